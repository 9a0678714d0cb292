/**
 * What Uppsikt drives on a platform: everything that takes something away from others' eyes, what takes it back, and
 * the change of one's own words. Light on purpose: the content script carries it. The
 * schema is `act` in outcome.ts, the names in lib/i18n/acts.ts.
 *
 * `delete` a comment or a visitor's post · `hide`, `unhide` one item · `hide-user` all that a person writes, until
 * taken back · `ban` a person from writing · `trash` one's own post or video with all that stands under it · `spam` ·
 * `comments-off`, `comments-on` under one's own post · `edit` one's own
 * words: the platform's box is opened and the official writes.
 */
export const ACTS = [
  'delete',
  'hide',
  'unhide',
  'hide-user',
  'ban',
  'trash',
  'spam',
  'comments-off',
  'comments-on',
  'edit',
] as const;
export type Act = (typeof ACTS)[number];

/**
 * Words of others are gone for good when it is done: whatever could not be
 * saved needs the explicit yes, and the second copy comes first.
 */
export const destroys = (act: Act): boolean => act === 'delete' || act === 'trash';

/** Takes an earlier measure back. Needs no ground of its own: it is recorded beside the decision that it takes back. */
export const isReversal = (act: Act): boolean => act === 'unhide' || act === 'comments-on';

/**
 * The last press of an act, where the platform asks before it does it. `edit` has none: the official writes and saves.
 */
export const CONFIRMATIONS = [
  'confirm-delete',
  'confirm-hide',
  'confirm-unhide',
  'confirm-hide-user',
  'confirm-ban',
  'confirm-trash',
  'confirm-spam',
  'confirm-comments-off',
  'confirm-comments-on',
] as const;

/** What a menu entry or a button of a platform is for. The one list: menus are read, taught and driven by it. */
export const INTENTIONS = [...ACTS, 'report', ...CONFIRMATIONS, 'cancel'] as const;
export type Intention = (typeof INTENTIONS)[number];

/** @example confirmationOf('trash') // 'confirm-trash' */
export const confirmationOf = (act: Exclude<Act, 'edit'>): (typeof CONFIRMATIONS)[number] => `confirm-${act}`;
