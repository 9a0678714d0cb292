/** The time-stamp authority set in the settings, and the records waiting for a stamp. */
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
  /** Requests a stamp for test data and discards it. */
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
