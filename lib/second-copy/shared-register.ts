/**
 * The register file of a folder that several officials share. Each installation writes its own lines to its own file,
 * so that none overwrites another's. The readable register is made from all of them, and they tell an official how a
 * colleague has handled an item before. They hold ids of items and decisions, and no content. Other installations'
 * files are untrusted: parsed, bounded, and never a reason to remove or store anything.
 */
import { groundMeasure, measure } from '../domain/decision';
import { maskName } from '../records/mask';
import { z } from '../zod';

const head = z.object({ seq: z.number().int().min(0), hash: z.string().max(128) });
const short = z.string().max(300);

const registerLine = z.object({
  seq: z.number().int(),
  /** The ZIP's name in this folder, or null if this record has no copy here. */
  fileName: short.nullable(),
  sealedAt: short,
  platform: short,
  account: short.nullable(),
  /** Masked, so that the list of removed people cannot be read in passing. Older versions wrote the full name. */
  author: short.nullable().transform((name) => (name === null ? null : maskName(name))),
  ground: short,
  /** For a record that may be secret: its public description. The author is then left out. */
  subject: short.optional(),
  /** The decided measure. Null if only evidence was saved, absent in old records. */
  measure: measure.nullable().optional(),
  state: z.enum(['complete', 'partial']),
  entry: z.literal('by-hand').optional(),
  id: short,
  manifestHash: short,
  /** Of the ZIP; null if the browser gave none. */
  zipSha256: short.nullable(),
  /** The official who sealed it; null if no name was set. */
  by: short.nullable().optional(),
  itemKey: z.string().max(1000).optional(),
});
export type RegisterLine = z.infer<typeof registerLine>;

export const sharedRegister = z.object({
  schema: z.literal('uppsikt-register/1'),
  installation: z.string().min(1).max(100),
  madeAt: short,
  heads: z.object({ records: head, journal: head }),
  /** For a ban, others are told only that there is evidence: names beside bans would be a list of people. */
  lines: z.array(registerLine.extend({ measure: groundMeasure.nullable().optional() })).max(100_000),
});
export type SharedRegister = z.infer<typeof sharedRegister>;

/** @example registerFileOf('3f2b8c1e-…') // 'register-3f2b8c1e.json' */
export const registerFileOf = (installation: string, kind: 'json' | 'html' | 'csv' = 'json'): string =>
  `register-${shortOf(installation)}.${kind}`;

/** Short form of an installation's id, for names and lists. */
export const shortOf = (installation: string): string =>
  installation
    .replace(/[^0-9a-z]/gi, '')
    .slice(0, 8)
    .toLowerCase();

/**
 * The other installations' registers in the folder that can be read. Unreadable ones are skipped: the packages
 * themselves are the evidence.
 */
export const othersOf = (found: readonly { fileName: string; register: SharedRegister }[], own: string) =>
  found
    .filter(({ fileName, register }) => fileName !== registerFileOf(own) && register.installation !== own)
    .map(({ register }) => register);

/** What a colleague has done with an item before. */
export const colleagueHandling = z.object({
  at: short,
  by: short.nullable(),
  ground: short,
  measure: groundMeasure.nullable().optional(),
});
export type ColleagueHandling = z.infer<typeof colleagueHandling>;

const MOST_TOLD = 5;

export const handledBy = (others: SharedRegister[], itemKeys: readonly string[]): ColleagueHandling[] =>
  others
    .flatMap(({ lines }) => lines.filter((line) => line.itemKey !== undefined && itemKeys.includes(line.itemKey)))
    .map(({ sealedAt, by, ground, measure: decided }) => ({ at: sealedAt, by: by ?? null, ground, measure: decided }))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, MOST_TOLD);
