/** Result of inserting an official's text into a platform's own text box. Uppsikt never sends it. */
import { z } from '../zod';

/**
 * `inserted`: read back, the box has the text at the cursor. `no-box`: no box is open. `several-boxes`: several are
 * open and the cursor is in none of them. `not-ours`: the cursor is in a box of a thread that is not registered.
 * `not-its-box`: no open box replies to the item being answered, and none could be opened. `item-gone`: that item is
 * not on the page. `not-chosen`: no item is being answered, and the box is neither a new post's nor the one that had
 * the cursor when the panel opened. `refused`: the box is unchanged. `uncertain`: the box has something else, so the
 * official must look.
 */
export const insertion = z.object({
  kind: z.enum([
    'inserted',
    'no-box',
    'several-boxes',
    'not-ours',
    'not-its-box',
    'item-gone',
    'not-chosen',
    'refused',
    'uncertain',
  ]),
  trace: z.string().max(300),
});
export type Insertion = z.infer<typeof insertion>;

/** Characters: the longest comment that any of the platforms allows. */
export const MOST_INSERTED = 10_000;
