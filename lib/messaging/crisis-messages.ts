/** Crisis mode: whether one holds, and that it is started and ended by an official's own press. */
import { crisis, crisisDecision } from '../domain/crisis';
import { z } from '../zod';
import { message, nothing } from './message';

export const crisisMessages = {
  'crisis.read': message(
    ['page'],
    nothing,
    z.object({
      now: crisis.nullable(),
      /** Those whom the register names, each once. */
      managers: z.array(z.string()),
      /** Without a name nobody starts one. */
      hasName: z.boolean(),
      /** The latest first. */
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
