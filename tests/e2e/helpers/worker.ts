/** Reaches into the real worker: makes its store fail as a full or broken disk does, and reads how it writes. */
import type { Worker } from '@playwright/test';

/** From now on every row that is put or added to the table ('*': any) is refused with this DOMException. */
export async function breakWrites(worker: Worker, table: string, name: string): Promise<void> {
  await worker.evaluate(
    ({ broken, error }) => {
      for (const method of ['put', 'add'] as const) {
        const real = IDBObjectStore.prototype[method];
        IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given: Parameters<typeof real>) {
          if (broken === '*' || this.name === broken) throw new DOMException('simulated', error);
          return real.apply(this, given);
        };
      }
    },
    { broken: table, error: name },
  );
}

export interface Written {
  table: string;
  durability: string;
}

/**
 * From now on the worker notes, of every row that it puts, adds or deletes, what the browser promises of that row's
 * transaction.
 */
export async function noteWrites(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const noted: Written[] = [];
    Object.assign(globalThis, { __written: noted });
    // The store is open already and its own way to begin a transaction is bound; the rows all pass here.
    for (const method of ['put', 'add', 'delete', 'clear'] as const) {
      const real = IDBObjectStore.prototype[method] as (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
      Object.assign(IDBObjectStore.prototype, {
        [method](this: IDBObjectStore, ...given: unknown[]) {
          noted.push({ table: this.name, durability: this.transaction.durability });
          return real.apply(this, given);
        },
      });
    }
  });
}

export async function writes(worker: Worker): Promise<Written[]> {
  return worker.evaluate(() => (globalThis as unknown as { __written: Written[] }).__written);
}
