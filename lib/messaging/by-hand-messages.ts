/** Evidence by hand: its page asks for the seal, for a cover over the page, and for journal rows. */
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
        /** What happened to a message that needs an answer; `none` for all other records. */
        question: z.enum(['none', 'entered', 'no-account', 'failed']),
        archiveLost: z.literal(true).optional(),
      }),
      /** `part`: the part of the form that is invalid or missing. */
      z.object({ kind: z.literal('broken'), part: z.string() }),
    ]),
  ),
  /** One step of the route for what must not be saved. Without a `noteId` the page's address is recorded first. */
  'hand.forbidden': message(
    ['page'],
    forbiddenImageNote
      .pick({ platform: true, pageUrl: true, registeredAccountId: true })
      .extend({ noteId: z.string().nullable(), ...stepTick.omit({ at: true }).shape }),
    z.object({ noteId: z.string(), ticks: z.array(stepTick) }),
  ),
  /** Covers what must never be saved on that tab's page. `unsafe`: a capture would show it. */
  'hand.shield': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({ shield: z.enum(['none', 'safe', 'unsafe']) }),
  ),
  /** What the official says was done on the platform. Journalled with its time, and not verified. */
  'hand.act': message(
    ['page'],
    z.object({ evidenceId: z.string(), act: z.enum(['removed', 'hidden', 'kept']) }),
    nothing,
  ),
  /** A colleague's opinion of an item that is left in place. */
  'hand.eyes': message(['page'], z.object({ service: z.string().min(1).max(100), eyes: secondEyes }), nothing),
  'hand.open': message(['page'], z.object({ tabId: z.number().nullable() }), nothing),
} as const;
