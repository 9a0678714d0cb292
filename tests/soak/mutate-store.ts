/**
 * The same for the archive's own store: whatever is changed in it, the check of the record or of the chains must report
 * it.
 */
import { verifyAll } from '../../lib/evidence/integrity';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { appendJournal } from '../../lib/evidence/journal';
import { aDatabase, seal } from '../unit/evidence/a-database';
import { bytesOf, picture } from '../unit/evidence/a-draft';
import { flipped } from './package-edits';
import type { Random } from './random';

async function archive(): Promise<{ db: EvidenceDatabase; id: string }> {
  const { db } = aDatabase();
  const ids: string[] = [];
  for (const itemId of ['1', '2', '3']) {
    const { id } = await seal(db, {
      itemId,
      files: [picture(), { path: 'text.txt', mime: 'text/plain', role: 'text', bytes: bytesOf(`text ${itemId}`) }],
    });
    await appendJournal(db, {
      kind: 'action',
      recordId: id,
      operator: 'Eva',
      data: { outcome: 'removed' },
      at: '2026-11-23T12:01:00.000Z',
    });
    ids.push(id);
  }
  return { db, id: ids[1] ?? '' };
}

type Change = (db: EvidenceDatabase, id: string) => Promise<unknown>;

const changesOfRecords = (random: Random): [string, Change][] => [
  [
    'one byte of a file',
    (db, id) =>
      db.bytes
        .where({ recordId: id, path: random.pick(['bild.png', 'text.txt']) })
        .modify((row) => void (row.bytes = flipped(row.bytes, random))),
  ],
  ['a file gone', (db, id) => db.bytes.delete([id, random.pick(['bild.png', 'text.txt'])])],
  ['a file added', (db, id) => db.bytes.add({ recordId: id, path: 'ny.png', bytes: bytesOf('x') })],
  [
    'one byte of handling.json',
    (db, id) => db.sealed.where({ id }).modify((row) => void (row.handling = flipped(row.handling, random))),
  ],
  ['handling.json gone', (db, id) => db.sealed.delete(id)],
  [
    'a column of the list',
    (db, id) =>
      db.records.update(
        id,
        random.pick([
          { author: 'Någon' },
          { excerpt: 'snällt' },
          { state: 'partial' as const },
          { groundId: 'x' },
          { sealedAt: '2020-01-01T00:00:00.000Z' },
          { prevHash: '1'.repeat(64) },
        ]),
      ),
  ],
  ['a record gone', (db, id) => db.records.delete(id)],
  ['the keys gone', (db) => db.keys.clear()],
];

const changesOfJournal = (random: Random): [string, Change][] => [
  [
    'two journal rows swapped',
    async (db) => {
      const seq = random.between(1, 8);
      const [one, other] = await db.journal.bulkGet([seq, seq + 1]);
      if (one !== undefined && other !== undefined)
        await db.journal.bulkPut([
          { ...one, seq: seq + 1 },
          { ...other, seq },
        ]);
    },
  ],
  ['a journal row changed', (db) => db.journal.update(random.between(1, 9), { operator: 'Någon annan' })],
  ['a journal row gone', (db) => db.journal.delete(random.between(1, 9))],
  [
    'a journal row added',
    (db) =>
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
  ],
];

export async function storeMutations(random: Random): Promise<{ kind: string; said: string | undefined }[]> {
  const results: { kind: string; said: string | undefined }[] = [];
  for (const [kind, change] of [...changesOfRecords(random), ...changesOfJournal(random)]) {
    const { db, id } = await archive();
    await change(db, id);
    const { broken, chain } = await verifyAll(db);
    const said = broken[0]?.reason ?? (chain?.kind === 'broken' ? chain.reason : undefined);
    results.push({ kind, said });
    db.close();
  }
  return results;
}
