/** Outcomes are words. What an act on a page ended in, what was seen afterwards, and what a whole flow ended in. */
import { z } from '../zod';
import { ACTS } from './act';

export const act = z.enum(ACTS);

/** What stopped an act from outside: its time was over, one is another by now, or its page view ended. */
const stoppedBy = z.enum(['time', 'account', 'page']);
export type StoppedBy = z.infer<typeof stoppedBy>;

/** What driving the platform's own menu ended in. Anything but `pressed` has pressed nothing that takes away. */
export const removalAct = z.object({
  /**
   * `left-to-official`: driven up to the last press, which is the official's: the
   * municipality wants it so, or the box to write in is open.
   */
  kind: z.enum(['pressed', 'left-to-official', 'assisted', 'no-menu', 'changed', 'refused']),
  /**
   * The step that was not recognised or never came: menu, item, dialog,
   * confirm; `network`: none could come, the computer is offline; `page`: none was tried, the page is not read whole.
   */
  step: z.enum(['find', 'menu', 'item', 'dialog', 'confirm', 'done', 'network', 'page']),
  trace: z.string(),
  /**
   * When the last press was made, by the page's clock: just after the last look at what was sealed. By the official's
   * own hand where the kind says so. ISO 8601.
   */
  pressedAt: z.string().optional(),
  /** Replies that came, or were changed, while the menu was driven. */
  newReplies: z.number().int().positive().optional(),
  /** Left out: the act ended by itself. */
  stopped: stoppedBy.optional(),
});
export type RemovalAct = z.infer<typeof removalAct>;

/** Steps after the press on the menu's entry. */
const ASKED: ReadonlySet<RemovalAct['step']> = new Set(['dialog', 'confirm', 'done']);

/** Its entry, or more, has been pressed: some ask first, some act at once. */
export const isEntryPressed = ({ kind, step }: Pick<RemovalAct, 'kind' | 'step'>): boolean =>
  kind === 'pressed' || ASKED.has(step);

/** Stopped when its entry, or more, had been pressed: whether that was enough is seen, not guessed. */
export const mayHaveActed = (act: Pick<RemovalAct, 'kind' | 'step' | 'stopped'>): boolean =>
  act.stopped !== undefined && isEntryPressed(act);

/**
 * What was seen of the item after an act: borttaget, dolt, kvar, tillbaka, osäkert. `gone` and `hidden` need the page
 * to be sound; a page that cannot be read says `unknown`, never `gone`. `back`: it had been away. Of what does not show
 * on the item (a ban, the comments' switch) `hidden` says that it is in force.
 */
export const goneCheck = z.object({
  kind: z.enum(['gone', 'hidden', 'present', 'back', 'unknown']),
  /** How it was seen. */
  method: z.string(),
  at: z.string(),
  /** The municipality's account that it was seen under; absent where none was looked under, and in rows from before. */
  account: z.string().max(200).optional(),
});
export type GoneCheck = z.infer<typeof goneCheck>;

/** Evidence design section 4, group action. */
export const removalOutcome = z.enum([
  'removed',
  'trashed',
  'hidden',
  'shown-again',
  'user-hidden',
  'banned',
  'marked-spam',
  'comments-off',
  'comments-on',
  /** The platform's box for changing one's own words is open, the former wording sealed. */
  'edit-opened',
  'still-present',
  /** It was to be shown again and is not. */
  'still-hidden',
  /** It had been away and stands there again. */
  'came-back',
  'changed-since-saved',
  'unknown',
  'done-by-hand',
  /** The official says to have removed it, and it could not be seen that it is gone. */
  'said-removed',
  'saved-only',
  'undone',
  'wrong-account',
  'capture-failed',
  'store-failed',
  'verify-failed',
  'copy-failed',
  /** Uppsikt itself was not well in the moment before the act. */
  'removal-off',
  'interrupted',
]);
export type RemovalOutcome = z.infer<typeof removalOutcome>;
