/** Evidence by hand: its own page asks for the seal, for cover over the page, and for journal rows. */
import { secondEyes } from '../domain/decision';
import { forbiddenImageNote } from '../domain/evidence';
import { flowCopy } from '../domain/flow';
import { stepTick } from '../domain/forbidden';
import { z } from '../zod';
import { message, nothing } from './message';

export const byHandMessages = {
  /** Evidence by hand: the form stages its own bytes in the store and asks for the seal. */
  'hand.seal': message(
    ['page'],
    z.object({ draftId: z.string() }),
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('sealed'),
        seq: z.number(),
        copy: flowCopy,
        /** What became of a message that is to be answered; `none` of all else. */
        question: z.enum(['none', 'entered', 'no-account', 'failed']),
        archiveLost: z.literal(true).optional(),
      }),
      /** The part that does not hold. */
      z.object({ kind: z.literal('broken'), part: z.string() }),
    ]),
  ),
  /** A step of the route for what must not be saved. Without a note yet the page's address is noted first. */
  'hand.forbidden': message(
    ['page'],
    forbiddenImageNote
      .pick({ platform: true, pageUrl: true, registeredAccountId: true })
      .extend({ noteId: z.string().nullable(), ...stepTick.omit({ at: true }).shape }),
    z.object({ noteId: z.string(), ticks: z.array(stepTick) }),
  ),
  /** Covers on that tab's page what must never be saved. `unsafe`: a picture would show it. */
  'hand.shield': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({ shield: z.enum(['none', 'safe', 'unsafe']) }),
  ),
  /** What the official says was done on the platform: journalled with its time, checked by nobody. */
  'hand.act': message(
    ['page'],
    z.object({ evidenceId: z.string(), act: z.enum(['removed', 'hidden', 'kept']) }),
    nothing,
  ),
  /** What a colleague said of an item that is left where it is. */
  'hand.eyes': message(['page'], z.object({ service: z.string().min(1).max(100), eyes: secondEyes }), nothing),
  'hand.open': message(['page'], z.object({ tabId: z.number().nullable() }), nothing),
} as const;
