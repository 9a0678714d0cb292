/**
 * What the practice server tells the practice app. The extension never sees these; it has the DOM and the data-sjs
 * scripts only.
 */
import type { Behaviour } from '../behaviour';
import type { PracticeAccount } from '../practice-account';

export type Permission = 'own' | 'owner' | 'other' | 'none';
export type SurfaceName = 'home' | 'timeline' | 'group' | 'post' | 'photo' | 'messages' | 'unavailable';

/** The behaviours that the page itself carries out; it is told again each time a menu is opened. */
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
  /** The comment of its own that the thread hangs on: itself, when it is one. */
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
  /** Shown dimmed: only the thread's owner sees it, besides the one who wrote it, who is not told. */
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
  /** Top comments only; replies are fetched when their expander is pressed. */
  comments: CommentView[];
  /** Top comments that are not in the page yet: it asks for them as one scrolls. */
  more: number;
  total: number;
}

export interface View {
  surface: SurfaceName;
  /** The page, group or person on top of the surface. */
  owner: { id: string; delegateId: string | null; name: string; url: string } | null;
  posts: PostView[];
  viewer: ViewerView;
  locale: 'sv' | 'en';
  behaves: Behaves;
  /** The texts of the data-sjs scripts that belong to this view. */
  pageData: string[];
}

export interface Boot {
  view: View;
  classSeed: number;
}
