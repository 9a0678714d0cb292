import type { PracticePlatform } from './practice-platform';

/**
 * What was done on a practice platform. `hide-user` is YouTube's, `ban` Facebook's; `trash` is a whole post or video;
 * `spam` hides as well; `send` is a comment of its own, `reply` one under another.
 */
export type ActKind =
  | 'delete'
  | 'hide'
  | 'unhide'
  | 'hide-user'
  | 'ban'
  | 'trash'
  | 'spam'
  | 'comments-off'
  | 'comments-on'
  | 'edit'
  | 'send'
  | 'reply';

/**
 * `as` is the account that the platform saw doing it; `id` a comment's, for `ban` and `hide-user` the author's, else
 * the post's or video's.
 */
export interface Act {
  platform: PracticePlatform;
  act: ActKind;
  id: string;
  as: string;
  at: string;
}

/**
 * Who did what no official on this computer did: the item is simply gone, hidden, changed or answered the next time.
 */
type Stranger = 'colleague' | 'platform' | 'citizen';
export interface DoneElsewhere {
  platform: PracticePlatform;
  id: string;
  act: 'remove' | 'restore' | 'hide' | 'unhide' | 'edit' | 'reply';
  as?: Stranger;
  /** The new words, for `edit`; those of the answer, for `reply`. */
  text?: string;
}
