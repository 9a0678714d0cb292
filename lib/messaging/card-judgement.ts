/** The official's answers on the card, as sent to the background. */
import { ban } from '../domain/ban';
import { noticePlan, secondEyes } from '../domain/decision';
import { flowIntent } from '../domain/flow';
import { act } from '../domain/outcome';
import { secrecyAnswers } from '../domain/secrecy';
import { z } from '../zod';

/** An absent field has the pack's default. */
export const judgement = z.object({
  groundId: z.string(),
  motivation: z.string().min(1).max(5000),
  /** The answers of the criticism test, in the order they were asked. The background computes their result again. */
  answers: z
    .array(z.enum(['yes', 'no']))
    .max(3)
    .readonly(),
  milder: z.string().max(2000).optional(),
  inputs: z.record(z.string(), z.string().max(500)).optional(),
  notice: noticePlan.optional(),
  secondEyes: secondEyes.nullable().optional(),
  intent: flowIntent.exclude(['act-on-sealed']),
  /** The act to do when `intent` is `save-and-act`. */
  act: act.optional(),
  ban: ban.optional(),
  secrecy: secrecyAnswers.optional(),
  /** In an election period: the official says that it touches a party although nothing was found. */
  touchesParty: z.boolean().optional(),
});
