/**
 * The history of a registered account (guideline l.27: 'vem som ansvarar för dem och historik'): dated lines, each with
 * the official who wrote it. Lines are only added. The current state is derived from them: the manager's decision, the
 * notice, the roles, and how far each guide has come.
 */
import { isWholeDay } from '../domain/whole-day';
import { z } from '../zod';

/** YYYY-MM-DD. Accounts are older than this extension, so early years are allowed. */
const day = z
  .string()
  .refine((one) => isWholeDay(one) && one >= '2000-01-01' && one < '2200-01-01', 'a day that can be meant');
const name = z.string().trim().min(1).max(200);

const GUIDES = ['before', 'going', 'presentation', 'follow-up', 'closing'] as const;
export type GuideId = (typeof GUIDES)[number];

const answers = z.strictObject({
  words: z.string().trim().min(1).max(2000).exactOptional(),
  measure: z.string().trim().min(1).max(500).exactOptional(),
  who: name.exactOptional(),
  day: day.exactOptional(),
});
export type Answers = z.infer<typeof answers>;
/** Fields that a step may ask for. */
export type FieldName = keyof Answers;

const role = z.strictObject({ who: name, role: name });
export type Role = z.infer<typeof role>;

const guide = z.enum(GUIDES);

/** What an official records about an account. */
export const saying = z.discriminatedUnion('kind', [
  /** The manager's decision to run the account (l.52). */
  z.strictObject({ kind: z.literal('decided'), by: name, on: day }),
  /** The communications unit has been notified (l.50). */
  z.strictObject({ kind: z.literal('notified'), on: day }),
  z.strictObject({ kind: z.literal('activated') }),
  /** Who may do what on the platform, as of that day (l.54). An empty list: nobody may do anything. */
  z.strictObject({
    kind: z.literal('roles'),
    on: day,
    roles: z.array(role).max(50),
    /** Several people share a login. Allowed by l.144, but it hides who did what. */
    sharedLogin: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('step'), guide, step: z.string().min(1).max(40), done: z.boolean(), answers }),
  z.strictObject({ kind: z.literal('finished'), guide }),
]);
export type Saying = z.infer<typeof saying>;

export const TOLD_FIELDS = ['name', 'address', 'manager', 'responsible', 'deputy', 'contactMail'] as const;

/** What the background writes itself when the register changes. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registered') }),
  /** Name and address at the time, because the register no longer has them. */
  z.strictObject({
    kind: z.literal('removed'),
    name: z.string().max(2100).exactOptional(),
    address: z.string().max(2100).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('changed'),
    field: z.enum(TOLD_FIELDS),
    before: z.string().max(2100),
    after: z.string().max(2100),
  }),
]);
export type RegisterChange = z.infer<typeof change>;

export const registerLine = z.strictObject({
  id: z.string().min(1),
  accountId: z.string().min(1).max(200),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Null when no name is set. A line recorded by an official always has a name. */
  operator: z.string().max(200).nullable(),
  said: z.union([saying, change]),
});
export type RegisterLine = z.infer<typeof registerLine>;

type Said<K> = Extract<RegisterLine['said'], { kind: K }>;
export type LineOf<K> = Omit<RegisterLine, 'said'> & { said: Said<K> };

/** The lines of one kind, in list order. */
export const linesOf = <K extends RegisterLine['said']['kind']>(lines: readonly RegisterLine[], kind: K): LineOf<K>[] =>
  lines.filter((line): line is RegisterLine & LineOf<K> => line.said.kind === kind);

/** In the order written: by time, then by id (UUIDv7) within the same moment. */
export const inOrder = (lines: readonly RegisterLine[]): RegisterLine[] =>
  lines.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
