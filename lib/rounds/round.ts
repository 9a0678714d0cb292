/**
 * What is stored about the daily rounds (guideline l.91: 'Ansvarig tjänsteman eller dennes ersättare ska kontrollera
 * inläggen varje vardag'). No text and no author: only the id and time of the last walked item, and a dated line for
 * each round.
 */
import { z } from '../zod';
import { missedReasons } from './missed-reasons';

/** YYYY-MM-DD, in the official's time zone. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();
const itemKey = z.string().min(1).max(420);
/** Milliseconds since the epoch (posted-within). */
const within = z.object({ earliest: z.number(), latest: z.number() }).refine((time) => time.earliest <= time.latest);

/** How far the last round of an account came: the newest item that it passed. */
export const roundMark = z.object({ itemKey, time: within });
export type RoundMark = z.infer<typeof roundMark>;

/** An item as a round sees it. `time` is null if the page shows none; the item is then never considered older. */
export const roundItem = z.object({ itemKey, time: within.nullable() });
export type RoundItem = z.infer<typeof roundItem>;

const line = { id: z.string().min(1).max(100), accountId: z.string().min(1).max(200), day };

/**
 * One line per round, one per weekday without a round, and one per month for the filters. `operator` is null if no name
 * is set.
 */
export const roundLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    ...line,
    from: moment,
    to: moment,
    operator: z.string().max(200).nullable(),
    /** How many walked items were new, or not known to be older. */
    walked: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('missed'),
    ...line,
    at: moment,
    operator: z.string().max(200).nullable(),
    reason: z.enum(missedReasons),
  }),
  /** Someone has gone through the log of the platform's own filters, once a month. Does not count as a daily round. */
  z.object({ kind: z.literal('filters'), ...line, at: moment, operator: z.string().max(200).nullable() }),
]);
export type RoundLine = z.infer<typeof roundLine>;
export type KeptRound = Extract<RoundLine, { kind: 'kept' }>;

/** A round in progress, by account. Kept only in the browser's memory, and shared by its tabs. */
export const runningRound = z.object({
  startedAt: moment,
  passed: z.array(roundItem),
  /** Seen in the round, not known to be older, and not passed. */
  left: z.array(roundItem),
});
export type RunningRound = z.infer<typeof runningRound>;
