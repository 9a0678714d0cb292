/** How the putting of an official's words into a platform's own box ended. Nothing of it is ever sent by us. */
import { z } from '../zod';

/**
 * `inserted`: read back, the box holds them where the cursor stood. `no-box`: none is open. `several-boxes`: the cursor
 * stands in none of them. `not-ours`: it stands in a box of a thread that is not registered. `not-its-box`: no open box
 * answers the item that is answered, and none could be opened. `item-gone`: that item is not found on the page.
 * `not-chosen`: they answer none, and the box is no new post's nor the one that the cursor stood in when the panel
 * opened. `refused`: the box holds what it held before. `uncertain`: it holds something else, so the official must
 * look.
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

/** Characters: a whole comment on the longest of the platforms. */
export const MOST_INSERTED = 10_000;
