/** A platform's menu as read for 'Lär in menyn': how each entry is interpreted, and which would be pressed. */
import { z } from '../zod';
import { ACTS, INTENTIONS } from './act';

/** What identifies an entry's intention. `icon` alone is never pressed. `against`: two signs disagree. */
export const menuSign = z.enum([
  'learnt',
  'table',
  'icon',
  'icon-and-table',
  'icon-and-learnt',
  'against',
  'several',
  'unknown',
]);
export type MenuSign = z.infer<typeof menuSign>;

const label = z.string().max(300);

export const menuReading = z.object({
  /** Language of the platform's interface, as the page states it. */
  language: z.string().max(35),
  entries: z
    .array(
      z.object({
        label,
        iconType: z.string().max(100).nullable(),
        guess: z.enum(INTENTIONS).nullable(),
        by: menuSign,
      }),
    )
    .max(60),
  /** For each act, the entry that would be pressed; null: none. */
  presses: z.array(z.object({ act: z.enum(ACTS), label: label.nullable() })).max(ACTS.length),
  /** For each act, the last question seen on this page, the button that would be pressed, and by which sign. */
  questions: z
    .array(
      z.object({
        act: z.enum(ACTS),
        buttons: z.array(label).max(8),
        press: label.nullable(),
        by: menuSign,
        /** Buttons that cannot be taught for the act: they cancel, or they remove although the act does not. */
        others: z.array(label).max(8).default([]),
      }),
    )
    .max(ACTS.length),
});
export type MenuReading = z.infer<typeof menuReading>;

/** Result of opening an item's own menu to read it. `isShut`: the menu was closed again. */
export const menuLook = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), menu: menuReading, isShut: z.boolean() }),
  z.object({
    kind: z.literal('not-read'),
    /** `not-opened`: Uppsikt could not open it, but the official may. `busy`: an item on the page is being captured. */
    why: z.enum(['item', 'covered', 'account', 'busy', 'not-opened']),
    trace: z.string().max(500),
  }),
]);
export type MenuLook = z.infer<typeof menuLook>;
