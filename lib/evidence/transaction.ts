/**
 * The only two ways to reach the store. An IndexedDB transaction ends when anything but the store is awaited in it, so
 * hash and sign before it starts.
 */
import type { Table } from 'dexie';
import type { EvidenceDatabase } from './database';
import { asEvidenceError, EvidenceError } from './errors';

/**
 * Runs `work` in one strict read-write transaction. Resolves when the browser has committed it.
 *
 * @throws EvidenceError `durability` when the browser reports anything but strict (nothing is written then), `quota` or
 *   `write` when the write fails
 */
export async function writeTransaction<T>(db: EvidenceDatabase, tables: Table[], work: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('rw!', tables, async (transaction) => {
      const durability: string | undefined = transaction.idbtrans.durability;
      db.onWriteTransaction?.({ durability, tables: tables.map((table) => table.name) });
      if (durability !== undefined && durability !== 'strict')
        throw new EvidenceError('durability', `the transaction is ${durability}, not strict`);
      return work();
    });
  } catch (error) {
    throw asEvidenceError(error, 'write');
  }
}

/**
 * Runs `work` in one new read transaction, so that everything it reads is consistent.
 *
 * @throws EvidenceError `read`
 */
export async function readTransaction<T>(db: EvidenceDatabase, tables: Table[], work: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('r!', tables, work);
  } catch (error) {
    throw asEvidenceError(error, 'read');
  }
}
