/**
 * The marks pinned, hidden and edited stay with the record: sealed as they were read, and told in the package in words.
 */
import { expect, it } from 'vitest';
import type { ItemMarks } from '../../../lib/domain/item';
import { stageDraft } from '../../../lib/evidence/draft';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { sealDraft } from '../../../lib/evidence/seal';
import { findRecord, type StoredRecord } from '../../../lib/evidence/store';
import { readablePage } from '../../../lib/export/package/readable-page';
import { itemFacts } from '../../../lib/export/package/record-facts';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';

const marks: ItemMarks = {
  pinned: { kind: 'absent', by: 'pinned badge', from: 'page' },
  hidden: { kind: 'read', by: 'page data', from: 'data' },
  edited: { kind: 'not-read', by: 'nothing says so', from: null },
};

async function sealedWith(more: { marks?: ItemMarks; edited?: boolean | null }): Promise<StoredRecord> {
  const { db } = aDatabase();
  const draft = aDraft();
  Object.assign(draft.part.item, more);
  for (const reply of draft.part.item.replies) Object.assign(reply, more);
  await stageDraft(db, draft);
  await sealDraft(db, draft.id);
  expect((await verifyRecord(db, draft.id)).kind).toBe('intact');
  const record = await findRecord(db, draft.id);
  if (record === undefined) throw new Error('no record');
  return record;
}
const told = (record: StoredRecord): (string | undefined)[] => {
  const facts = Object.fromEntries(itemFacts(record));
  return ['Fäst överst', 'Dolt för andra', 'Redigerat'].map((name) => facts[name]);
};

it('is sealed with what showed it, and says it in the package, of a reply too', async () => {
  const record = await sealedWith({ marks, edited: null });
  expect(record.part.item.marks).toEqual(marks);
  expect(record.part.item.replies[0]?.marks).toEqual(marks);
  expect(told(record)).toEqual(['Nej', 'Ja, enligt sidans data när den laddades', 'Okänt. Sidan säger det inte']);
  expect(readablePage(record, [], new Set())).toContain('<p>Dolt för andra</p>');
});

it('of an older record says what that record knew, and no more', async () => {
  const record = await sealedWith({ edited: true });
  expect(record.part.item.marks).toBeUndefined();
  expect(told(record)).toEqual(['Lästes inte', 'Lästes inte', 'Ja']);
});
