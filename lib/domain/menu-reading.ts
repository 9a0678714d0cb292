/** A platform's menu as it was read, for 'Lär in menyn': what each entry is taken for, and what would be pressed. */
import { z } from '../zod';
import { ACTS, INTENTIONS } from './act';

/** What says what an entry is for. `icon` alone presses nothing; `against` is two signs that say different things. */
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
  /** The language of the platform's interface, as the page says it. */
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
  /** For each act the entry that would be pressed; null where none would be. */
  presses: z.array(z.object({ act: z.enum(ACTS), label: label.nullable() })).max(ACTS.length),
  /**
   * The last question that was seen on this page for an act, and which of its buttons would be pressed, by what sign.
   */
  questions: z
    .array(
      z.object({
        act: z.enum(ACTS),
        buttons: z.array(label).max(8),
        press: label.nullable(),
        by: menuSign,
        /** Those that cannot be taught for it: they cancel, or remove where this does not. */
        others: z.array(label).max(8).default([]),
      }),
    )
    .max(ACTS.length),
});
export type MenuReading = z.infer<typeof menuReading>;

/** What came of opening an item's own menu to read it. `isShut`: the menu is closed again. */
export const menuLook = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), menu: menuReading, isShut: z.boolean() }),
  z.object({
    kind: z.literal('not-read'),
    /** `not-opened`: it could not be opened by us; the official may. `busy`: an item is being captured on the page. */
    why: z.enum(['item', 'covered', 'account', 'busy', 'not-opened']),
    trace: z.string().max(500),
  }),
]);
export type MenuLook = z.infer<typeof menuLook>;
