/**
 * Reads the store from an IndexedDB in memory, without Dexie and without product code, in the form that read-store.ts
 * checks. The product does not vouch for itself.
 */
import { createHash } from 'node:crypto';
import type { Flow } from '../../lib/domain/flow';
import type { JournalRow } from '../../lib/domain/journal';
import type { Store } from '../commands/setup/read-store';

interface SealedRow {
  id: string;
  handling: Uint8Array;
}

interface BytesRow {
  recordId: string;
  path: string;
  bytes: Uint8Array;
}

export interface BareStore extends Store {
  /** Every row of every table. */
  rows: { table: string; row: unknown }[];
}

export async function readBareStore(factory: IDBFactory, name = 'test'): Promise<BareStore> {
  const db = await asked(factory.open(name));
  try {
    const tables = [...db.objectStoreNames];
    const read = await Promise.all(
      tables.map(async (table) => ({ table, rows: await asked(db.transaction(table).objectStore(table).getAll()) })),
    );
    // IndexedDB returns what was stored; the shapes are those of lib/evidence/schema.ts.
    const all = <T>(table: string): T[] => (read.find((one) => one.table === table)?.rows ?? []) as T[];
    const files = new Map<string, Map<string, string>>();
    for (const { recordId, path, bytes } of all<BytesRow>('bytes'))
      files.set(recordId, (files.get(recordId) ?? new Map<string, string>()).set(path, hashOf(bytes)));
    return {
      records: all('records'),
      flows: all<{ flow: Flow }>('flows').map(({ flow }) => flow),
      journal: all<JournalRow>('journal'),
      sealed: new Map(all<SealedRow>('sealed').map(({ id, handling }) => [id, Buffer.from(handling)])),
      files,
      rows: read.flatMap(({ table, rows }) => (rows as unknown[]).map((row) => ({ table, row }))),
    };
  } finally {
    db.close();
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
