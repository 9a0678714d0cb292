/** The official's judgement, locked at capture: later words are additions with their own time (JO 1008-2021 by analogy). */
import { z } from '../zod';

export const tier = z.enum(['law', 'house-rule']);
export type Tier = z.infer<typeof tier>;

export const urgency = z.enum(['omgående', 'direkt', 'skyndsamt', 'överväg']);
export type Urgency = z.infer<typeof urgency>;

/** The criticism test on one row. `only-criticism` never leads to a removal (guideline l.73). */
export const criticismAnswer = z.enum(['not-criticism', 'criticism-and-more', 'only-criticism']);
export type CriticismAnswer = z.infer<typeof criticismAnswer>;

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
  mildestMeasure: z.object({ value: z.string().nullable(), reason: z.string() }),
  originalDisposal: z.object({ kind: z.enum(['decision', 'missing']), id: z.string().nullable(), date: z.string().nullable(), body: z.string().nullable(), reason: z.string() }),
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof decision>;
