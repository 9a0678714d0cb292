/** Ends the wait of records that wait for a time stamp: its alarm fires now, and the store says that they are due. */
import type { BrowserContext } from '@playwright/test';
import { extensionPage } from '../../commands/setup/read-store';

export interface Pause {
  /**
   * Milliseconds since 1970. `alarm`: when the browser would have woken the worker. `due`: the earliest time in the
   * store.
   */
  alarm: number | null;
  due: number;
}

/**
 * Does not create a missing alarm.
 *
 * @returns the state before the change
 */
export async function dueNow(context: BrowserContext, extensionId: string): Promise<Pause> {
  const page = await extensionPage(context, extensionId);
  const pause = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        alarms: {
          get(name: string): Promise<{ scheduledTime: number } | undefined>;
          create(name: string, at: { when: number }): Promise<void>;
        };
      };
    };
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const alarm = await chrome.alarms.get('time-stamps');
    const times: number[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name ?? ''));
      if (db.objectStoreNames.contains('stamps')) {
        const table = db.transaction('stamps', 'readwrite').objectStore('stamps');
        for (const row of (await asked(table.getAll())) as { nextAt: string }[]) {
          times.push(Date.parse(row.nextAt));
          await asked(table.put({ ...row, nextAt: new Date().toISOString() }));
        }
      }
      db.close();
    }
    // A missing alarm is not created: whether it exists is what the test is about.
    if (alarm !== undefined) await chrome.alarms.create('time-stamps', { when: Date.now() });
    return { alarm: alarm?.scheduledTime ?? null, due: Math.min(...times) };
  });
  await page.close();
  return pause;
}
