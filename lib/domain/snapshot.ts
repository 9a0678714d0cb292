/**
 * A snapshot of a whole page ('ögonblicksbild', guideline l.99): how it was made and how far down the page it reached.
 */
import { z } from '../zod';

/** `date`: one of the days set by the municipality. */
export const snapshotReason = z.enum(['date', 'larger-change', 'closing']);
export type SnapshotReason = z.infer<typeof snapshotReason>;

/** YYYY-MM-DD, in Sweden. */
export const snapshotDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const snapshotFacts = z.object({
  reason: snapshotReason,
  /** The day it was due; null when it was not made for a set day. */
  due: snapshotDay.nullable(),
  /** Number of pictures, in scroll order. */
  frames: z.number().int().min(1),
  /** Number of items read; they are in `item.context`. */
  items: z.number().int().min(0),
  /** CSS pixels: how far down the last picture reaches, and the page's height at that time. */
  reached: z.object({ to: z.number(), of: z.number() }),
  /** `end`: the end of the page. `limit`: the most that Uppsikt captures in one snapshot. */
  stopped: z.enum(['end', 'limit']),
});
export type SnapshotFacts = z.infer<typeof snapshotFacts>;

const KEY = 'snapshot:';

/**
 * A snapshot has its own item key, equal to no item on a page. The account id is part of it, so that an account's
 * latest snapshot can be found.
 */
export const snapshotKey = (accountId: string, id: string): string => `${snapshotsOf(accountId)}${id}`;
/** Prefix of the keys of all snapshots of an account. */
export const snapshotsOf = (accountId: string): string => `${KEY}${accountId}/`;
/** Used as the ground id in the evidence; no pack has such a ground. */
export const SNAPSHOT_GROUND = 'ogonblicksbild';

export const isSnapshotKey = (itemKey: string): boolean => itemKey.startsWith(KEY);
