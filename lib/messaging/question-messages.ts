/** Questions to the municipality: what a page has seen, and what officials decide about them (lib/questions). */
import { NO_ANSWER_REASONS, question } from '../questions/question';
import { z } from '../zod';
import { message, nothing } from './message';

const { itemKey, link, written, state } = question.shape;
const day = z.iso.date();
/** `record`: of a message saved by hand, which has no link. `isHere`: in this browser, not a colleague's. */
const listed = z.object({
  itemKey,
  account: z.string().nullable(),
  link,
  record: z.object({ id: z.string(), isHere: z.boolean() }).nullable(),
  state,
});

/** Refuses a mistyped year: working days are counted from this date. */
const dayAhead = day.refine((at) => at >= '2020-01-01' && at < '2200-01-01', 'a year that can be meant');

/** What the official says. The background adds when and by whom. */
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
  /** Likely questions, and replies by the page's own account. `itemKey`: the item that is answered. No text is sent. */
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
      /** Sorted by due date, earliest first. `hasReplied`: the page has replied since it was forwarded. */
      toAnswer: z.array(
        listed.extend({
          waitsSince: z.string(),
          due: z.object({
            day,
            standing: z.enum(['in-time', 'next-day', 'overdue']),
            isToday: z.boolean(),
            /** The time that a crisis requires; null when the guideline's day applies. */
            inCrisis: z.string().nullable(),
          }),
          forwarded: z.object({ to: z.string(), answerBy: day }).nullable(),
          hasReplied: z.boolean(),
          /** The day to return to it, whether or not it is on the list yet. */
          revisitOn: day.nullable(),
        }),
      ),
      toRevisit: z.array(listed),
      closedLately: z.array(listed.extend({ closedAt: z.string() })),
      unreadable: z.number().int(),
    }),
  ),
  /** `moved`: the question is no longer in a state that allows this, and nothing was changed. */
  'question.settle': message(
    ['page'],
    z.object({ itemKey, settlement }),
    z.object({ said: z.enum(['done', 'moved']) }),
  ),
} as const;
