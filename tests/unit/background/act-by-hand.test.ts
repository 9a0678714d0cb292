/** What an official says to have done on the platform stands in the journal, beside the evidence that was laid in by hand. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { stageDraft } from '../../../lib/evidence/draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { sealDraft } from '../../../lib/evidence/seal';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { handHandlers } = await import('../../../entrypoints/background/handlers/hand');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

async function byHand(db: EvidenceDatabase): Promise<string> {
  const draft = aDraft();
  await stageDraft(db, { ...draft, part: { ...draft.part, entry: { kind: 'by-hand', reason: 'x' } } });
  return (await sealDraft(db, draft.id)).id;
}
const say = (db: EvidenceDatabase, evidenceId: string, act: 'removed' | 'hidden' | 'kept') =>
  handHandlers(db)['hand.act']({ evidenceId, act }, { sender: 'page', tabId: 99, url: '' });

it.each([
  ['removed', 'borttaget'],
  ['hidden', 'dolt'],
  ['kept', 'kvar'],
] as const)('%s: by whom, of which record, and that it is the official’s word', async (act, word) => {
  const { db } = aDatabase();
  const id = await byHand(db);
  await say(db, id, act);
  const row = (await db.journal.orderBy('seq').last()) ?? null;
  expect(row).toMatchObject({
    kind: 'note',
    recordId: id,
    operator: practiceSettings().operator.name,
    data: { about: 'by-hand-act', act },
  });
  expect(row?.data['reason']).toMatch(new RegExp(`^Åtgärd enligt handläggaren: ${word}`));
  expect((await verifyRecord(db, id)).kind).toBe('intact');
});

it('is said of no record that Uppsikt has captured itself: what became of that is seen', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const rows = await db.journal.count();
  await expect(say(db, id, 'removed')).rejects.toThrow('no such evidence');
  expect(await db.journal.count()).toBe(rows);
});
