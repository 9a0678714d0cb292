/** A folder that is picked again is journalled though no setting changed: by whom, and only when it is done. */
import { beforeEach, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { extension, install } from './an-extension';

install();
const { saveSettings } = await import('../../../lib/app/settings/save-settings');

const secondCopy = { kind: 'folder' as const, name: 'Bevis' };
const signature = { form: 'both' as const, protectedIdentity: true };
let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  db = aDatabase().db;
});

it('by an official who is named by role from now on: no row has the name', async () => {
  extension.local.set('settings', practiceSettings({ secondCopy }));
  await saveSettings(db, { signature, secondCopy });
  expect((await db.journal.toArray()).map(({ kind, operator }) => [kind, operator])).toEqual([
    ['note', 'Kommunikatör'],
    ['settings-changed', 'Kommunikatör'],
  ]);
});

it('with a change that is refused: it has no row', async () => {
  extension.local.set('settings', practiceSettings({ secondCopy, operator: { name: 'Eva Ek', role: '', unit: '' } }));
  await expect(saveSettings(db, { signature, secondCopy })).rejects.toThrow('role-missing');
  expect(await db.journal.count()).toBe(0);
});
