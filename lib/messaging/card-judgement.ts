/** What the official answered on the card, as it goes to the background. */
import { ban } from '../domain/ban';
import { noticePlan, secondEyes } from '../domain/decision';
import { flowIntent } from '../domain/flow';
import { act } from '../domain/outcome';
import { secrecyAnswers } from '../domain/secrecy';
import { z } from '../zod';

/** What is absent stands as the pack says. */
export const judgement = z.object({
  groundId: z.string(),
  motivation: z.string().min(1).max(5000),
  /**
   * The criticism test's answers in the order they were asked; what they come to is worked out anew in the background.
   */
  answers: z
    .array(z.enum(['yes', 'no']))
    .max(3)
    .readonly(),
  milder: z.string().max(2000).optional(),
  inputs: z.record(z.string(), z.string().max(500)).optional(),
  notice: noticePlan.optional(),
  secondEyes: secondEyes.nullable().optional(),
  intent: flowIntent.exclude(['act-on-sealed']),
  /** What is to be done, where `intent` is `save-and-act`. */
  act: act.optional(),
  ban: ban.optional(),
  secrecy: secrecyAnswers.optional(),
  /** In an election period the official says so where nothing was seen. */
  touchesParty: z.boolean().optional(),
});
