/** What an official sets, and what comes of it besides. */
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
import { speak } from './init-language';
import { tellTabs } from './tell-tabs';

type Effect = (db: EvidenceDatabase, now: Settings) => Promise<void> | void;

const nothing = (): void => undefined;

/** What is done once a field has been set. Every field that can be set has its line. */
const AFTER: Record<keyof ChangedSettings, Effect> = {
  operator: nothing,
  signature: nothing,
  checklistsFolded: nothing,
  originalDisposal: nothing,
  copyMaxAgeDays: nothing,
  secondCopy: nothing,
  lastPress: nothing,
  workingTime: (db) => showDueCount(db),
  timeStamping: (db) => retryWaiting(db),
  plan: () => tellTabs(),
  language: async (_db, { language }) => {
    await speak(language);
    await tellTabs();
  },
};

/** @example await saveSettings(db, { plan }) */
export async function saveSettings(db: EvidenceDatabase, change: ChangedSettings): Promise<void> {
  const { secondCopy } = change;
  if (secondCopy !== undefined) await noteSamePlace(db, change, secondCopy);
  const now = await changeSettings(
    db,
    (before) => namedByRole(before, change),
    secondCopy === undefined ? {} : wordsOf(secondCopy),
  );
  for (const field of Object.keys(change) as (keyof ChangedSettings)[]) await AFTER[field](db, now);
}

/**
 * For the row that comes before it counts: who switched the copies off, and why, must not be lost with the settings.
 */
const wordsOf = (secondCopy: SecondCopy): JournalRow['data'] =>
  secondCopy.kind === 'off'
    ? { secondCopy: 'off', reason: secondCopy.reason }
    : { secondCopy: secondCopy.kind, folder: secondCopy.kind === 'folder' ? secondCopy.name : secondCopy.folder };

/** The same place picked anew changes no setting, but what was seen of it counts no longer. */
async function noteSamePlace(db: EvidenceDatabase, change: ChangedSettings, secondCopy: SecondCopy): Promise<void> {
  const before = await readSettings();
  if (!sameJson(before.secondCopy, secondCopy)) return;
  const after = { ...before, ...namedByRole(before, change) };
  // The name goes with the change that protects it.
  const { operator } = after.signature.protectedIdentity ? after : before;
  await appendJournal(db, {
    kind: 'note',
    recordId: null,
    operator: operator.name || null,
    data: wordsOf(secondCopy),
    at: new Date().toISOString(),
  });
}
