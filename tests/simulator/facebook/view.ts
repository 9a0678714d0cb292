/** Which surface an address shows, and what this viewer sees on it. */
import type { SiteOptions } from '../site';
import { isShownTo, type World } from '../world';
import { addressOf, pageBySlugOrId, profileOf, type Profile } from './people';
import { groupFeed, homeFeed, postAddress, postById, timelineOf, type PracticePost } from './posts';
import { groupId, photoId, postIdOf, posts } from './practice-data';
import type { FacebookComment } from './practice-comment';
import { pageDataOf } from './page-data';
import type {
  Behaves,
  CommentView,
  Permission,
  PostView,
  ProfileView,
  SurfaceName,
  View,
  ViewerView,
} from './view-model';

const imageHost = 'https://scontent.xx.fbcdn.net/v/';
/** A long thread loads in parts on scroll; the page data holds the first part only. */
const commentsAtOnce = 100;
/** Feeds show only the first comments of each post. */
const commentsOnFeed = 12;

interface Place {
  surface: SurfaceName;
  owner: Profile | null;
  posts: PracticePost[];
}

const unavailable: Place = { surface: 'unavailable', owner: null, posts: [] };

function singlePost(token: string, surface: SurfaceName = 'post'): Place {
  const post = postById(postIdOf(token));
  return post ? { surface, owner: post.groupId ? null : profileOf(post.ownerId), posts: [post] } : unavailable;
}

function timeline(token: string): Place {
  const owner = pageBySlugOrId(token);
  return owner ? { surface: 'timeline', owner, posts: timelineOf(owner.id) } : unavailable;
}

export function placeOf(url: URL): Place {
  const parts = url.pathname.split('/').filter(Boolean);
  const [first, second, third] = parts;
  if (!first) return { surface: 'home', owner: null, posts: homeFeed() };
  if (first === 'messages') return { surface: 'messages', owner: null, posts: [] };
  if (first === 'profile.php') return timeline(url.searchParams.get('id') ?? '');
  if (first === 'permalink.php') return singlePost(url.searchParams.get('story_fbid') ?? '');
  if (first === 'photo' || first === 'photo.php')
    return url.searchParams.get('fbid') === photoId ? singlePost(posts.midsommar, 'photo') : unavailable;
  if (first === 'groups' && second === groupId) {
    return (third === 'permalink' || third === 'posts') && parts[3]
      ? singlePost(parts[3])
      : { surface: 'group', owner: null, posts: groupFeed() };
  }
  if (second === 'posts' && third) return singlePost(third);
  return parts.length === 1 ? timeline(first) : unavailable;
}

function profileView(profile: Profile): ProfileView {
  return { id: profile.id, name: profile.name, url: addressOf(profile) };
}

/** Authors may remove their own comments anywhere, others' only in a thread of the acting account. */
export function permissionOf(comment: FacebookComment, viewer: ViewerView): Permission {
  if (viewer.account === 'out') return 'none';
  if (comment.authorId === viewer.actorId) return 'own';
  return comment.ownerId === viewer.actorId ? 'owner' : 'other';
}

/** The part of a list that this viewer sees: without comments hidden from them, and without the replies to those. */
function shownOf(world: World, list: FacebookComment[], viewer: ViewerView): FacebookComment[] {
  const isShown = (comment: FacebookComment): boolean => {
    const above = comment.parentId === null ? null : (world.facebook.get(comment.parentId) as FacebookComment | null);
    return isShownTo(comment, viewer.actorId) && (above === null || isShown(above));
  };
  return list.filter(isShown);
}

export function repliesShown(world: World, id: string, viewer: ViewerView): FacebookComment[] {
  return shownOf(world, world.facebook.repliesOf(id) as FacebookComment[], viewer);
}

/** The chain of comments above a reply, from its parent to the top-level one. */
function above(world: World, comment: FacebookComment): FacebookComment[] {
  const parent = comment.parentId === null ? null : (world.facebook.get(comment.parentId) as FacebookComment | null);
  return parent ? [parent, ...above(world, parent)] : [];
}

function mentionViews(comment: FacebookComment, world: World) {
  const authors = world.facebook.all();
  return comment.mentions.map((name) => {
    const id = authors.find((other) => other.authorName === name)?.authorId;
    return { name, url: id ? addressOf(profileOf(id)) : 'https://www.facebook.com/' };
  });
}

