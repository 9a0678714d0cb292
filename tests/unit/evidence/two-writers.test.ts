/**
 * Two contexts without a shared lock (an old worker that still runs, or a browser without locks) write to one store.
 * There is still one chain.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { verifyChain } from '../../../lib/evidence/chain';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { appendJournal } from '../../../lib/evidence/journal';

const entry = (by: string) => ({
  kind: 'note' as const,
  recordId: null,
  operator: by,
  data: {},
  at: '2026-11-23T10:00:00.000Z',
});

it('a write made while the other context prepares is continued from, not overwritten', async () => {
  const indexedDB = new IDBFactory();
  const db = new EvidenceDatabase('test', { indexedDB, IDBKeyRange });
  // Loads the same code again, with module state of its own.
  vi.resetModules();
  const other = await import('../../../lib/evidence/journal');
  const { EvidenceDatabase: OtherDatabase } = await import('../../../lib/evidence/database');
  const otherDb = new OtherDatabase('test', { indexedDB, IDBKeyRange });
  await Promise.all(
    Array.from({ length: 2 }, () => [
      appendJournal(db, entry('one')),
      other.appendJournal(otherDb, entry('two')),
    ]).flat(),
  );
  expect((await db.journal.toArray()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect((await verifyChain(db)).kind).toBe('intact');
});
