/** Changes the real worker: makes its store fail as a full or broken disk does, and records how it writes. */
import type { Worker } from '@playwright/test';

/** From now on every put or add to the table ('*': any) fails with this DOMException. */
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

/** From now on the worker records, for every row it puts, adds or deletes, the durability of that row's transaction. */
export async function noteWrites(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const noted: Written[] = [];
    Object.assign(globalThis, { __written: noted });
    // The store is already open with its own `transaction` bound, but every row passes through these methods.
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