export function commentView(
  world: World,
  comment: FacebookComment,
  viewer: ViewerView,
  replyCount = repliesShown(world, comment.id, viewer).length,
): CommentView {
  const post = postById(comment.postId);
  if (!post) throw new Error(`Comment ${comment.id} stands on no practice post`);
  const owner = profileOf(post.ownerId);
  const line = above(world, comment);
  return {
    id: comment.id,
    postId: comment.postId,
    parentId: comment.parentId,
    topId: line.at(-1)?.id ?? comment.id,
    depth: line.length,
    parentAuthorName: line[0]?.authorName ?? null,
    author: profileView(profileOf(comment.authorId)),
    isPostAuthor: comment.authorId === post.ownerId,
    text: comment.text,
    mentions: comment.mentions.length ? mentionViews(comment, world) : [],
    picture: comment.picture ? imageHost + comment.picture : null,
    background: comment.background,
    filtered: comment.filtered,
    twice: comment.twice,
    edited: comment.edited,
    pinned: comment.pinned,
    hidden: comment.hidden && comment.ownerId === viewer.actorId,
    permission: permissionOf(comment, viewer),
    createdAt: comment.createdAt,
    replyCount,
    postUrl: postAddress(post, owner.slug ?? owner.id),
  };
}

function postView(world: World, post: PracticePost, viewer: ViewerView, single: boolean): PostView {
  const owner = profileOf(post.ownerId);
  const all = shownOf(world, world.facebook.ofPost(post.id) as FacebookComment[], viewer);
  const replies = Map.groupBy(all, (comment) => comment.parentId);
  const threads = all.filter((comment) => comment.parentId === null);
  const top = threads.slice(0, single ? commentsAtOnce : commentsOnFeed);
  return {
    id: post.id,
    url: postAddress(post, owner.slug ?? owner.id),
    actor: profileView(owner),
    text: world.facebook.postTexts.get(post.id) ?? post.text,
    picture: post.picture ? imageHost + post.picture : null,
    createdAt: post.createdAt,
    permission: viewer.account === 'out' ? 'none' : post.ownerId === viewer.actorId ? 'owner' : 'other',
    commentsOff: world.facebook.closed.has(post.id),
    comments: top.map((comment) => commentView(world, comment, viewer, replies.get(comment.id)?.length ?? 0)),
    more: single ? threads.length - top.length : 0,
    total: all.length,
  };
}

/** The part of a long thread that follows the given number of top-level comments. */
export function nextComments(
  world: World,
  postId: string,
  after: number,
  viewer: ViewerView,
): { comments: CommentView[]; more: number } {
  const threads = shownOf(world, world.facebook.ofPost(postId) as FacebookComment[], viewer).filter(
    (comment) => comment.parentId === null,
  );
  const part = threads.slice(after, after + commentsAtOnce);
  return {
    comments: part.map((comment) => commentView(world, comment, viewer)),
    more: Math.max(0, threads.length - after - part.length),
  };
}

function localeOf(world: World, options: SiteOptions, url: URL): 'sv' | 'en' {
  const asked = url.searchParams.get('locale');
  if (asked) return asked.startsWith('en') ? 'en' : 'sv';
  return world.behaviour.locale ?? options.locale;
}

/** The place without its deleted posts; `unavailable` when its only post is deleted. */
function standing(world: World, place: Place): Place {
  const still = place.posts.filter((post) => !world.facebook.trashed.has(post.id));
  const isOnePost = place.surface === 'post' || place.surface === 'photo';
  return isOnePost && still.length === 0 ? unavailable : { ...place, posts: still };
}

export function behavesOf({ behaviour }: World): Behaves {
  const { menu, slowMenu, labels, dialog, hideConfirm, nodeReuse, sendBy, composer } = behaviour;
  return { menu, slowMenu, labels, dialog, hideConfirm, nodeReuse, sendBy, composer };
}

export function buildView(world: World, options: SiteOptions, url: URL, viewer: ViewerView): View {
  const place = standing(world, placeOf(url));
  const single = place.surface === 'post' || place.surface === 'photo';
  const group = place.surface === 'group';
  const view: View = {
    surface: place.surface,
    owner: group
      ? {
          id: groupId,
          delegateId: null,
          name: 'Vi som bor i Övningsköping',
          url: `https://www.facebook.com/groups/${groupId}/`,
        }
      : place.owner && {
          id: place.owner.id,
          delegateId: place.owner.delegateId,
          name: place.owner.name,
          url: addressOf(place.owner),
        },
    posts: place.posts.map((post) => postView(world, post, viewer, single)),
    viewer,
    locale: localeOf(world, options, url),
    behaves: behavesOf(world),
    pageData: [],
  };
  return { ...view, pageData: pageDataOf(view) };
}
