/**
 * The only writer of the settings. Changes run one at a time, so that concurrent changes do not overwrite each other. A
 * change names the fields it sets. All other fields stay as stored, whether or not this version can read them, so that
 * what a newer version wrote is still there when that version returns.
 */
import { browser } from '../browser';
import { ASIDE_KEY, notYetAside, type KeptAside } from './kept-aside';
import { losesWhenWritten, type Unreadable } from './read-stored';
import { sameJson } from './same-json';
import { settings, type Settings } from './schema';
import { KEY, readWhole } from './store';
import { inTurn } from '../util/in-turn';

export interface SettingsChange {
  before: Settings;
  after: Settings;
  /** Fields whose value changed. */
  fields: (keyof Settings)[];
  /** Values that could not be read, kept aside from now on. */
  keptAside: Unreadable[];
  /** Fields that the official has now reviewed. */
  seenTo: string[];
}

/** Called before a change takes effect. If it cannot be journalled, the change is not made. */
export type Journal = (change: SettingsChange) => Promise<void>;

const oneAtATime = inTurn();

/** @example await changeSettings((now) => ({ register: [...now.register, account] }), journal, new Date()) */
export const changeSettings = (
  change: (now: Settings) => Partial<Settings>,
  journal: Journal,
  at: Date,
): Promise<Settings> => oneAtATime(() => write(change, false, journal, at));

/** The official has reviewed the settings: values that could not be read no longer block removal. */
export const seeToSettings = (journal: Journal, at: Date): Promise<Settings> =>
  oneAtATime(() => write(() => ({}), true, journal, at));

async function write(
  change: (now: Settings) => Partial<Settings>,
  isSeenTo: boolean,
  journal: Journal,
  at: Date,
): Promise<Settings> {
  const { settings: before, form, unreadable, aside } = await readWhole();
  const set = valuesSet(before, change(before), unreadable);
  const after = settings.parse({ ...before, ...set });
  const fields = (Object.keys(set) as (keyof Settings)[]).filter(
    (field) => !sameJson(form[field] ?? before[field], after[field]),
  );
  const found = notYetAside(aside, unreadable);
  const unknownInside = fields
    .filter((field) => losesWhenWritten(form, field, before) && !unreadable.some((one) => one.field === field))
    .map((field) => ({ field, raw: form[field], version: Number(form['version']) }));
  const seenTo = isSeenTo ? [...aside, ...found].filter((one) => !('seenAt' in one) || one.seenAt === null) : [];
  if (fields.length + found.length + seenTo.length === 0) return before;

  const now = at.toISOString();
  const kept: KeptAside[] = [
    ...aside.map((one) => (isSeenTo ? { ...one, seenAt: one.seenAt ?? now } : one)),
    ...found.map((one) => ({ ...one, at: now, seenAt: isSeenTo ? now : null })),
    // Marked as reviewed at once: the part that this version knows was read.
    ...notYetAside(aside, unknownInside).map((one) => ({ ...one, at: now, seenAt: now })),
  ];
  await journal({ before, after, fields, keptAside: found, seenTo: seenTo.map(({ field }) => field) });
  // One write for both keys, so that a value kept aside is never missing from both.
  await browser.storage.local.set({
    [KEY]: { ...before, ...form, ...pick(after, fields) },
    ...(kept.length === 0 ? {} : { [ASIDE_KEY]: kept }),
  });
  return after;
}

/** An installation whose id could not be read gets a permanent one with the first write. */
function valuesSet(before: Settings, set: Partial<Settings>, unreadable: Unreadable[]): Partial<Settings> {
  const { version: _version, ...others } = set;
  return unreadable.some(({ field }) => field === 'installationId')
    ? { installationId: before.installationId, ...others }
    : others;
}

const pick = (from: Settings, fields: (keyof Settings)[]): Partial<Settings> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));
