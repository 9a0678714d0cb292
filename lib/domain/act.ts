/**
 * The acts that Uppsikt performs on a platform: those that remove something from public view, those that reverse them,
 * and editing one's own words. Kept free of dependencies because the content script bundles it. The schema is `act` in
 * outcome.ts; the labels are in lib/i18n/acts.ts.
 *
 * - `delete`: a comment or a visitor's post.
 * - `hide`, `unhide`: one item.
 * - `hide-user`: everything that a person writes, until reversed.
 * - `ban`: stops a person from writing.
 * - `trash`: one's own post or video, with everything under it.
 * - `spam`: marks an item as spam.
 * - `comments-off`, `comments-on`: under one's own post.
 * - `edit`: one's own words. Uppsikt opens the platform's box and the official writes.
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
 * The act permanently deletes other people's words. Anything that could not be saved then needs an explicit yes, and
 * the second copy is made first.
 */
export const destroys = (act: Act): boolean => act === 'delete' || act === 'trash';

/** Reverses an earlier measure. Needs no ground of its own: it is recorded with the decision that it reverses. */
export const isReversal = (act: Act): boolean => act === 'unhide' || act === 'comments-on';

/**
 * The final press of an act where the platform asks for confirmation. `edit` has none: the official writes and saves.
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

/** What a platform's menu entry or button is for. The single list behind reading, teaching and driving menus. */
export const INTENTIONS = [...ACTS, 'report', ...CONFIRMATIONS, 'cancel'] as const;
export type Intention = (typeof INTENTIONS)[number];

/** @example confirmationOf('trash') // 'confirm-trash' */
export const confirmationOf = (act: Exclude<Act, 'edit'>): (typeof CONFIRMATIONS)[number] => `confirm-${act}`;
