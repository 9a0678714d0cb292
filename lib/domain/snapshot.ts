/**
 * A snapshot of a whole page ('ögonblicksbild', guideline l.99): what a record says of how it was made and how far it
 * reached.
 */
import { z } from '../zod';

/** `date`: one of the days that the municipality has set. */
export const snapshotReason = z.enum(['date', 'larger-change', 'closing']);
export type SnapshotReason = z.infer<typeof snapshotReason>;

/** YYYY-MM-DD, in Sweden. */
export const snapshotDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const snapshotFacts = z.object({
  reason: snapshotReason,
  /** The day that it was due; null where no day asked for it. */
  due: snapshotDay.nullable(),
  /** How many pictures there are, in the order in which the page was scrolled. */
  frames: z.number().int().min(1),
  /** How many items were read. They stand in `item.context`. */
  items: z.number().int().min(0),
  /** CSS pixels: how far down the last picture reaches, and how long the page was then. */
  reached: z.object({ to: z.number(), of: z.number() }),
  /** `end`: the page went no further. `limit`: Uppsikt takes no more in one snapshot. */
  stopped: z.enum(['end', 'limit']),
});
export type SnapshotFacts = z.infer<typeof snapshotFacts>;

const KEY = 'snapshot:';

/** A snapshot is its own item: nothing on any page is the same. The account is in it, so that its last one is found. */
export const snapshotKey = (accountId: string, id: string): string => `${snapshotsOf(accountId)}${id}`;
/** How the keys of all snapshots of an account begin. */
export const snapshotsOf = (accountId: string): string => `${KEY}${accountId}/`;
/** Written into evidence as the ground's id; no pack has it. */
export const SNAPSHOT_GROUND = 'ogonblicksbild';

export const isSnapshotKey = (itemKey: string): boolean => itemKey.startsWith(KEY);
