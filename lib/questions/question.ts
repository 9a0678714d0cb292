/**
 * A question on the municipality's own page, as it is stored: which item, when, and all that has been done with it. No
 * word of the comment and no name of its author is kept; the link leads there. What state it is in follows from its
 * steps (states.ts).
 */
import { z } from '../zod';
import { platformId } from '../domain/item';

/** Fixed, so that they can be counted; stored, so never taken back. */
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
/** As the settings have it when the step is taken; null where nobody is named. */
const operator = z.string().max(200).nullable();
/**
 * Only in a question that was merged (merge.ts): how many steps, this one included, whoever took it had of the
 * question. Steps of two browsers that knew nothing of one another have the same. Absent in all others, where it is the
 * place.
 */
const turn = z.number().int().min(1).max(500).exactOptional();

/** `answered-by-page`: a reply of the page's own account was seen under it, `replyKey`. */
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
  /** 'Återbesök' (guideline l.162). Null: it has been done, or is not to be. */
  z.strictObject({ kind: z.literal('revisit'), at, turn, operator, on: day.nullable() }),
]);
export type QuestionStep = z.infer<typeof questionStep>;

export const questionState = z.enum(['open', 'forwarded', 'answered', 'answer-written-in', 'needs-no-answer']);
export type QuestionState = z.infer<typeof questionState>;

export const question = z.strictObject({
  /** One item is one question, whoever sees it and how often. Always of an item that the page names. */
  itemKey: key,
  platform: platformId,
  /** The registered account's. */
  accountId: z.string().min(1).max(200),
  /** Null where the page gives none. */
  link: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable(),
  seenAt: at,
  /** As it was read, each as it is known (lib/domain/item). All null: only that it had been seen is known. */
  written: z.strictObject({ iso: at.nullable(), earliest: at.nullable(), latest: at.nullable() }),
  /** As its steps have it; stored so that the open ones are found at once. */
  state: questionState,
  steps: z.array(questionStep).max(500),
});
export type Question = z.infer<typeof question>;
