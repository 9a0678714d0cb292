/**
 * The official's decision, locked at capture. Later words are additions with their own time (JO 1008-2021 by analogy).
 */
import { routeName } from './routes';
import { z } from '../zod';
import { ban } from './ban';

export const tier = z.enum(['law', 'house-rule']);
export type Tier = z.infer<typeof tier>;

export const urgency = z.enum(['omgående', 'direkt', 'skyndsamt', 'överväg']);

/** Measures that a ground may allow, mildest first. `hide` also removes from public view, so it passes the gate too. */
export const groundMeasure = z.enum(['answer', 'hide', 'remove']);
export type GroundMeasure = z.infer<typeof groundMeasure>;
export const MEASURES = groundMeasure.options;

/** What was decided: a ground's measure, or a measure about a person or about the municipality's own content. */
export const measure = z.enum([
  ...groundMeasure.options,
  'unhide',
  'hide-user',
  'ban',
  'spam',
  'trash',
  'comments-off',
  'comments-on',
  'edit',
]);
export type Measure = z.infer<typeof measure>;

/** Result of the criticism test. `only-criticism` never leads to a removal (guideline l.73). */
const criticismAnswer = z.enum(['not-criticism', 'criticism-and-more', 'only-criticism']);
export type CriticismAnswer = z.infer<typeof criticismAnswer>;

/**
 * One question as it was asked, in the pack's wording at the time. `not-asked`: an earlier answer settled the matter.
 */
const askedQuestion = z.object({ question: z.string(), answer: z.enum(['yes', 'no', 'not-asked']) });
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** How the author was told: by a reply on the page, by message, or in another way. */
export const noticeWay = z.enum(['reply', 'message', 'other']);
export type NoticeWay = z.infer<typeof noticeWay>;

/**
 * The author was told before anything was done, at that time (ISO 8601, UTC). `groundId` and `act` say about what; both
 * are absent in older records.
 */
const toldFirst = z.object({
  at: z.string().max(40),
  how: noticeWay,
  groundId: z.string().max(100).optional(),
  act: z.enum(['hide', 'remove']).optional(),
});
export type ToldFirst = z.infer<typeof toldFirst>;

/**
 * Whether the author is to be told. `told`: they were told before anything was done, about this decision or about
 * another one (lib/domain/told-first). What happens afterwards is a journal row (`notice`).
 */
export const noticePlan = z.object({
  plan: z.enum(['to-be-told', 'not-told', 'later']),
  reason: z.string().max(500),
  told: toldFirst.optional(),
});
export type NoticePlan = z.infer<typeof noticePlan>;

/**
 * Second eyes: why they are asked for, who was asked, the answer and its day. `pack`: the ground requires it. `unsure`:
 * the official asked for it. `praise`: praise in the same words had been left standing. `election`: it touches a party
 * or an elected person in an election period. Null: nobody has been asked, or answered, yet. A later answer is a `note`
 * in the journal.
 */
export const secondEyes = z.object({
  why: z.enum(['pack', 'unsure', 'praise', 'election']),
  of: z.string().max(200).nullable(),
  answer: z.enum(['remove', 'keep']).nullable(),
  /** YYYY-MM-DD, day of the answer. Absent without an answer, and in older records. */
  on: z.string().max(10).optional(),
});
export type SecondEyes = z.infer<typeof secondEyes>;

/** Second eyes on an item that stays. Its author may already have been told that it would not. */
export const notedEyes = secondEyes.extend({ told: toldFirst.optional() });
export type NotedEyes = z.infer<typeof notedEyes>;

/**
 * What may be completed later the same day when the ground is `omgående` ('Tas bort nu. Komplettera motiveringen i
 * dag.').
 */
const completionPart = z.enum(['motivation', 'inputs', 'notice', 'registry']);
export type CompletionPart = z.infer<typeof completionPart>;

export const decision = z.object({
  groundId: z.string(),
  /** The wording in force at the time, copied. */
  groundLabel: z.string(),
  groundQuote: z.string(),
  guidelineLine: z.number().int().nullable(),
  packId: z.string(),
  packVersion: z.string(),
  tier,
  urgency,
  legalBasis: z.string().nullable(),
  motivation: z.string().min(1).max(5000),
  criticismTest: criticismAnswer,
  /**
   * The milder measure that was considered, and why it was not enough. Null `value`: none was considered, for `reason`.
   */
  mildestMeasure: z.object({ value: z.string().nullable(), reason: z.string() }),
  originalDisposal: z.object({
    kind: z.enum(['decision', 'missing']),
    id: z.string().nullable(),
    date: z.string().nullable(),
    body: z.string().nullable(),
    reason: z.string(),
  }),
  decidedAt: z.string(),
  // The fields below are absent in records from before the gate asked for them.
  /** The criticism test as it was asked: three questions, or the single line. */
  criticismQuestions: z.array(askedQuestion).optional(),
  /** Null: evidence was saved and nothing else was decided. */
  measure: measure.nullable().optional(),
  /** Whether the words about the milder measure are the pack's standard text or the official's own. */
  milderWords: z.enum(['standard', 'own']).optional(),
  motivationWords: z.enum(['standard', 'own']).optional(),
  inputs: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        value: z.string().max(500).nullable(),
        /** The ground requires this input. Absent: it does not, or the record is older than the field. */
        required: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** Whether BBS-lagen (1998:112) 5 § requires removal when the case is obvious. */
  bbsDuty: z.boolean().optional(),
  /** The ground's checklist of related steps. A threat also sets the hold for the police (lib/records/holds). */
  route: routeName.optional(),
  notice: noticePlan.optional(),
  secondEyes: secondEyes.nullable().optional(),
  /**
   * Evidence id of an earlier item with the same words or link, whose decision the official reused ('Lika som förra').
   */
  reusedFrom: z.string().optional(),
  /** Only when `measure` is `ban` or `hide-user`. */
  ban: ban.optional(),
  /** `due`: YYYY-MM-DD in the official's time zone. Null: nothing is left for later. */
  completion: z
    .object({ due: z.string(), parts: z.array(completionPart).min(1) })
    .nullable()
    .optional(),
});
export type Decision = z.infer<typeof decision>;
