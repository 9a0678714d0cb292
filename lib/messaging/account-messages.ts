/** The register of accounts: whether each is active, its guides and its history. */
import { registeredAccount } from '../domain/account';
import { mailDomains } from '../domain/mail-address';
import { DUE } from '../register/due';
import { registerLine, saying } from '../register/line';
import { LACKS, ACTIVATIONS } from '../register/activation';
import { z } from '../zod';
import { message, nothing } from './message';

const standing = z.object({
  activation: z.enum(ACTIVATIONS),
  lacks: z.array(z.enum(LACKS)),
  due: z.array(z.object({ what: z.enum(DUE), since: z.string().nullable() })),
});
const history = standing.extend({
  /** In the order in which they were written. */
  lines: z.array(registerLine),
});

export const accountMessages = {
  /** Reads only. */
  'accounts.read': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          account: registeredAccount,
          /** Null when it could not be read. The page then says nothing about it. */
          history: history.nullable(),
        }),
      ),
      /** Accounts removed from the register; null when they could not be read. */
      former: z
        .array(z.object({ id: z.string(), name: z.string().nullable(), lines: z.array(registerLine) }))
        .nullable(),
      mailDomains: mailDomains.nullable(),
      /** The current operator; empty while no name is set. */
      operator: z.string(),
      /** YYYY-MM-DD in the official's time zone. */
      today: z.string(),
    }),
  ),
  /** The standing of each account, for one line per account. Reads only. */
  'accounts.standing': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          account: registeredAccount.pick({ id: true, name: true, platform: true }),
          /** Null when it could not be read. The page then says nothing about it. */
          standing: standing.nullable(),
        }),
      ),
      /** False when part of the register could not be read, so an account that is not listed may still be in it. */
      isWhole: z.boolean(),
    }),
  ),
  /** Adds a dated line. Refused when its turn has not come, or when the account lacks what the line requires. */
  'accounts.say': message(['page'], z.object({ accountId: z.string().min(1).max(200), said: saying }), nothing),
} as const;
