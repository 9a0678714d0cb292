/**
 * What statistics are counted from: a line a record, a question and a round. No author, no operator, no link and no
 * word that anybody wrote. An official saves the lines as a file; a colleague lays it beside their own, each thing once
 * by its id (merge.ts).
 */
import { z } from '../zod';
import { measure } from '../domain/decision';
import { platformId } from '../domain/item';
import { questionState } from '../questions/question';
import { missedReasons } from '../rounds/missed-reasons';

const id = z.string().min(1).max(420);
/** YYYY-MM-DD, where the official is. */
const day = z.iso.date();
const accountId = z.string().min(1).max(200);

/**
 * One sealed record. `taken`: something of others went from everybody's eyes by it, or may have. `reversed`: and was
 * brought back since. `criticism`: whether the test found criticism; null where it was not asked.
 */
const recordFact = z.strictObject({
  id,
  accountId,
  day,
  groundId: z.string().min(1).max(100),
  ground: z.string().min(1).max(300),
  /** The guideline's line; null where the ground has none. */
  line: z.number().int().nullable(),
  measure: measure.nullable(),
  taken: z.boolean(),
  reversed: z.boolean(),
  criticism: z.boolean().nullable(),
});
export type RecordFact = z.infer<typeof recordFact>;

/** When the answer came, by the guideline's two limits (l.93); null while there is none. */
const answered = z.enum(['same-day', 'in-time', 'late']).nullable();
export type Answered = z.infer<typeof answered>;

/** One question. `hours`: from when it was written until its answer was seen, by the clock; null without an answer. */
const questionFact = z.strictObject({
  id,
  accountId,
  day,
  state: questionState,
  answered,
  hours: z.number().min(0).nullable(),
  /** How many steps it has had: of two tellings of one question the one with more is the later. */
  steps: z.number().int().min(0),
});
export type QuestionFact = z.infer<typeof questionFact>;

const roundFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), id, accountId, day, walked: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('missed'), id, accountId, day, reason: z.enum(missedReasons) }),
  z.strictObject({ kind: z.literal('filters'), id, accountId, day }),
]);
export type RoundFact = z.infer<typeof roundFact>;

/**
 * The page or channel that the lines are of: each browser has an id of its own for it, the platform's keys are shared.
 */
const account = z.strictObject({
  id: accountId,
  platform: platformId,
  ownerKeys: z.array(z.string().min(1).max(200)).min(1).max(50),
  /** The day of its first line of a round; null without any. Of days before it nobody knows whether there was one. */
  roundsSince: day.nullable(),
});
export type FactsAccount = z.infer<typeof account>;

const MOST = 200_000;

export const facts = z.strictObject({
  accounts: z.array(account).max(500),
  records: z.array(recordFact).max(MOST),
  questions: z.array(questionFact).max(MOST),
  rounds: z.array(roundFact).max(MOST),
});
export type Facts = z.infer<typeof facts>;
