/**
 * The municipality's and the official's settings on this computer. Kept in storage.local, which never holds evidence.
 */
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
  /** What the plan requires on paper. Absent: nothing, and the sealed PDF counts as printed (guideline l.81). */
  paper: paperDemand.optional(),
});
export type Plan = z.infer<typeof plan>;

/**
 * The municipality's own decision that allows an original to be deleted from the platform (deletion is gallring), for a
 * pack that cites none.
 */
const originalDisposal = z.object({
  id: z.string().min(1).max(200),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  body: z.string().min(1).max(200),
});
export type OriginalDisposal = z.infer<typeof originalDisposal>;

/**
 * A time-stamping authority chosen by the municipality (RFC 3161). Null: none is used, and nothing leaves the browser.
 */
export const timeStamping = z.object({
  /** The request address, http or https. */
  url: z.url(),
  /** The requested policy, a dotted OID; null leaves it to the authority. */
  policy: z
    .string()
    .regex(/^\d+(\.\d+)+$/)
    .nullable(),
  /** The authority's root certificate as PEM. Null: the signature is checked but not the certificate chain. */
  caPem: z.string().max(20_000).nullable(),
});
export type TimeStamping = z.infer<typeof timeStamping>;

/**
 * Where the second copy goes (shared design, evidence section 5). On by default; only the plan can switch it off, with
 * a reason.
 */
export const secondCopy = z.discriminatedUnion('kind', [
  /** A folder that the official picked once; its handle is in the evidence store. */
  z.object({ kind: z.literal('folder'), name: z.string() }),
  /** A subfolder of the browser's download folder. */
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
 * Who makes the platform's final press: Uppsikt, or the official after Uppsikt has pointed it out. Read it through
 * `lastPressOf` (managed.ts), because a policy overrides it.
 */
export const lastPress = z.enum(['extension', 'official']);
export type LastPress = z.infer<typeof lastPress>;

/**
 * How answers are signed, before the municipality's name. `protectedIdentity`: only by role, here and everywhere else.
 */
const signature = z.object({
  form: z.enum(['first-name', 'unit', 'both']),
  protectedIdentity: z.boolean(),
});
export type Signature = z.infer<typeof signature>;

const clock = z.string().regex(CLOCK_TIME);
/**
 * The municipality's working hours. Time outside them never counts for the response clock (lib/questions/working-days).
 */
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
  /** Number of whole days that evidence may exist in this browser only before Uppsikt reminds (flows, US12). */
  copyMaxAgeDays: z.number().int().min(1).max(365).default(3),
  /**
   * 'Svara på rätt sätt': ticks per registered account and answered item ('new-post' for one's own post). Key:
   * accountId + ' ' + itemKey.
   */
  checklistTicks: z.record(z.string(), z.array(z.string())),
  /** The answer panel's checklists are collapsed. A preference of the official, not a setting of the municipality. */
  checklistsFolded: z.boolean(),
  lastPress: lastPress.default('extension'),
  /** Address for questions to the communications unit; null when not set. */
  communicationsMail: mailAddress.nullable().default(null),
  /** The municipality's e-mail domains (guideline l.62); null when not set. */
  mailDomains: mailDomains.nullable().default(null),
  /** External sites that answers may link to (guideline l.69). */
  allowedLinks: linkList.default([]),
  /** Null: the guideline's hours, or else helgfria mån–fre and the usual hours. */
  workingTime: workingTime.nullable().default(null),
  /** The official's next absence; null when none is planned. */
  absence: absence.nullable().default(null),
  snapshotDays: snapshotDays.default(startingDays),
  /** Every crisis started in this browser, oldest first. Questions asked during one keep its target. */
  crises: z.array(crisis).max(500).default([]),
  /** The municipality's additions to its guideline for election periods. */
  election: ownElection.default(NO_ELECTION),
});
export type Settings = z.infer<typeof settings>;

/**
 * Fields that an official sets as a whole, alone or together. Written out instead of picked from `settings`: a picked
 * field keeps its default, which zod fills in when the field is absent, so a change of the plan would reset the copies.
 * Fields changed in parts (register, taught words, ticks) and fields that nobody sets (version, installation) are left
 * out.
 */
export const settingsChange = z.strictObject({
  plan: plan.exactOptional(),
  originalDisposal: originalDisposal.nullable().exactOptional(),
  operator: settings.shape.operator.exactOptional(),
  /** With a protected identity, the role replaces the name from now on. */
  signature: signature.exactOptional(),
  checklistsFolded: settings.shape.checklistsFolded.exactOptional(),
  language: settings.shape.language.exactOptional(),
  /** Null: no authority is used from now on. */
  timeStamping: timeStamping.nullable().exactOptional(),
  /** Where second copies go from now on; switching them off requires a reason. */
  secondCopy: secondCopy.exactOptional(),
  copyMaxAgeDays: settings.shape.copyMaxAgeDays.unwrap().exactOptional(),
  /** Who makes the platform's final press from now on; a policy overrides it. */
  lastPress: lastPress.exactOptional(),
  communicationsMail: mailAddress.nullable().exactOptional(),
  mailDomains: mailDomains.nullable().exactOptional(),
  allowedLinks: linkList.exactOptional(),
  /** Null: the guideline's hours. */
  workingTime: workingTime.nullable().exactOptional(),
  /** Null: not away. */
  absence: absence.nullable().exactOptional(),
  /** Empty: no reminders. */
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
