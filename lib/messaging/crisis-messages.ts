/** Crisis mode: whether it holds, and the official's own press that starts or ends it. */
import { crisis, crisisDecision } from '../domain/crisis';
import { z } from '../zod';
import { message, nothing } from './message';

export const crisisMessages = {
  'crisis.read': message(
    ['page'],
    nothing,
    z.object({
      now: crisis.nullable(),
      /** The managers that the register names, each once. */
      managers: z.array(z.string()),
      /** False when no operator is named; nobody can then start one. */
      hasName: z.boolean(),
      /** Latest first. */
      lines: z.array(crisis),
    }),
  ),
  'crisis.start': message(
    ['page'],
    crisisDecision,
    z.object({
      said: z.enum(['started', 'no-name', 'not-a-manager', 'holds-already', 'end-has-passed', 'too-long']),
    }),
  ),
  'crisis.end': message(['page'], nothing, z.object({ said: z.enum(['ended', 'none-held']) })),
} as const;
