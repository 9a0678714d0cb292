/** Messages between the command and the process that keeps Vitest warm. */
import { z } from '../../lib/zod';

/** `broken`: the tests could not run at all, for instance because a file does not compile. This proves nothing. */
const run = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('green') }),
  z.object({ kind: z.literal('red'), test: z.string() }),
  z.object({ kind: z.literal('broken'), why: z.string() }),
]);
export type Run = z.infer<typeof run>;

/**
 * `changed`: absolute paths of files written since the last request. `tests`: files or folders, as Vitest takes them.
 */
export const question = z.object({ changed: z.array(z.string()), tests: z.array(z.string()) });
export type Question = z.infer<typeof question>;

export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('ran'), run }),
]);
