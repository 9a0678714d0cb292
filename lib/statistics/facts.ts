/**
 * What statistics are counted from: one line per record, question and round. No author, operator, link or written text.
 * An official saves the lines as a file. A colleague merges it with their own, each line once by its id (merge.ts).
 */
import { z } from '../zod';
import { measure } from '../domain/decision';
import { platformId } from '../domain/item';
import { questionState } from '../questions/question';
import { missedReasons } from '../rounds/missed-reasons';

const id = z.string().min(1).max(420);
/** YYYY-MM-DD, in the official's time zone. */
const day = z.iso.date();
const accountId = z.string().min(1).max(200);

/**
 * One sealed record. `taken`: it removed or hid something of others from the public, or may have. `reversed`: that has
 * been restored since. `criticism`: whether the test found criticism; null if it was not asked.
 */
const recordFact = z.strictObject({
  id,
  accountId,
  day,
  groundId: z.string().min(1).max(100),
  ground: z.string().min(1).max(300),
  /** The guideline's line, or null if the ground has none. */
  line: z.number().int().nullable(),
  measure: measure.nullable(),
  taken: z.boolean(),
  reversed: z.boolean(),
  criticism: z.boolean().nullable(),
});
export type RecordFact = z.infer<typeof recordFact>;

/** When the answer came, by the guideline's two limits (l.93). Null if there is none yet. */
const answered = z.enum(['same-day', 'in-time', 'late']).nullable();
export type Answered = z.infer<typeof answered>;

/** One question. `hours`: clock hours from when it was written until its answer was seen; null without an answer. */
const questionFact = z.strictObject({
  id,
  accountId,
  day,
  state: questionState,
  answered,
  hours: z.number().min(0).nullable(),
  /** Number of steps. Of two versions of a question, the one with more steps is later. */
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
 * The page or channel that the lines belong to. Each browser has its own id for it, but the platform's keys are shared.
 */
const account = z.strictObject({
  id: accountId,
  platform: platformId,
  ownerKeys: z.array(z.string().min(1).max(200)).min(1).max(50),
  /** The day of its first round line, or null. Nothing is known about rounds before that day. */
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
