/** The menu in the corner of a post. Its author can delete it, close its comments and edit it; others can hide it. */
import type { PostEntry } from '../menu-words';
import type { Behaves, PostView } from '../view-model';
import { useActs } from './acts';
import { graphql } from './api';
import { Items, MenuLayer } from './menu-layer';
import { usePage, type OpenMenu } from './state';

function entriesFor(post: PostView): PostEntry[] {
  if (post.permission === 'owner')
    return ['trash', post.commentsOff ? 'comments-on' : 'comments-off', 'edit-post', 'pin', 'save'];
  return ['save', 'report-post', 'hide-post'];
}

export function PostMenu({ menu }: { menu: Extract<OpenMenu, { kind: 'post' }> }) {
  const { setMenu, ask, write, patchPost } = usePage();
  const { setComments } = useActs();
  const { post } = menu;
  const pick = (entry: PostEntry) => {
    setMenu(null);
    if (entry === 'trash') ask({ kind: 'trash', post });
    if (entry === 'edit-post') write({ kind: 'edit-post', post });
    if (entry === 'comments-off' || entry === 'comments-on')
      void setComments(post, entry === 'comments-on').catch(() => undefined);
    if (entry === 'hide-post') patchPost(post.id, () => null);
  };
  const load = () =>
    graphql<{ behaves: Behaves }>('CometFeedStoryMenuQuery', {
      story_id: btoa(`S:_I${post.actor.id}:${post.id}:${post.id}`),
    });
  return (
    <MenuLayer left={menu.left} top={menu.top} load={load}>
      {() => <Items entries={entriesFor(post)} name={post.actor.name} onPick={pick} />}
    </MenuLayer>
  );
}
