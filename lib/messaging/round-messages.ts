/** The daily round, done on the pages of a registered account and shown on the board 'Mina konton i dag'. */
import { registeredAccount } from '../domain/account';
import { platformId } from '../domain/item';
import { missedReasons } from '../rounds/missed-reasons';
import { roundItem, roundMark } from '../rounds/round';
import { z } from '../zod';
import { message, nothing } from './message';

const account = z.object({ accountId: z.string().min(1).max(200) });
/** The maximum per message. */
const items = z.array(roundItem).max(200);
/** The keys of passed items, and how many have been seen and not passed. */
const running = z.object({ passed: z.array(z.string()), left: z.number().int() });

export const roundMessages = {
  'round.read': message(
    ['content'],
    account,
    z.object({
      mark: roundMark.nullable(),
      /** When the last round ended; null when none has been recorded. */
      lastAt: z.string().nullable(),
      ownPostAt: z.string().nullable(),
      running: running.nullable(),
    }),
  ),
  /** Sent on the official's own press. */
  'round.begin': message(['content'], account, z.object({ running: running.nullable() })),
  /** `seen`: items not known to be older than the last round. `passed`: items the official has stopped at. */
  'round.walk': message(
    ['content'],
    account.extend({ seen: items, passed: items }),
    /**
     * False when the round has ended, in another tab or because its day ended. Nothing of this message is then kept.
     */
    z.object({ goesOn: z.boolean() }),
  ),
  /** Writes no line. */
  'round.stop': message(['content'], account, nothing),
  /** Writes the dated line; null when no round was running. `left`: seen in the round and not passed. */
  'round.finish': message(
    ['content'],
    account,
    z.object({ done: z.object({ at: z.string(), walked: z.number().int(), left: z.number().int() }).nullable() }),
  ),
  /** A post by the account itself has been seen. Sends only when it was written. */
  'round.own-post': message(['content'], account.extend({ at: z.iso.datetime() }), nothing),
  'round.board': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          address: z.string(),
          platform: platformId,
          ownerKeys: z.array(z.string()),
          /** The platform's filters as registered; null when nobody has listed them. */
          filters: registeredAccount.shape.filters.unwrap().nullable(),
          /** Nobody has reviewed the filters' log this month. */
          filtersDue: z.boolean(),
          /** `unknown`: it could not be read. */
          today: z.enum(['kept', 'some', 'not-yet', 'not-needed', 'never', 'unknown']),
          /** How many of the crisis's rounds are done today; null when there is no crisis. */
          crisisRounds: z.object({ kept: z.number().int(), needed: z.number().int() }).nullable(),
          lastAt: z.string().nullable(),
          /** Days without a round and without a reason, latest first. */
          missed: z.array(z.string()),
          /** Null when no such post has been seen. */
          ownPostDaysAgo: z.number().int().nullable(),
        }),
      ),
    }),
  ),
  'round.explain': message(
    ['page'],
    account.extend({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), reason: z.enum(missedReasons) }),
    nothing,
  ),
  /** The official has reviewed what the platform's filters hid. Writes a dated line. */
  'round.filters-seen': message(['page'], account, nothing),
} as const;
