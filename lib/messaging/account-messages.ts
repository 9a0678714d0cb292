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
  /** Reads, and changes nothing. */
  'accounts.read': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          account: registeredAccount,
          /** Null: it could not be read, and nothing is said of it. */
          history: history.nullable(),
        }),
      ),
      /** Those that were taken out of the register. Null: they could not be read. */
      former: z
        .array(z.object({ id: z.string(), name: z.string().nullable(), lines: z.array(registerLine) }))
        .nullable(),
      mailDomains: mailDomains.nullable(),
      /** Who works now; empty while nobody is named. */
      operator: z.string(),
      /** YYYY-MM-DD where the official is. */
      today: z.string(),
    }),
  ),
  /** How each stands, for where one line an account is shown. Reads, and changes nothing. */
  'accounts.standing': message(
    ['page'],
    nothing,
    z.object({
      accounts: z.array(
        z.object({
          account: registeredAccount.pick({ id: true, name: true, platform: true }),
          /** Null: it could not be read, and nothing is said of it. */
          standing: standing.nullable(),
        }),
      ),
    }),
  ),
  /** A dated line. Refused where its turn has not come, or where an account lacks what it needs. */
  'accounts.say': message(['page'], z.object({ accountId: z.string().min(1).max(200), said: saying }), nothing),
} as const;
