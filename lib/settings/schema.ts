/** What the municipality has set on this machine. Kept in storage.local; evidence never lives here. */
import { CLOCK_TIME } from '../domain/clock-time';
import { registeredAccount } from '../domain/account';
import { linkList } from '../domain/link-list';
import { mailAddress, mailDomains } from '../domain/mail-address';
import { platformId } from '../domain/item';
import { paperDemand } from '../domain/paper-demand';
import { EVES } from '../questions/red-days';
import { absence } from '../domain/absence';
import { isSetDay } from '../snapshots/due';
import { crisis } from '../domain/crisis';
import { NO_ELECTION, ownElection } from '../domain/election';
import { z } from '../zod';

/** Three answers that are required before the first capture (guideline l.87, US10). */
const plan = z.object({
  where: z.string().min(1).max(500),
  howLong: z.string().min(1).max(500),
  decision: z.string().max(500),
  /** What the plan wants on paper. Absent: nothing, and the sealed PDF counts as printed (guideline l.81). */
  paper: paperDemand.optional(),
});
export type Plan = z.infer<typeof plan>;

/**
 * The municipality's own decision that lets an original leave the
 * platform (deletion is gallring), for a pack that cites none.
 */
const originalDisposal = z.object({
  id: z.string().min(1).max(200),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  body: z.string().min(1).max(200),
});
export type OriginalDisposal = z.infer<typeof originalDisposal>;

/**
 * A time-stamping authority that the municipality names (RFC 3161).
 * Null: none is asked, and nothing leaves the browser.
 */
export const timeStamping = z.object({
  /** Where requests are sent, http or https. */
  url: z.url(),
  /** The policy asked for, an OID in dots; null leaves it to the authority. */
  policy: z
    .string()
    .regex(/^\d+(\.\d+)+$/)
    .nullable(),
  /** PEM of the authority's root; null checks the signature but not whom the certificate leads to. */
  caPem: z.string().max(20_000).nullable(),
});
export type TimeStamping = z.infer<typeof timeStamping>;

/**
 * Where the second copy goes (shared design, evidence section 5). On
 * from the start; only the plan switches it off, with a reason.
 */
export const secondCopy = z.discriminatedUnion('kind', [
  /** A folder that the official picked once; its handle lies in the evidence store. */
  z.object({ kind: z.literal('folder'), name: z.string() }),
  /** A sub-folder of the browser's download folder. */
  z.object({ kind: z.literal('downloads'), folder: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('off'), reason: z.string().min(1).max(500) }),
]);
export type SecondCopy = z.infer<typeof secondCopy>;

const startingCopy: SecondCopy = { kind: 'downloads', folder: 'Uppsikt bevis' };

export const learntLabels = z.object({
  platform: platformId,
  language: z.string(),
  entries: z.record(z.string(), z.array(z.string())),
  learntAt: z.string(),
});

/**
 * Who presses the platform's own last button: Uppsikt, or the official whom it points the way. Asked through
 * `lastPressOf` (managed.ts), since a policy goes before it.
 */
export const lastPress = z.enum(['extension', 'official']);
export type LastPress = z.infer<typeof lastPress>;

/**
 * How answers are signed, in front of the municipality's name. `protectedIdentity`: by role alone, here and in all
 * else.
 */
const signature = z.object({
  form: z.enum(['first-name', 'unit', 'both']),
  protectedIdentity: z.boolean(),
});
export type Signature = z.infer<typeof signature>;

const clock = z.string().regex(CLOCK_TIME);
/** When the municipality works: time outside it never counts for the response clock (lib/questions/working-days). */
const workingTime = z
  .object({ opens: clock, closes: clock, closedEves: z.array(z.enum(EVES)).max(EVES.length), saturdays: z.boolean() })
  .refine(({ opens, closes }) => opens < closes, 'it closes after it opens');

/** The days of the year on which a snapshot of each account is due (guideline l.99), MM-DD. */
const snapshotDays = z.array(z.string().refine(isSetDay)).max(12);
const startingDays = ['03-01', '09-01'];

