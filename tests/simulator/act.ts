import type { PracticePlatform } from './practice-platform';

/**
 * An act on a practice platform. `hide-user` exists on YouTube only, `ban` on Facebook only. `trash` removes a whole
 * post or video; `spam` hides as well; `send` writes a top-level comment, `reply` one under another.
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
 * `as`: the account that the platform saw acting. `id`: the comment; for `ban` and `hide-user` the author, for acts on
 * a whole post or video that one.
 */
export interface Act {
  platform: PracticePlatform;
  act: ActKind;
  id: string;
  as: string;
  at: string;
}

/**
 * Somebody other than the official on this computer: the item has been removed, hidden, changed or answered by the next
 * look.
 */
type Stranger = 'colleague' | 'platform' | 'citizen';
export interface DoneElsewhere {
  platform: PracticePlatform;
  id: string;
  act: 'remove' | 'restore' | 'hide' | 'unhide' | 'edit' | 'reply';
  as?: Stranger;
  /** The new text for `edit`, the reply's text for `reply`. */
  text?: string;
}
