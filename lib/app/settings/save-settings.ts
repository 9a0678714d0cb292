/** Saves what an official sets, and runs the effects of each field. */
import type { JournalRow } from '../../domain/journal';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { namedByRole } from '../../settings/protected-name';
import { sameJson } from '../../settings/same-json';
import type { ChangedSettings, SecondCopy, Settings } from '../../settings/schema';
import { readSettings } from '../../settings/store';
import { showDueCount } from '../questions/due-count';
import { retryWaiting } from '../time-stamps/stamp-queue';
import { changeSettings } from './change-settings';
import { applyLanguage } from './init-language';
import { tellTabs } from './tell-tabs';
import { isoOf, realClock, type Clock } from '../../util/clock';

type Effect = (db: EvidenceDatabase, now: Settings, clock: Clock) => Promise<void> | void;

const nothing = (): void => undefined;

/** The effect of each field after it was set. Every field that can be set has an entry. */
const AFTER: Record<keyof ChangedSettings, Effect> = {
  operator: nothing,
  signature: nothing,
  checklistsFolded: nothing,
  originalDisposal: nothing,
  copyMaxAgeDays: nothing,
  secondCopy: nothing,
  lastPress: nothing,
  communicationsMail: nothing,
  mailDomains: nothing,
  allowedLinks: nothing,
  absence: nothing,
  snapshotDays: nothing,
  election: nothing,
  timeStamping: (db, _now, clock) => retryWaiting(db, clock),
  workingTime: (db, _now, clock) => showDueCount(db, clock),
  plan: () => tellTabs(),
  language: async (_db, { language }) => {
    await applyLanguage(language);
    await tellTabs();
  },
};

/** @example await saveSettings(db, { plan }) */
export async function saveSettings(
  db: EvidenceDatabase,
  change: ChangedSettings,
  clock: Clock = realClock,
): Promise<void> {
  const { secondCopy } = change;
  if (secondCopy !== undefined) await noteSamePlace(db, { change, secondCopy }, clock);
  const now = await changeSettings(
    db,
    (before) => namedByRole(before, change),
    secondCopy === undefined ? {} : wordsOf(secondCopy),
    clock,
  );
  await afterEach(Object.keys(change) as (keyof ChangedSettings)[], (field) => AFTER[field](db, now, clock));
}

/** The settings are already saved, so a failing effect must not stop the others. Throws the first error at the end. */
async function afterEach(
  fields: (keyof ChangedSettings)[],
  effect: (field: keyof ChangedSettings) => Promise<void> | void,
): Promise<void> {
  const faults: unknown[] = [];
  for (const field of fields) {
    try {
      await effect(field);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/**
 * Details for the row, which is written before the change: who switched off the copies, and why, must survive a loss of
 * the settings.
 */
const wordsOf = (secondCopy: SecondCopy): JournalRow['data'] =>
  secondCopy.kind === 'off'
    ? { secondCopy: 'off', reason: secondCopy.reason }
    : { secondCopy: secondCopy.kind, folder: secondCopy.kind === 'folder' ? secondCopy.name : secondCopy.folder };

/**
 * Choosing the same place again changes no setting, but earlier observations of it no longer count, so it gets a row.
 */
async function noteSamePlace(
  db: EvidenceDatabase,
  { change, secondCopy }: { change: ChangedSettings; secondCopy: SecondCopy },
  clock: Clock,
): Promise<void> {
  const before = await readSettings();
  if (!sameJson(before.secondCopy, secondCopy)) return;
  const after = { ...before, ...namedByRole(before, change) };
  // A change that protects the name must not be journalled under that name.
  const { operator } = after.signature.protectedIdentity ? after : before;
  await appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator: operator.name || null,
    data: wordsOf(secondCopy),
    at: isoOf(clock),
  });
}
