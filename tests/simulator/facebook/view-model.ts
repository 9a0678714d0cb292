/**
 * What the practice server tells the practice app. The extension never sees it; it has only the DOM and the data-sjs
 * scripts.
 */
import type { Behaviour } from '../behaviour';
import type { PracticeAccount } from '../practice-account';

export type Permission = 'own' | 'owner' | 'other' | 'none';
export type SurfaceName = 'home' | 'timeline' | 'group' | 'post' | 'photo' | 'messages' | 'unavailable';

/** Behaviours that the page itself carries out; sent again each time a menu opens. */
export type Behaves = Pick<
  Behaviour,
  'menu' | 'slowMenu' | 'labels' | 'dialog' | 'hideConfirm' | 'nodeReuse' | 'sendBy' | 'composer'
>;

export interface ProfileView {
  id: string;
  name: string;
  url: string;
}

export interface ViewerView {
  account: PracticeAccount;
  personId: string;
  personName: string;
  actorId: string;
  actorName: string;
}

export interface CommentView {
  id: string;
  postId: string;
  parentId: string | null;
  /** The top-level comment of the thread; a top-level comment's own id. */
  topId: string;
  depth: number;
  parentAuthorName: string | null;
  author: ProfileView;
  isPostAuthor: boolean;
  text: string;
  mentions: { name: string; url: string }[];
  picture: string | null;
  background: string | null;
  filtered: boolean;
  twice: boolean;
  edited: boolean;
  pinned: boolean;
  /** Shown dimmed, to the thread's owner only. The author sees the comment as before and is not told. */
  hidden: boolean;
  permission: Permission;
  createdAt: number;
  replyCount: number;
  postUrl: string;
}

export interface PostView {
  id: string;
  url: string;
  actor: ProfileView;
  text: string;
  picture: string | null;
  createdAt: number;
  permission: Exclude<Permission, 'own'>;
  commentsOff: boolean;
  /** Top-level comments only; replies are fetched when their expander is pressed. */
  comments: CommentView[];
  /** Number of top-level comments not yet in the page; it requests them on scroll. */
  more: number;
  total: number;
}

export interface View {
  surface: SurfaceName;
  /** The page, group or person whose surface this is. */
  owner: { id: string; delegateId: string | null; name: string; url: string } | null;
  posts: PostView[];
  viewer: ViewerView;
  locale: 'sv' | 'en';
  behaves: Behaves;
  /** The texts of this view's data-sjs scripts. */
  pageData: string[];
}

export interface Boot {
  view: View;
  classSeed: number;
}
