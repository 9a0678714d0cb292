/**
 * A record that is sealed into an archive with something missing is kept, and says so: in its row, to the flow and to
 * the official.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import type { JournalRow } from '../../../lib/domain/journal';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { sealDraft } from '../../../lib/evidence/seal';
import { journalOfRecord } from '../../../lib/evidence/store';
import { journalLine } from '../../../lib/export/package/journal-words';
import { wordsFor } from '../../../lib/removal/words';
import { practiceSettings } from '../../commands/setup/practice-register';
import { seal } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { flowOf } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');
const { headsMemory } = await import('../../../lib/settings/heads-memory');

const SAID = 'Men arkivet är inte som förut. Läs om det i inställningarna.';
const open = (memory = headsMemory): EvidenceDatabase =>
  new EvidenceDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange, memory });
const sealedRow = async (db: EvidenceDatabase, id: string): Promise<JournalRow> => {
  const row = (await journalOfRecord(db, id)).find(({ kind }) => kind === 'sealed');
  if (row === undefined) throw new Error('no such row');
  return row;
};

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

it('an archive that matches what is remembered has nothing to say', async () => {
  const db = open();
  await seal(db, { itemId: '1' });
  const sealed = await seal(db, { itemId: '2' });
  expect(sealed.archiveLost).toBeUndefined();
  expect((await sealedRow(db, sealed.id)).data).not.toHaveProperty('chainsLost');
});

it('a cleared archive says so with each record that is sealed; the record is whole', async () => {
  await seal(open(), { itemId: '1' });
  const db = open();
  for (const itemId of ['2', '3']) {
    const sealed = await seal(db, { itemId });
    expect(sealed).toMatchObject({ archiveLost: true, state: 'complete' });
    const row = await sealedRow(db, sealed.id);
    expect(row.data.chainsLost).toMatchObject({ remembered: { records: { seq: 1 } } });
    expect((await verifyRecord(db, sealed.id)).kind).toBe('intact');
    expect(rowWords(row)).toContain('arkivet var inte som Uppsikt minns det');
    expect(journalLine(row)).toContain('arkivet var inte som Uppsikt minns det');
    // Asked again by a worker that did not hear the answer.
    expect((await sealDraft(db, sealed.id)).archiveLost).toBe(true);
  }
});

it('a memory that cannot be read does not count as a match', async () => {
  const db = open({ ...headsMemory, read: () => Promise.reject(new Error('no storage')) });
  const sealed = await seal(db);
  expect(sealed.archiveLost).toBe(true);
  expect((await sealedRow(db, sealed.id)).data.chainsLost).toMatchObject({ kind: 'unreadable' });
});

it('the flow is told, and its end says so', async () => {
  await seal(open(), { itemId: '1' });
  const db = open();
  const draft = aDraft({ itemId: '2' });
  await stageDraft(db, draft);
  const flow = flowOf(draft.id);
  const told = await evidenceGateway(db, null).seal(flow);
  expect(told).toEqual({ evidenceId: draft.id, archiveLost: true });
  const params = { platform: 'Facebook', howToSwitch: '', quote: '' };
  for (const word of ['saved-only', 'removal-off', 'undone', 'interrupted-saved'] as const) {
    expect(wordsFor(word, { ...flow, ...told }, params)).toContain(SAID);
    expect(wordsFor(word, { ...flow, evidenceId: draft.id }, params)).not.toContain(SAID);
  }
});
