/**
 * Why a press by the official's own hand was stopped, where Uppsikt had asked for it: what an own press is stopped by.
 */
import { z } from '../zod';

export const handStop = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['account', 'other-words', 'another-author', 'other-pictures', 'other-links']) }),
  z.object({ kind: z.literal('new-replies'), count: z.number().int().positive() }),
  /**
   * It is not seen on the page any more: it may have been taken away, so it is looked before anything is said of it.
   */
  z.object({ kind: z.literal('absent') }),
  /** It cannot be seen by now how it stands, which is never read as 'as sealed'. */
  z.object({ kind: z.literal('unknown'), trace: z.string().max(1000) }),
]);
export type HandStop = z.infer<typeof handStop>;

/** With whether any press at it had gone on to the platform before; where the page does not say, one may have. */
export type HandStopped = HandStop & { pressed?: boolean | undefined };
