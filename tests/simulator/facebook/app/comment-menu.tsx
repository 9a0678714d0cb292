/** The comment menu's entries by permission. Some open the confirm dialog first; the others act at once. */
import { opaqueCommentId } from '../practice-data';
import type { CommentEntry } from '../menu-words';
import type { Behaves, CommentView } from '../view-model';
import { useActs } from './acts';
import { graphql } from './api';
import { Items, MenuLayer } from './menu-layer';
import { usePage, type OpenMenu } from './state';

function entriesFor(comment: CommentView): CommentEntry[] {
  switch (comment.permission) {
    case 'own':
      return ['edit', 'delete'];
    case 'owner':
      return comment.hidden ? ['unhide', 'delete', 'report', 'ban'] : ['hide', 'delete', 'report', 'ban', 'spam'];
    case 'other':
      return ['hide', 'report', 'ban'];
    case 'none':
      return [];
  }
}

function Entries({ comment }: { comment: CommentView }) {
  const { setMenu, ask, write, view } = usePage();
  const { hide, unhide, spam } = useActs();
  const pick = (entry: CommentEntry) => {
    setMenu(null);
    const quietly = (done: Promise<void>) => void done.catch(() => undefined);
    if (entry === 'edit') write({ kind: 'edit', id: comment.id });
    if (entry === 'unhide') quietly(unhide(comment));
    if (entry === 'spam') quietly(spam(comment));
    if (entry === 'hide' && !view.behaves.hideConfirm) quietly(hide(comment));
    if (entry === 'hide' && view.behaves.hideConfirm) ask({ kind: 'hide', comment });
    if (entry === 'delete' && view.behaves.dialog === 'normal') ask({ kind: 'delete', comment });
    if (entry === 'report' || entry === 'ban') ask({ kind: entry, comment });
  };
  return <Items entries={entriesFor(comment)} name={comment.author.name} onPick={pick} />;
}

export function CommentMenu({ menu }: { menu: Extract<OpenMenu, { kind: 'comment' }> }) {
  const { patch } = usePage();
  const { comment } = menu;
  const load = async () => {
    const answer = await graphql<{ comment: CommentView; behaves: Behaves }>('CometUFICommentMenuQuery', {
      comment_id: opaqueCommentId(comment.postId, comment.id),
    });
    patch(comment.id, () => answer.comment);
    return answer;
  };
  return (
    <MenuLayer left={menu.left} top={menu.top} load={load}>
      {(loaded) => <Entries comment={loaded.comment} />}
    </MenuLayer>
  );
}
