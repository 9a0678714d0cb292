/** The daily round: walked on the pages of a registered account, shown on the board 'Mina konton i dag'. */
import { registeredAccount } from '../domain/account';
import { platformId } from '../domain/item';
import { missedReasons } from '../rounds/missed-reasons';
import { roundItem, roundMark } from '../rounds/round';
import { z } from '../zod';
import { message, nothing } from './message';

const account = z.object({ accountId: z.string().min(1).max(200) });
/** At most so many in one message. */
const items = z.array(roundItem).max(200);
/** By their keys, those that were passed; and how many have been seen and not passed. */
const running = z.object({ passed: z.array(z.string()), left: z.number().int() });

export const roundMessages = {
  'round.read': message(
    ['content'],
    account,
    z.object({
      mark: roundMark.nullable(),
      /** When the last round ended; null where none has been noted. */
      lastAt: z.string().nullable(),
      ownPostAt: z.string().nullable(),
      running: running.nullable(),
    }),
  ),
  /** The official's own press. */
  'round.begin': message(['content'], account, z.object({ running: running.nullable() })),
  /** `seen`: not known to be older than the last round. `passed`: the official has stood on them. */
  'round.walk': message(
    ['content'],
    account.extend({ seen: items, passed: items }),
    /** False: it has ended, in another tab or with its day, and nothing of this is kept. */
    z.object({ goesOn: z.boolean() }),
  ),
  /** No line is written. */
  'round.stop': message(['content'], account, nothing),
  /** Writes the dated line; null where no round went on. `left`: seen in the round, and not passed. */
  'round.finish': message(
    ['content'],
    account,
    z.object({ done: z.object({ at: z.string(), walked: z.number().int(), left: z.number().int() }).nullable() }),
  ),
  /** A post of the account's own has been seen: when it was made and nothing else of it. */
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
          /** As the register lists them; null where nobody has. */
          filters: registeredAccount.shape.filters.unwrap().nullable(),
          /** Nobody has gone through their log this month. */
          filtersDue: z.boolean(),
          /** `unknown`: it could not be read. */
          today: z.enum(['kept', 'some', 'not-yet', 'not-needed', 'never', 'unknown']),
          /** How many of the crisis's rounds are done today; null where no crisis holds. */
          crisisRounds: z.object({ kept: z.number().int(), needed: z.number().int() }).nullable(),
          lastAt: z.string().nullable(),
          /** Days without a round and without a reason, the latest first. */
          missed: z.array(z.string()),
          /** Null where none has been seen. */
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
  /** What the platform's filters have hidden has been gone through: a dated line. */
  'round.filters-seen': message(['page'], account, nothing),
} as const;
