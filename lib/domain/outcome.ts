/** Outcomes are words. What an act on a page ended in, and what a whole removal ended in. */
import { z } from '../zod';

/** What driving the platform's own removal ended in. Anything but `pressed` has pressed nothing that removes. */
export const removalAct = z.object({
  kind: z.enum(['pressed', 'assisted', 'no-menu', 'changed', 'refused']),
  /** The step that was not recognised or never came: menu, item, dialog, confirm; `network`: none could come, the computer is offline. */
  step: z.enum(['find', 'menu', 'item', 'dialog', 'confirm', 'done', 'network']),
  trace: z.string(),
});
export type RemovalAct = z.infer<typeof removalAct>;

/** `gone` needs the page to be sound and the item absent; a page that cannot be read says `unknown`, never `gone`. */
export const goneCheck = z.object({
  kind: z.enum(['gone', 'present', 'unknown']),
  method: z.string(),
  at: z.string(),
});
export type GoneCheck = z.infer<typeof goneCheck>;

/** Evidence design section 4, group action. */
export const removalOutcome = z.enum([
  'removed',
  'still-present',
  'changed-since-saved',
  'unknown',
  'done-by-hand',
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
