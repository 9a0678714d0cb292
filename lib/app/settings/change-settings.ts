/**
 * How settings are changed. Each change writes a row to the journal, and is not made if the row cannot be written. The
 * row names fields and hashes but no values, since names of people and accounts must not be in the journal. Ticks and
 * folded lists in the answer panel are the official's own notes, not settings: they get no row and are left out of the
 * hashes.
 *
 * Versions before 2026-11-29 had the ticks in the hashes, so `before` of the first row after that update differs from
 * `after` of the previous row. The same happens after any update that adds a setting. Within one version the hashes
 * form a chain.
 */
import type { JournalRow } from '../../domain/journal';
import { sha256 } from '../../domain/sha256';
import { canonicalBytes } from '../../evidence/canonical';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { changeSettings as change, seeToSettings as seeTo, type SettingsChange } from '../../settings/change';
import type { Settings } from '../../settings/schema';
import { forgetHealth } from '../health/read-health';
import { dateOf, realClock, type Clock } from '../../util/clock';

/**
 * @param said details from the official, for the row
 * @example await changeSettings(db, () => ({ plan }))
 */
export async function changeSettings(
  db: EvidenceDatabase,
  patchOf: (now: Settings) => Partial<Settings>,
  said: JournalRow['data'] = {},
  clock: Clock = realClock,
): Promise<Settings> {
  const at = dateOf(clock);
  const changed = await change(patchOf, (made) => journal(db, made, at, said), at);
  forgetHealth();
  return changed;
}

/** Records that the official has reviewed the settings that could not be read. */
export async function seeToSettings(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  const at = dateOf(clock);
  await seeTo((made) => journal(db, made, at), at);
  forgetHealth();
}

/** Runs at each start: sets aside values that cannot be read, before they are overwritten. */
export const keepUnreadable = (db: EvidenceDatabase): Promise<Settings> => changeSettings(db, () => ({}));

async function journal(
  db: EvidenceDatabase,
  { before, after, fields, keptAside, seenTo }: SettingsChange,
  at: Date,
  said: JournalRow['data'] = {},
): Promise<void> {
  // A change that protects the name must not be journalled under that name.
  const { name } = (after.signature.protectedIdentity ? after : before).operator;
  const common = { recordId: null, operator: name || null, at: at.toISOString() };
  if (keptAside.length > 0) {
    const unread = keptAside.map(async ({ field, raw, version }) => ({
      field,
      version,
      sha256: await sha256(canonicalBytes(raw)),
    }));
    await appendJournal(db, { ...common, kind: 'settings-unreadable', data: { keptAside: await Promise.all(unread) } });
  }
  if (seenTo.length > 0) await appendJournal(db, { ...common, kind: 'settings-unreadable', data: { seenTo } });
  const told = fields.filter((field) => !HABITS.some((each) => each === field));
  if (told.length > 0)
    await appendJournal(db, {
      ...common,
      kind: 'settings-changed',
      data: { ...said, fields: told, before: await hashOf(before), after: await hashOf(after) },
    });
}

const HABITS = ['checklistTicks', 'checklistsFolded'] as const satisfies (keyof Settings)[];

const hashOf = ({ checklistTicks: _ticks, checklistsFolded: _folded, ...settings }: Settings): Promise<string> =>
  sha256(canonicalBytes(settings));
