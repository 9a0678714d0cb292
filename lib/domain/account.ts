/** Who the official is on the platform right now, as read off the page, and what that means for this thread. */
import { z } from '../zod';
import { platformId } from './item';
import { mailAddress } from './mail-address';

/**
 * Where a sign comes from; two of one origin are one sign. `at-load`: what the server wrote when the page was loaded,
 * however often it stands there. `cookie`, `drawn` (what the page shows now) and `asked` (what the server said when it
 * was asked again) follow a switch that the page has not heard of.
 */
const accountOrigin = z.enum(['cookie', 'at-load', 'drawn', 'asked']);
export type AccountOrigin = z.infer<typeof accountOrigin>;

/** One sign of who is acting. `id` and `name` are what it says; both null means the sign was there but mute. */
const accountSignal = z.object({
  source: z.string(),
  origin: accountOrigin,
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type AccountSignal = z.infer<typeof accountSignal>;

/**
 * `acting`: signals of at least two origins agree on an id. `logged-out`: the page says nobody is logged in. `unknown`:
 * too few origins, or they disagree. `trace` says why in words, for the record and for whoever mends the adapter.
 */
export const accountReading = z.object({
  kind: z.enum(['acting', 'logged-out', 'unknown']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  signals: z.array(accountSignal),
  trace: z.string(),
  /** One of the signs that agree is of this moment. Nothing is pressed without; left out is no. */
  live: z.boolean().optional(),
});
export type AccountReading = z.infer<typeof accountReading>;

/** The five states of the marker (US1), and the one before the first reading. */
const accountState = z.enum(['municipality', 'other-municipal', 'work-account', 'private', 'unknown']);
export type AccountState = z.infer<typeof accountState>;

export const classification = z.object({
  state: accountState,
  name: z.string().nullable(),
  reason: z.string(),
  /** The signs agree on somebody, and none of them is of this moment; then the state is `unknown`. */
  notOfNow: z.boolean().optional(),
});
export type Classification = z.infer<typeof classification>;

/** One filter that the platform applies by itself. `decidedOn`: YYYY-MM-DD. */
const platformFilter = z.object({
  name: z.string().min(1).max(200),
  decidedBy: z.string().min(1).max(200),
  decidedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type PlatformFilter = z.infer<typeof platformFilter>;

/**
 * An official page or channel in the register (guideline l.27, l.50-54). `ownerKeys` are all keys that name it on the
 * platform, lower case: both numeric page ids, the channel id, the vanity slug or @handle. `workAccountIds` are
 * staff accounts made for the work (l.141), never private ones.
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
  /** The official address that the account itself shows (guideline l.62); absent where nobody has said. */
  contactMail: mailAddress.optional(),
  /** Who is asked for a second pair of eyes on what stands here; absent where nobody is named. */
  eyesMail: mailAddress.optional(),
  /**
   * The platform's own filters in force, which hide items without a decision (guideline l.83); absent where nobody has
   * listed any, which is not the same as none.
   */
  filters: z.array(platformFilter).max(50).optional(),
  registeredAt: z.string(),
});
export type RegisteredAccount = z.infer<typeof registeredAccount>;
