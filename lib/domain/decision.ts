/**
 * The official's judgement, locked at capture: later words are additions with their own time (JO 1008-2021 by analogy).
 */
import { routeName } from './routes';
import { z } from '../zod';
import { ban } from './ban';

export const tier = z.enum(['law', 'house-rule']);
export type Tier = z.infer<typeof tier>;

export const urgency = z.enum(['omgående', 'direkt', 'skyndsamt', 'överväg']);

/**
 * What a ground may allow, the mildest first. `hide` takes away from everybody else's eyes, so it passes the gate too.
 */
export const groundMeasure = z.enum(['answer', 'hide', 'remove']);
export type GroundMeasure = z.infer<typeof groundMeasure>;
export const MEASURES = groundMeasure.options;

/** What was decided: a ground's measure, or one that is about a person or about something of the municipality's own. */
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

/** What the criticism test came to. `only-criticism` never leads to a removal (guideline l.73). */
const criticismAnswer = z.enum(['not-criticism', 'criticism-and-more', 'only-criticism']);
export type CriticismAnswer = z.infer<typeof criticismAnswer>;

/** One question as it was put, in the pack's words at the time. `not-asked`: an answer before it settled the matter. */
const askedQuestion = z.object({ question: z.string(), answer: z.enum(['yes', 'no', 'not-asked']) });
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** How the author was told: in a reply on the page, in a message, or by any other way. */
export const noticeWay = z.enum(['reply', 'message', 'other']);
export type NoticeWay = z.infer<typeof noticeWay>;

/**
 * The author was told before anything was done, at that time (ISO 8601, UTC): of which ground, and of which act. Both
 * are absent in records from before they were kept.
 */
const toldFirst = z.object({
  at: z.string().max(40),
  how: noticeWay,
  groundId: z.string().max(100).optional(),
  act: z.enum(['hide', 'remove']).optional(),
});
export type ToldFirst = z.infer<typeof toldFirst>;

/**
 * Whether the author is to be told. `told`: they were, before anything was done; of what was decided, or of something
 * else (lib/domain/told-first). What came of it afterwards is a row of its own in the journal (`notice`).
 */
export const noticePlan = z.object({
  plan: z.enum(['to-be-told', 'not-told', 'later']),
  reason: z.string().max(500),
  told: toldFirst.optional(),
});
export type NoticePlan = z.infer<typeof noticePlan>;

/**
 * A second pair of eyes: why they are asked for (`pack`: the ground says so, `unsure`: the official did, `praise`:
 * praise in the same words had been left, `election`: it touches a party or an elected person in an election period),
 * of whom, what they said and on which day. Null where nobody has been asked or answered yet; a later answer is a
 * `note` in the journal.
 */
export const secondEyes = z.object({
  why: z.enum(['pack', 'unsure', 'praise', 'election']),
  of: z.string().max(200).nullable(),
  answer: z.enum(['remove', 'keep']).nullable(),
  /** YYYY-MM-DD, the day of the answer; absent without one, and in records from before it was asked for. */
  on: z.string().max(10).optional(),
});
export type SecondEyes = z.infer<typeof secondEyes>;

/** The same of an item that stays: its author may have been told already that it would not. */
export const notedEyes = secondEyes.extend({ told: toldFirst.optional() });
export type NotedEyes = z.infer<typeof notedEyes>;

/**
 * What may be filled in the same day where the ground is `omgående` ('Tas bort nu. Komplettera motiveringen i dag.').
 */
const completionPart = z.enum(['motivation', 'inputs', 'notice', 'registry']);
export type CompletionPart = z.infer<typeof completionPart>;

export const decision = z.object({
  groundId: z.string(),
  /** The wording in force, not a reference to it. */
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
  /** The milder measure that was weighed, and why it was not enough. Null: none was weighed, with the reason. */
  mildestMeasure: z.object({ value: z.string().nullable(), reason: z.string() }),
  originalDisposal: z.object({
    kind: z.enum(['decision', 'missing']),
    id: z.string().nullable(),
    date: z.string().nullable(),
    body: z.string().nullable(),
    reason: z.string(),
  }),
  decidedAt: z.string(),
  // From here on: absent in records from before the gate asked for it.
  /** The criticism test as it was put: three questions, or the one line. */
  criticismQuestions: z.array(askedQuestion).optional(),
  /** Null: evidence was saved and nothing more was decided. */
  measure: measure.nullable().optional(),
  /** Whether the words on the milder measure are the pack's standard ones or the official's own. */
  milderWords: z.enum(['standard', 'own']).optional(),
  motivationWords: z.enum(['standard', 'own']).optional(),
  inputs: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        value: z.string().max(500).nullable(),
        /** The ground demands it. Absent where it does not, and in records from before this was kept. */
        required: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** Whether BBS-lagen (1998:112) 5 § asks for removal when it is obvious. */
  bbsDuty: z.boolean().optional(),
  /** What is to be done around it besides; a threat sets the hold for the police by itself (lib/records/holds). */
  route: routeName.optional(),
  notice: noticePlan.optional(),
  secondEyes: secondEyes.nullable().optional(),
  /**
   * The evidence of the item before, whose words or link were the same and
   * whose judgement the official used again ('Lika som förra').
   */
  reusedFrom: z.string().optional(),
  /** Only where `measure` is `ban` or `hide-user`. */
  ban: ban.optional(),
  /** `due`: the day as YYYY-MM-DD where the official was. Null: nothing was left for later. */
  completion: z
    .object({ due: z.string(), parts: z.array(completionPart).min(1) })
    .nullable()
    .optional(),
});
export type Decision = z.infer<typeof decision>;
