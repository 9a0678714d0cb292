/** The authority that stamps the evidence, as the options set it, and what waits for its stamp. */
import { timeStamping } from '../settings/schema';
import { z } from '../zod';
import { message, nothing } from './message';

export const timeStampMessages = {
  'time-stamps.state': message(
    ['page'],
    nothing,
    z.object({
      authority: timeStamping.nullable(),
      permitted: z.boolean(),
      queue: z.object({
        queued: z.number(),
        failed: z.number(),
        oldest: z.string().nullable(),
        reason: z.string().nullable(),
        clock: z.object({ offsetSeconds: z.number(), at: z.string() }).nullable(),
      }),
    }),
  ),
  'time-stamps.retry': message(['page'], nothing, nothing),
  /** Asks the authority for a stamp of nothing, and throws it away. */
  'time-stamps.try': message(
    ['page'],
    nothing,
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('ok'),
        authority: z.string(),
        trusted: z.enum(['by-ca', 'unchecked']),
        offsetSeconds: z.number(),
      }),
      z.object({ kind: z.literal('fault'), reason: z.string() }),
    ]),
  ),
} as const;
