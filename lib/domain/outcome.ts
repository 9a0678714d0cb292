/** Results as words: of an act on a page, of the check afterwards, and of a whole flow. */
import { z } from '../zod';
import { ACTS } from './act';

export const act = z.enum(ACTS);

/** What stopped an act from outside: timeout, a change of account, or the end of the page view. */
const stoppedBy = z.enum(['time', 'account', 'page']);
export type StoppedBy = z.infer<typeof stoppedBy>;

/** Result of driving the platform's own menu. Unless it is `pressed`, no removing press was made. */
export const removalAct = z.object({
  /**
   * `left-to-official`: driven up to the last press, which the official makes: the municipality has chosen so, or the
   * edit box is open.
   */
  kind: z.enum(['pressed', 'left-to-official', 'assisted', 'no-menu', 'changed', 'refused']),
  /**
   * The step that was not recognised or never appeared. `network`: none could appear, the computer is offline. `page`:
   * not attempted, because the page is not fully read.
   */
  step: z.enum(['find', 'menu', 'item', 'dialog', 'confirm', 'done', 'network', 'page']),
  trace: z.string(),
  /**
   * When the last press was made, by the page's clock: just after the last comparison with what was sealed. Where
   * `kind` says so, the official made the press. ISO 8601.
   */
  pressedAt: z.string().optional(),
  /** Number of replies that were added or changed while the menu was driven. */
  newReplies: z.number().int().positive().optional(),
  /** Absent: the act was not stopped. */
  stopped: stoppedBy.optional(),
});
export type RemovalAct = z.infer<typeof removalAct>;

/** Steps after the press on the menu entry. */
const ASKED: ReadonlySet<RemovalAct['step']> = new Set(['dialog', 'confirm', 'done']);

/** The menu entry, or more, has been pressed. Some entries ask first; some act at once. */
export const isEntryPressed = ({ kind, step }: Pick<RemovalAct, 'kind' | 'step'>): boolean =>
  kind === 'pressed' || ASKED.has(step);

/** The act was stopped after its menu entry was pressed. Whether it took effect must be checked, not guessed. */
export const mayHaveActed = (act: Pick<RemovalAct, 'kind' | 'step' | 'stopped'>): boolean =>
  act.stopped !== undefined && isEntryPressed(act);

/**
 * What the check of the item after an act found: borttaget, dolt, kvar, tillbaka, osäkert. `gone` and `hidden` require
 * a page in order; a page that cannot be read gives `unknown`, never `gone`. `back`: it had been gone. For an act that
 * does not show on the item (a ban, the comment setting), `hidden` means that it is in force.
 */
export const goneCheck = z.object({
  kind: z.enum(['gone', 'hidden', 'present', 'back', 'unknown']),
  /** How it was checked. */
  method: z.string(),
  at: z.string(),
  /** The municipality's account under which it was checked. Absent: not checked under any, or an older row. */
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
  /** The platform's box for editing one's own words is open, and the former wording is sealed. */
  'edit-opened',
  'still-present',
  /** It was to be shown again but is still hidden. */
  'still-hidden',
  /** It had been gone and is there again. */
  'came-back',
  'changed-since-saved',
  'unknown',
  'done-by-hand',
  /** The official reports having removed it, but this could not be verified. */
  'said-removed',
  /** The official reports having brought it back on the platform, where Uppsikt cannot act or look. */
  'said-restored',
  'saved-only',
  'undone',
  'wrong-account',
  'capture-failed',
  'store-failed',
  'verify-failed',
  'copy-failed',
  /** A blocker was found just before the act. */
  'removal-off',
  'interrupted',
]);
export type RemovalOutcome = z.infer<typeof removalOutcome>;
