/** Questions to the municipality: what a page has seen, and what an official makes of them (lib/questions). */
import { NO_ANSWER_REASONS, question } from '../questions/question';
import { z } from '../zod';
import { message, nothing } from './message';

const { itemKey, link, written, state } = question.shape;
const day = z.iso.date();
/** `record`: of a message that was saved by hand, which has no link; in this browser, or in a colleague's. */
const listed = z.object({
  itemKey,
  account: z.string().nullable(),
  link,
  record: z.object({ id: z.string(), isHere: z.boolean() }).nullable(),
  state,
});

/** A slip of the hand in the year is refused: working days are counted from it. */
const dayAhead = day.refine((at) => at >= '2020-01-01' && at < '2200-01-01', 'a year that can be meant');

/** As an official says it; when and by whom, the background adds. */
const settlement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered-elsewhere') }),
  z.strictObject({ kind: z.literal('forwarded'), to: z.string().trim().min(1).max(200), answerBy: dayAhead }),
  z.strictObject({ kind: z.literal('answer-written-in') }),
  z.strictObject({ kind: z.literal('needs-no-answer'), reason: z.enum(NO_ANSWER_REASONS) }),
  z.strictObject({ kind: z.literal('reopened') }),
  z.strictObject({ kind: z.literal('revisit'), on: dayAhead.nullable() }),
]);
export type Settlement = z.infer<typeof settlement>;

export const questionMessages = {
  /** Likely questions, and replies of the page's own account: `itemKey` is what is answered. No words travel. */
  'questions.seen': message(
    ['content'],
    z.object({
      accountId: z.string().min(1).max(200),
      questions: z.array(z.strictObject({ itemKey, link, written })).max(100),
      answers: z.array(z.strictObject({ itemKey, replyKey: itemKey })).max(200),
    }),
    nothing,
  ),
  'questions.list': message(
    ['page'],
    nothing,
    z.object({
      /** What is due first at the top. `hasReplied`: the page has written under it since it was forwarded. */
      toAnswer: z.array(
        listed.extend({
          waitsSince: z.string(),
          due: z.object({
            day,
            standing: z.enum(['in-time', 'next-day', 'overdue']),
            isToday: z.boolean(),
            /** The moment that a crisis asks for; null where the day is the guideline's. */
            inCrisis: z.string().nullable(),
          }),
          forwarded: z.object({ to: z.string(), answerBy: day }).nullable(),
          hasReplied: z.boolean(),
          /** The day to come back to it, on the list or not yet. */
          revisitOn: day.nullable(),
        }),
      ),
      toRevisit: z.array(listed),
      closedLately: z.array(listed.extend({ closedAt: z.string() })),
      unreadable: z.number().int(),
    }),
  ),
  /** `moved`: it is not in a state for that any more; nothing was changed. */
  'question.settle': message(
    ['page'],
    z.object({ itemKey, settlement }),
    z.object({ said: z.enum(['done', 'moved']) }),
  ),
} as const;
