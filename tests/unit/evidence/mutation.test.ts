/** Verification finds any later change to the store: 100 % of the mutations below, each named. */
import { describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyAll, verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { aDatabase, seal } from './a-database';
import { bytesOf, picture } from './a-draft';

async function archive(): Promise<{ db: EvidenceDatabase; ids: string[] }> {
  const { db } = aDatabase();
  const ids: string[] = [];
  for (const itemId of ['1', '2', '3']) {
    const files = [
      picture('bild.png'),
      picture('bild-2.png', 'captureVisibleTab'),
      { path: 'text.txt', mime: 'text/plain', role: 'text' as const, bytes: bytesOf(`text ${itemId}`) },
    ];
    const { id } = await seal(db, { itemId, files });
    await appendJournal(db, {
      kind: 'action',
      recordId: id,
      operator: 'Eva',
      data: { outcome: 'removed' },
      at: '2026-11-23T12:01:00.000Z',
    });
    ids.push(id);
  }
  return { db, ids };
}

const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

/** Each changes one thing in the second record or the chains. `whole`: only the chains as a whole can show it. */
const mutations: { name: string; whole?: true; change: (db: EvidenceDatabase, id: string) => Promise<unknown> }[] = [
  ...['bild.png', 'bild-2.png', 'text.txt'].flatMap((path) => [
    {
      name: `first byte of ${path}`,
      change: async (db: EvidenceDatabase, id: string) =>
        db.bytes.where({ recordId: id, path }).modify((row) => void (row.bytes = flipped(row.bytes, 0))),
    },
    {
      name: `last byte of ${path}`,
      change: async (db: EvidenceDatabase, id: string) =>
        db.bytes
          .where({ recordId: id, path })
          .modify((row) => void (row.bytes = flipped(row.bytes, row.bytes.length - 1))),
    },
    { name: `${path} gone`, change: async (db: EvidenceDatabase, id: string) => db.bytes.delete([id, path]) },
    {
      name: `${path} longer`,
      change: async (db: EvidenceDatabase, id: string) =>
        db.bytes.where({ recordId: id, path }).modify((row) => void (row.bytes = Uint8Array.from([...row.bytes, 0]))),
    },
  ]),
  {
    name: 'a file added',
    change: async (db, id) => db.bytes.add({ recordId: id, path: 'ny.png', bytes: bytesOf('x') }),
  },
  {
    name: 'a byte of handling.json',
    change: async (db, id) => db.sealed.where({ id }).modify((row) => void (row.handling = flipped(row.handling, 40))),
  },
  { name: 'handling.json gone', change: async (db, id) => db.sealed.delete(id) },
  { name: 'handling.json and its hash', change: async (db, id) => swapHandling(db, id) },
  { name: 'author in the list', change: async (db, id) => db.records.update(id, { author: 'Någon annan' }) },
  { name: 'excerpt in the list', change: async (db, id) => db.records.update(id, { excerpt: 'snällt' }) },
  { name: 'state in the list', change: async (db, id) => db.records.update(id, { state: 'partial' }) },
  { name: 'item key in the list', change: async (db, id) => db.records.update(id, { itemKey: 'facebook:comment:99' }) },
  {
    name: 'time in the list',
    change: async (db, id) => db.records.update(id, { sealedAt: '2020-01-01T00:00:00.000Z' }),
  },
  { name: 'record gone', change: async (db, id) => db.records.delete(id) },
  { name: 'signature changed', change: async (db, id) => changeRow(db, id, 'signed', { signature: btoa('x') }) },
  { name: 'seal row changed', change: async (db, id) => changeRow(db, id, 'sealed', { state: 'x' }) },
  { name: 'outcome changed', change: async (db, id) => changeRow(db, id, 'action', { outcome: 'undone' }) },
  { name: 'the key gone', change: async (db) => db.keys.clear() },
  { name: 'two journal rows swapped', change: async (db) => swapRows(db, 4, 5) },
  { name: 'a journal row gone', whole: true, change: async (db) => db.journal.delete(6) },
  { name: 'the last journal row gone', whole: true, change: async (db) => db.journal.delete(9) },
  { name: 'the last record gone', whole: true, change: async (db) => db.records.where('seq').equals(3).delete() },
  {
    name: 'a journal row added',
    whole: true,
    change: async (db) =>
      db.journal.add({
        seq: 10,
        at: '',
        kind: 'note',
        recordId: null,
        operator: null,
        data: {},
        prevHash: '',
        hash: '',
      }),
  },
];

async function changeRow(
  db: EvidenceDatabase,
  recordId: string,
  kind: string,
  data: Record<string, string>,
): Promise<void> {
  await db.journal.where({ recordId }).modify((row) => void (row.kind === kind && Object.assign(row.data, data)));
}

async function swapRows(db: EvidenceDatabase, a: number, b: number): Promise<void> {
  const [one, other] = await db.journal.bulkGet([a, b]);
  if (one === undefined || other === undefined) throw new Error('rows');
  await db.journal.bulkPut([
    { ...one, seq: b },
    { ...other, seq: a },
  ]);
}

/** The careful forger: writes another author into the sealed part and updates the hash beside it. */
async function swapHandling(db: EvidenceDatabase, id: string): Promise<void> {
  const row = await db.sealed.get(id);
  if (row === undefined) throw new Error('row');
  const handling = bytesOf(new TextDecoder().decode(row.handling).replace('Adam Arg', 'Adam Ond'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', handling));
  await db.sealed.put({ id, handling });
  await db.records.update(id, {
    author: 'Adam Ond',
    manifestHash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  });
}

describe('a changed store', () => {
  it('is intact before anything is changed', async () => {
    const { db } = await archive();
    expect(await verifyAll(db)).toMatchObject({ kind: 'done', checked: 3, broken: [], chain: { kind: 'intact' } });
  });

  it.each(mutations)('is found: $name', async ({ change, whole }) => {
    const { db, ids } = await archive();
    const id = ids[1] ?? '';
    await change(db, id);
    // A change that only the chains can show is not checked in the record.
    const found = whole === true ? { kind: 'broken', reason: 'Kedjan.' } : await verifyRecord(db, id);
    expect(found).toMatchObject({ kind: 'broken', reason: expect.stringMatching(/[a-zåäö]+.*\.$/i) as string });
    const all = await verifyAll(db);
    expect(all.broken.length > 0 || all.chain?.kind === 'broken').toBe(true);
  });

  it('is not repaired by further writes: rows cut from the end stay missing', async () => {
    const { db } = await archive();
    await db.journal.delete(9);
    await appendJournal(db, { kind: 'note', recordId: null, operator: null, data: {}, at: '2026-11-23T12:02:00.000Z' });
    expect((await verifyAll(db)).chain).toMatchObject({ kind: 'broken', part: 'journal' });
  });

  it('turns exactly the changed record red', async () => {
    const { db, ids } = await archive();
    await db.bytes
      .where({ recordId: ids[1] ?? '', path: 'bild.png' })
      .modify((row) => void (row.bytes = flipped(row.bytes, 5)));
    expect((await verifyAll(db)).broken.map((one) => one.id)).toEqual([ids[1]]);
  });

  it('stops the long check when the official cancels, and tells how far it came', async () => {
    const { db } = await archive();
    const stop = new AbortController();
    const result = await verifyAll(db, { signal: stop.signal, onProgress: ({ done }) => done === 2 && stop.abort() });
    expect(result).toEqual({ kind: 'cancelled', checked: 2, broken: [], destroyed: [], chain: null });
  });
});