export const settings = z.object({
  version: z.literal(2),
  installationId: z.string(),
  operator: z.object({ name: z.string().max(200), role: z.string().max(200), unit: z.string().max(200) }),
  signature,
  language: z.enum(['sv', 'en']),
  register: z.array(registeredAccount),
  plan: plan.nullable(),
  originalDisposal: originalDisposal.nullable().default(null),
  learnt: z.array(learntLabels),
  timeStamping: timeStamping.nullable().default(null),
  secondCopy: secondCopy.default(startingCopy),
  /** Whole days that evidence may lie in this browser only before Uppsikt reminds (flows, US12). */
  copyMaxAgeDays: z.number().int().min(1).max(365).default(3),
  /**
   * 'Svara på rätt sätt': ticks per registered account and item answered ('new-post'
   * for a post of one's own). Key: accountId + ' ' + itemKey.
   */
  checklistTicks: z.record(z.string(), z.array(z.string())),
  /** The answer panel's checklists are folded away. The official's own habit and no setting of the municipality's. */
  checklistsFolded: z.boolean(),
  lastPress: lastPress.default('extension'),
  /** Where questions to the communications unit go; null where nobody has said. */
  communicationsMail: mailAddress.nullable().default(null),
  /** Where the municipality has its mail (guideline l.62); null where nobody has said. */
  mailDomains: mailDomains.nullable().default(null),
  /** Sites of others that answers may lead to (guideline l.69). */
  allowedLinks: linkList.default([]),
  /** Null: as the guideline has it, else helgfria mån–fre and usual hours. */
  workingTime: workingTime.nullable().default(null),
  /** When the official is away next; null where nothing is said. */
  absence: absence.nullable().default(null),
  snapshotDays: snapshotDays.default(startingDays),
  /** Each crisis that was started here, the first one first: questions that came in one keep its target. */
  crises: z.array(crisis).max(500).default([]),
  /** What the municipality adds to its guideline for election periods. */
  election: ownElection.default(NO_ELECTION),
});
export type Settings = z.infer<typeof settings>;

/**
 * What an official sets as a whole, each alone or together. Written out and not picked: a picked field keeps its
 * default, which zod fills in where the field is absent, and a change of the plan would set the copies back. What is
 * changed by part (register, taught words, ticks) and what is nobody's to set (version, installation) is not among it.
 */
export const settingsChange = z.strictObject({
  plan: plan.exactOptional(),
  originalDisposal: originalDisposal.nullable().exactOptional(),
  operator: settings.shape.operator.exactOptional(),
  /** How answers are signed; with a protected name the role takes its place from now on. */
  signature: signature.exactOptional(),
  checklistsFolded: settings.shape.checklistsFolded.exactOptional(),
  language: settings.shape.language.exactOptional(),
  /** Null: nobody is asked from now on. */
  timeStamping: timeStamping.nullable().exactOptional(),
  /** Where second copies go from now on; switching them off needs its reason. */
  secondCopy: secondCopy.exactOptional(),
  copyMaxAgeDays: settings.shape.copyMaxAgeDays.unwrap().exactOptional(),
  /** Who makes the platform's own last press from now on; a policy goes before it. */
  lastPress: lastPress.exactOptional(),
  communicationsMail: mailAddress.nullable().exactOptional(),
  mailDomains: mailDomains.nullable().exactOptional(),
  allowedLinks: linkList.exactOptional(),
  /** When the municipality works from now on; null: as the guideline has it. */
  workingTime: workingTime.nullable().exactOptional(),
  /** Null: the official is here. */
  absence: absence.nullable().exactOptional(),
  /** None: nobody is reminded. */
  snapshotDays: snapshotDays.exactOptional(),
  election: ownElection.exactOptional(),
});
export type ChangedSettings = z.infer<typeof settingsChange>;

export const emptySettings = (installationId: string): Settings => ({
  version: 2,
  installationId,
  operator: { name: '', role: '', unit: '' },
  signature: { form: 'both', protectedIdentity: false },
  language: 'sv',
  register: [],
  plan: null,
  originalDisposal: null,
  learnt: [],
  timeStamping: null,
  secondCopy: startingCopy,
  copyMaxAgeDays: 3,
  checklistTicks: {},
  checklistsFolded: false,
  lastPress: 'extension',
  communicationsMail: null,
  mailDomains: null,
  allowedLinks: [],
  workingTime: null,
  absence: null,
  snapshotDays: startingDays,
  crises: [],
  election: NO_ELECTION,
});
