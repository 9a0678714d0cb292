/**
 * A newer version of Uppsikt has opened the store, before or while this one has it open. Nothing is refused and nothing
 * is lost.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { verifyChain } from '../../../lib/evidence/chain';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { seal } from './a-database';

const opened = (indexedDB: IDBFactory): EvidenceDatabase => new EvidenceDatabase('test', { indexedDB, IDBKeyRange });

/** As the next version may do: adds one table. */
async function newer(indexedDB: IDBFactory, version: number): Promise<EvidenceDatabase> {
  const db = opened(indexedDB);
  db.version(version + 1).stores({ extra: 'id' });
  return (await db.open()) as EvidenceDatabase;
}

test('this version reads, seals in and verifies a store that a newer version has opened', async () => {
  const indexedDB = new IDBFactory();
  const before = opened(indexedDB);
  await seal(before);
  const { verno } = before;
  before.close();
  (await newer(indexedDB, verno)).close();
  const again = opened(indexedDB);
  expect(await again.records.count()).toBe(1);
  await seal(again, { itemId: '93' });
  expect((await verifyChain(again)).kind).toBe('intact');
});

test('a newer version may open it while this one has it open, and this one continues', async () => {
  const indexedDB = new IDBFactory();
  const old = opened(indexedDB);
  await seal(old);
  const next = await newer(indexedDB, old.verno);
  expect(await old.records.count()).toBe(1);
  await seal(old, { itemId: '93' });
  expect([await next.records.count(), (await verifyChain(next)).kind]).toEqual([2, 'intact']);
});
