/**
 * A question on the municipality's own page, as stored: which item, when, and every step taken. It keeps no words of
 * the comment and no name of its author; the link leads there. Its state follows from its steps (states.ts).
 */
import { z } from '../zod';
import { platformId } from '../domain/item';

/** A fixed list, so that reasons can be counted. The values are stored: never remove one. */
export const NO_ANSWER_REASONS = [
  'not-a-question',
  'not-to-the-municipality',
  'answered-in-another',
  'removed',
  'threat-or-insult',
] as const;
const noAnswerReason = z.enum(NO_ANSWER_REASONS);
export type NoAnswerReason = z.infer<typeof noAnswerReason>;

const at = z.iso.datetime();
const day = z.iso.date();
const key = z.string().min(1).max(300);
/** From the settings when the step is taken; null when no name is set. */
const operator = z.string().max(200).nullable();
/**
 * Only in a merged question (merge.ts): how many steps, this one included, the browser that took it had. Concurrent
 * steps of two browsers have the same turn. Absent otherwise, where it equals the position.
 */
const turn = z.number().int().min(1).max(500).exactOptional();

/** `answered-by-page`: a reply by the page's own account (`replyKey`) was seen under the question. */
const questionStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered-by-page'), at, turn, replyKey: key }),
  z.strictObject({ kind: z.literal('answered-elsewhere'), at, turn, operator }),
  z.strictObject({
    kind: z.literal('forwarded'),
    at,
    turn,
    operator,
    to: z.string().trim().min(1).max(200),
    answerBy: day,
  }),
  z.strictObject({ kind: z.literal('answer-written-in'), at, turn, operator }),
  z.strictObject({ kind: z.literal('needs-no-answer'), at, turn, operator, reason: noAnswerReason }),
  z.strictObject({ kind: z.literal('reopened'), at, turn, operator }),
  /** 'Återbesök' (guideline l.162). Null: done, or cancelled. */
  z.strictObject({ kind: z.literal('revisit'), at, turn, operator, on: day.nullable() }),
]);
export type QuestionStep = z.infer<typeof questionStep>;

export const questionState = z.enum(['open', 'forwarded', 'answered', 'answer-written-in', 'needs-no-answer']);
export type QuestionState = z.infer<typeof questionState>;

export const question = z.strictObject({
  /** One item is one question, whoever sees it and how often. Only items with an id on the page. */
  itemKey: key,
  platform: platformId,
  /** Id of the registered account. */
  accountId: z.string().min(1).max(200),
  /** Null when the page has none. */
  link: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable(),
  seenAt: at,
  /** As read; each field holds only what is known (lib/domain/item). All null: only `seenAt` is known. */
  written: z.strictObject({ iso: at.nullable(), earliest: at.nullable(), latest: at.nullable() }),
  /** Follows from the steps; stored so that open questions can be queried. */
  state: questionState,
  steps: z.array(questionStep).max(500),
});
export type Question = z.infer<typeof question>;
