/** Why Uppsikt stopped an official's own press on the platform after having asked for it. */
import { z } from '../zod';

export const handStop = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['account', 'other-words', 'another-author', 'other-pictures', 'other-links']) }),
  z.object({ kind: z.literal('new-replies'), count: z.number().int().positive() }),
  /** The item is no longer on the page. It may have been removed, so this is checked before anything is reported. */
  z.object({ kind: z.literal('absent') }),
  /** The item's current state cannot be determined. This is never treated as 'as sealed'. */
  z.object({ kind: z.literal('unknown'), trace: z.string().max(1000) }),
]);
export type HandStop = z.infer<typeof handStop>;

/**
 * `pressed`: whether an earlier press on the item reached the platform. Undefined: the page does not say, so one may
 * have.
 */
export type HandStopped = HandStop & { pressed?: boolean | undefined };
