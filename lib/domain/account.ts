/** Which account the official acts as on the platform, as read from the page, and what that means for this thread. */
import { z } from '../zod';
import { platformId } from './item';
import { mailAddress } from './mail-address';

/**
 * Where a signal comes from. Several signals of one origin count as one. `at-load`: what the server wrote into the page
 * when it loaded, however many times it appears. The other three follow an account switch that the loaded page does not
 * know about: `cookie`, `drawn` (what the page shows now) and `asked` (the server's answer to a new request).
 */
const accountOrigin = z.enum(['cookie', 'at-load', 'drawn', 'asked']);
export type AccountOrigin = z.infer<typeof accountOrigin>;

/** One signal of who is acting. `id` and `name` are what it says. Both null: the signal was found but said nothing. */
const accountSignal = z.object({
  source: z.string(),
  origin: accountOrigin,
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type AccountSignal = z.infer<typeof accountSignal>;

/**
 * `acting`: signals of at least two origins agree on an id. `logged-out`: the page says nobody is logged in. `unknown`:
 * too few origins, or they disagree. `trace` gives the reason in words, for the record and for adapter maintainers.
 */
export const accountReading = z.object({
  kind: z.enum(['acting', 'logged-out', 'unknown']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  signals: z.array(accountSignal),
  trace: z.string(),
  /** At least one of the signals that agree is current. Nothing is pressed without it; absent means no. */
  live: z.boolean().optional(),
});
export type AccountReading = z.infer<typeof accountReading>;

/** The states of the marker (US1). `unknown` also covers an account that could not be read. */
export const accountState = z.enum(['municipality', 'other-municipal', 'work-account', 'private', 'unknown']);
export type AccountState = z.infer<typeof accountState>;

export const classification = z.object({
  state: accountState,
  name: z.string().nullable(),
  reason: z.string(),
  /** The signals agree on an account, but none of them is current. The state is then `unknown`. */
  notOfNow: z.boolean().optional(),
});
export type Classification = z.infer<typeof classification>;

/** A filter that the platform applies automatically. `decidedOn`: YYYY-MM-DD. */
const platformFilter = z.object({
  name: z.string().min(1).max(200),
  decidedBy: z.string().min(1).max(200),
  decidedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type PlatformFilter = z.infer<typeof platformFilter>;

/**
 * An official page or channel in the register (guideline l.27, l.50-54). `ownerKeys` are all keys that identify it on
 * the platform, in lower case: both numeric page ids, the channel id, the vanity slug or @handle. `workAccountIds` are
 * staff accounts created for work (l.141), never private ones.
 */
export const registeredAccount = z.object({
  id: z.string().min(1),
  platform: platformId,
  name: z.string().min(1).max(200),
  address: z.url(),
  ownerKeys: z.array(z.string().min(1).max(200)).min(1),
  workAccountIds: z.array(z.string().min(1).max(200)),
  manager: z.string().max(200),
  responsible: z.string().max(200),
  deputy: z.string().max(200),
  /** The official address shown on the account itself (guideline l.62). Absent: not set. */
  contactMail: mailAddress.optional(),
  /** Address of whoever gives second eyes on this account's items. Absent: not set. */
  eyesMail: mailAddress.optional(),
  /**
   * The platform's own active filters, which hide items without a decision (guideline l.83). Absent: nobody has listed
   * any, which is not the same as none.
   */
  filters: z.array(platformFilter).max(50).optional(),
  registeredAt: z.string(),
});
export type RegisteredAccount = z.infer<typeof registeredAccount>;
