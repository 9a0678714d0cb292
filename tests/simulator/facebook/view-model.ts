/** What the practice server tells the practice app. The extension never sees these; it has the DOM and the data-sjs scripts only. */
import type { PracticeAccount } from '../practice-account';

export type Permission = 'own' | 'owner' | 'other' | 'none';
export type SurfaceName = 'home' | 'timeline' | 'group' | 'post' | 'photo' | 'messages' | 'unavailable';

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
  menu: 'normal' | 'never' | 'unknown-labels';
  dialog: 'normal' | 'never';
  nodeReuse: boolean;
  /** The texts of the data-sjs scripts that belong to this view. */
  pageData: string[];
}

export interface Boot {
  view: View;
  classSeed: number;
}
