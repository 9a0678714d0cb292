/** Snapshots of whole pages: which wait, the one that is taken now, and why one was not. */
import { snapshotDay, snapshotReason } from '../domain/snapshot';
import { notTakenReasons } from '../snapshots/not-taken';
import { snapshotRun } from '../snapshots/run';
import { z } from '../zod';
import { message, nothing } from './message';

export const snapshotMessages = {
  'snapshot.board': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** False: what is known of it could not be read. */
          isRead: z.boolean(),
          /** Null where none has been taken with Uppsikt. */
          last: z.object({ number: z.number().int().min(1), day: snapshotDay, isPartial: z.boolean() }).nullable(),
          /** The days that wait, the oldest first. */
          due: z.array(z.object({ day: snapshotDay, isLate: z.boolean() })),
        }),
      ),
    }),
  ),
  /** Begins one of the page in that tab, by the official's press. False: another one runs. */
  'snapshot.take': message(
    ['page'],
    z.object({ tabId: z.number(), reason: snapshotReason, due: snapshotDay.nullable() }),
    z.object({ begun: z.boolean() }),
  ),
  'snapshot.run': message(['page'], nothing, z.object({ run: snapshotRun.nullable() })),
  /** Nothing of it is kept. */
  'snapshot.cancel': message(['page'], nothing, nothing),
  'snapshot.not-taken': message(
    ['page'],
    z.object({ accountId: z.string().min(1).max(200), due: snapshotDay, reason: z.enum(notTakenReasons) }),
    nothing,
  ),
} as const;
