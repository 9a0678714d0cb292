/**
 * What is kept of the daily rounds (guideline l.91: 'Ansvarig tjänsteman eller dennes ersättare ska kontrollera
 * inläggen varje vardag'). No text and no author: of all items that were walked only the last one's id and its time,
 * and a dated line for each round.
 */
import { z } from '../zod';
import { missedReasons } from './missed-reasons';

/** YYYY-MM-DD, where the official is. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();
const itemKey = z.string().min(1).max(420);
/** Milliseconds since 1970 (posted-within). */
const within = z.object({ earliest: z.number(), latest: z.number() }).refine((time) => time.earliest <= time.latest);

/** Up to where the last round of an account came: the newest item that it passed. */
export const roundMark = z.object({ itemKey, time: within });
export type RoundMark = z.infer<typeof roundMark>;

/** An item as a round sees it. `time`: null where the page tells none; then it is never said to be older. */
export const roundItem = z.object({ itemKey, time: within.nullable() });
export type RoundItem = z.infer<typeof roundItem>;

const line = { id: z.string().min(1).max(100), accountId: z.string().min(1).max(200), day };

/**
 * One line a round, one a weekday that had none, and one a month for the filters. `operator`: null where no name is
 * set.
 */
export const roundLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    ...line,
    from: moment,
    to: moment,
    operator: z.string().max(200).nullable(),
    /** How many were walked that were new, or of which it was not known that they were older. */
    walked: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('missed'),
    ...line,
    at: moment,
    operator: z.string().max(200).nullable(),
    reason: z.enum(missedReasons),
  }),
  /** The platform's own filters' log was gone through, once a month. No round of the day. */
  z.object({ kind: z.literal('filters'), ...line, at: moment, operator: z.string().max(200).nullable() }),
]);
export type RoundLine = z.infer<typeof roundLine>;
export type KeptRound = Extract<RoundLine, { kind: 'kept' }>;

/** A round that goes on: in memory of the browser alone, by account, so that several tabs walk one round. */
export const runningRound = z.object({
  startedAt: moment,
  passed: z.array(roundItem),
  /** Seen in the round, not known to be older, and not passed. */
  left: z.array(roundItem),
});
export type RunningRound = z.infer<typeof runningRound>;
