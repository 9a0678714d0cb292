/** Why a snapshot that was due was not taken: a dated line with a fixed reason and no free text. */
import { snapshotDay } from '../domain/snapshot';
import { z } from '../zod';

export const notTakenReasons = ['no-staff', 'technical-fault', 'nothing-new', 'closed', 'other'] as const;
export type NotTakenReason = (typeof notTakenReasons)[number];

export const notTaken = z.object({
  id: z.string().min(1).max(100),
  accountId: z.string().min(1).max(200),
  due: snapshotDay,
  at: z.iso.datetime(),
  /** Null if no name is set. */
  operator: z.string().max(200).nullable(),
  reason: z.enum(notTakenReasons),
});
export type NotTaken = z.infer<typeof notTaken>;
