/** Only what the archive itself has signed as destroyed may be missing, and destroyed content must not come back. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { journalOfRecord } from '../../../lib/evidence/store';
import { aDatabase, seal } from './a-database';
import { bytesOf } from './a-draft';

const AT = '2026-11-24T09:00:00.000Z';
const PICTURE = 'bildens bytes';
let db: EvidenceDatabase;
let id: string;
beforeEach(async () => {
  db = aDatabase().db;
  ({ id } = await seal(db));
});
const destroy = ({ path = null }: { path?: string | null } = {}): Promise<string> =>
  destroyContent(
    db,
    { recordId: id, path, reason: 'other', reasonText: 'Fel.', decidedBy: 'Karin', operator: 'Eva Handläggare' },
    { now: () => new Date(AT), subtle: crypto.subtle },
  );

describe('a forged destruction', () => {
  const after = async (change: () => Promise<unknown>): Promise<string> => {
    await change();
    const found = await verifyRecord(db, id);
    return found.kind === 'broken' ? found.part : found.kind;
  };

  test('bytes that are gone without a tombstone are a fault', async () => {
    expect(await after(() => db.bytes.delete([id, 'bild.png']))).toBe('bild.png');
    expect(await after(() => db.sealed.delete(id))).toBe('handling.json');
  });

  test('a tombstone that is unsigned, or belongs to another record, is a fault', async () => {
    await destroy();
    const row = (await journalOfRecord(db, id)).findLast(({ kind }) => kind === 'destroyed');
    const second = await seal(db, { itemId: '9' });
    for (const data of [{ ...row?.data, signature: btoa('x') }, { ...row?.data }, {}]) {
      await appendJournal(db, {
        kind: 'destroyed',
        recordId: second.id,
        operator: 'Eva Handläggare',
        data: JSON.parse(JSON.stringify(data)) as Record<string, never>,
        at: AT,
      });
      expect(await verifyRecord(db, second.id)).toMatchObject({ kind: 'broken', part: 'förstört' });
    }
  });

  test('a changed list row under a tombstone, and content that came back, are faults', async () => {
    await destroy();
    expect(await after(() => db.records.update(id, { groundLabel: 'Ett annat' }))).toBe('förteckning');
    expect(await after(() => db.bytes.put({ recordId: id, path: 'bild.png', bytes: bytesOf(PICTURE) }))).toBe(
      'bild.png',
    );
  });

  test('the destroyed file has come back', async () => {
    await destroy({ path: 'bild.png' });
    expect(await after(() => db.bytes.put({ recordId: id, path: 'bild.png', bytes: bytesOf(PICTURE) }))).toBe(
      'bild.png',
    );
  });

  test('a signature changed in the row is found both by the row and by the signature', async () => {
    await destroy();
    await db.journal.where({ recordId: id, kind: 'destroyed' }).modify((row) => {
      row.data = { ...row.data, signature: btoa('annan') };
    });
    expect((await verifyRecord(db, id)).kind).toBe('broken');
  });
});
