/**
 * Keeps the queue of time stamps going: at the worker's start, when something was staged or
 * sealed, on an alarm, and when leave is given. Wiring only.
 */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { lastClock, stampStore } from '../../evidence/stamps';
import { readSettings } from '../../settings/store';
import type { AskEnv } from '../../time-stamps/ask-stamp';
import { clockCheckOf, type ClockCheck } from '../../time-stamps/clock-check';
import { workQueue, type QueueEnv } from '../../time-stamps/queue';

const ALARM = 'time-stamps';

/** The pattern that the browser's leave is asked for: a match pattern knows no port. */
const originOf = (url: string): string => `${new URL(url).protocol}//${new URL(url).hostname}/*`;

export const isPermitted = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originOf(url)] });

export const askEnv: AskEnv = { fetch: (url, init) => fetch(url, init), now: () => new Date(), subtle: crypto.subtle };

const envFor = (db: EvidenceDatabase): QueueEnv => ({
  ...askEnv,
  store: stampStore(db),
  authority: async () => (await readSettings()).timeStamping,
  permitted: isPermitted,
  online: () => navigator.onLine,
});

let running = false;
let again = false;

/** One round now, in the background of whatever goes on: nobody waits for it, and its faults are the queue's own. */
export function stampSoon(db: EvidenceDatabase): void {
  again = true;
  if (running) return;
  running = true;
  void rounds(db).finally(() => {
    running = false;
  });
}

async function rounds(db: EvidenceDatabase): Promise<void> {
  while (again) {
    again = false;
    try {
      const next = await workQueue(envFor(db));
      if (next === null) await browser.alarms.clear(ALARM);
      else await browser.alarms.create(ALARM, { when: Math.max(next.getTime(), Date.now() + 1000) });
    } catch (error) {
      // The store did not answer. The questions are in it; the alarm asks again.
      console.error('Uppsikt time stamps', error);
      await browser.alarms.create(ALARM, { delayInMinutes: 1 }).catch(() => undefined);
    }
  }
}

export function startStampQueue(db: EvidenceDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) stampSoon(db);
  });
  browser.permissions.onAdded.addListener(() => void retryWaiting(db));
  stampSoon(db);
}

/** Leave was given, or another authority named: what waits or has failed is tried at once. */
export async function retryWaiting(db: EvidenceDatabase): Promise<void> {
  await stampStore(db).retry(new Date().toISOString());
  stampSoon(db);
}

/** What is known of the machine's clock. A store that does not answer here must not stop the capture. */
export const clockNow = async (db: EvidenceDatabase): Promise<ClockCheck> =>
  clockCheckOf(await lastClock(db).catch(() => null));
