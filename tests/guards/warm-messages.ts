/** What the command and the process that keeps Vitest warm say to each other. */
import { z } from '../../lib/zod';

/** `broken`: the tests could not be run at all, for instance because a file does not compile. That finds nothing. */
const run = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('green') }),
  z.object({ kind: z.literal('red'), test: z.string() }),
  z.object({ kind: z.literal('broken'), why: z.string() }),
]);
export type Run = z.infer<typeof run>;

/**
 * `changed`: absolute paths of what was written since the last question. `tests`: files or folders, as Vitest takes
 * them.
 */
export const question = z.object({ changed: z.array(z.string()), tests: z.array(z.string()) });
export type Question = z.infer<typeof question>;

export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('ran'), run }),
]);
