/** The popup's count equals the archive's lines. */
import { beforeEach, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { sealDraft } from '../../../lib/evidence/seal';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { settingsHandlers } = await import('../../../lib/app/handlers/settings');

const asker = { sender: 'page' as const, tabId: null, url: '' };
let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});
const count = () => settingsHandlers(db)['left.count']({}, asker);

it('counts one line for each record, and those that are overdue', async () => {
  await seal(db, { itemId: '1' });
  expect(await count()).toEqual({ count: 0, late: 0 });
  const draft = aDraft({ itemId: '2' });
  Object.assign(draft.part.decision, {
    measure: 'remove',
    completion: { due: '2020-01-01', parts: ['motivation', 'registry'] },
  });
  await stageDraft(db, draft);
  await sealDraft(db, draft.id);
  const { count: lines, late } = await count();
  expect(lines).toBe(1);
  expect(late).toBe(1);
});

it('is refused, not zero, where the store does not answer', async () => {
  db.close({ disableAutoOpen: true });
  await expect(count()).rejects.toMatchObject({ kind: 'read' });
});
