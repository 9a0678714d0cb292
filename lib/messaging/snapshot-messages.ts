/** Snapshots of whole pages: which are due, the one in progress, and why one was not taken. */
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
          /** False when its snapshots could not be read. */
          isRead: z.boolean(),
          /** Null when none has been taken with Uppsikt. */
          last: z.object({ number: z.number().int().min(1), day: snapshotDay, isPartial: z.boolean() }).nullable(),
          /** The days whose snapshots are due, oldest first. */
          due: z.array(z.object({ day: snapshotDay, isLate: z.boolean() })),
        }),
      ),
    }),
  ),
  /** Starts a snapshot of that tab's page, on the official's press. False when another one is running. */
  'snapshot.take': message(
    ['page'],
    z.object({ tabId: z.number(), reason: snapshotReason, due: snapshotDay.nullable() }),
    z.object({ begun: z.boolean() }),
  ),
  'snapshot.run': message(['page'], nothing, z.object({ run: snapshotRun.nullable() })),
  /** Keeps nothing of it. */
  'snapshot.cancel': message(['page'], nothing, nothing),
  'snapshot.not-taken': message(
    ['page'],
    z.object({ accountId: z.string().min(1).max(200), due: snapshotDay, reason: z.enum(notTakenReasons) }),
    nothing,
  ),
} as const;
