/** Handing over to a deputy, and taking over. */
import { absence } from '../domain/absence';
import { LARGEST, unfinished } from '../hand-over/card';
import { CARD_FAULTS } from '../hand-over/merge-card';
import { FILE_FAULTS } from '../hand-over/file';
import { z } from '../zod';
import { message, nothing } from './message';

const count = z.number().int();

export const handOverMessages = {
  'handover.read': message(
    ['page'],
    nothing,
    z.object({
      absence: absence.nullable(),
      /** Whether today is within the absence. */
      isAway: z.boolean(),
      /** False when no operator is named. Nothing is then handed over, automatically or by hand. */
      hasName: z.boolean(),
      /** The deputies that the register names, each once. */
      deputies: z.array(z.string()),
      /** The shared folder that the file is also written to; null when none is set up. */
      folder: z.string().nullable(),
      lastMade: z.object({ madeAt: z.string(), folder: z.string().nullable() }).nullable(),
      /** Those whose deputy the official is, today or later. */
      received: z.array(
        z.object({
          handsOver: z.string(),
          absence,
          isNow: z.boolean(),
          madeAt: z.string(),
          receivedAt: z.string(),
          unfinished: z.array(unfinished),
        }),
      ),
    }),
  ),
  /** Makes the card as a file for the official. Also writes it to the shared folder when one is set up. */
  'handover.make': message(
    ['page'],
    nothing,
    z.discriminatedUnion('said', [
      z.object({ said: z.enum(['no-absence', 'no-name']) }),
      z.object({
        said: z.literal('made'),
        fileName: z.string(),
        text: z.string(),
        folder: z.string().nullable(),
        folderFailed: z.boolean(),
        leftOut: count,
      }),
    ]),
  ),
  /** `text`: of a file. Merged as a whole or not at all. */
  'handover.receive': message(
    ['page'],
    z.object({ text: z.string().max(LARGEST) }),
    z.discriminatedUnion('said', [
      z.object({ said: z.literal('refused'), why: z.enum([...FILE_FAULTS, ...CARD_FAULTS]) }),
      z.object({ said: z.literal('received'), added: count, changed: count, same: count }),
    ]),
  ),
} as const;
