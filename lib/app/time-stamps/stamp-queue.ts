/**
 * Runs the queue of time stamps: at the worker's start, after something was staged or sealed, on an alarm, and when
 * permission is granted. Wiring only.
 */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { lastClock, stampStore } from '../../evidence/stamps';
import { readSettings } from '../../settings/store';
import type { AskEnv } from '../../time-stamps/ask-stamp';
import { clockCheckOf, type ClockCheck } from '../../time-stamps/clock-check';
import { workQueue, type QueueEnv } from '../../time-stamps/queue';
import { browserPermissions, type Permissions } from '../ports/permissions';
import { dateOf, isoOf, realClock, type Clock } from '../../util/clock';

const ALARM = 'time-stamps';

/** The match pattern to request permission for. It has no port, because match patterns cannot. */
const originOf = (url: string): string => `${new URL(url).protocol}//${new URL(url).hostname}/*`;

export const isPermitted = (url: string, permissions: Permissions = browserPermissions): Promise<boolean> =>
  permissions.isGranted(originOf(url));

export const askEnv = (clock: Clock): AskEnv => ({
  fetch: (url, init) => fetch(url, init),
  now: () => dateOf(clock),
  subtle: crypto.subtle,
});

const envFor = (db: EvidenceDatabase, clock: Clock): QueueEnv => ({
  ...askEnv(clock),
  store: stampStore(db),
  authority: async () => (await readSettings()).timeStamping,
  permitted: (url) => isPermitted(url),
  online: () => navigator.onLine,
});

let running = false;
let again = false;

/** Runs the queue once in the background. Nobody waits for it, and it handles its own errors. */
function stampSoon(db: EvidenceDatabase, clock: Clock): void {
  again = true;
  if (running) return;
  running = true;
  void rounds(db, clock).finally(() => {
    running = false;
  });
}

async function rounds(db: EvidenceDatabase, clock: Clock): Promise<void> {
  while (again) {
    again = false;
    try {
      const next = await workQueue(envFor(db, clock));
      if (next === null) await browser.alarms.clear(ALARM);
      else await browser.alarms.create(ALARM, { when: Math.max(next.getTime(), clock.now() + 1000) });
    } catch (error) {
      // The store did not answer. The requests are still in it, so the alarm retries.
      console.error('Uppsikt time stamps', error);
      await browser.alarms.create(ALARM, { delayInMinutes: 1 }).catch(() => undefined);
    }
  }
}

export function startStampQueue(db: EvidenceDatabase, clock: Clock = realClock): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) stampSoon(db, clock);
  });
  browser.permissions.onAdded.addListener(() => void retryWaiting(db, clock));
  stampSoon(db, clock);
}

/** Retries waiting and failed stamps at once, after permission was granted or another authority was set. */
export async function retryWaiting(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  await stampStore(db).retry(isoOf(clock));
  stampSoon(db, clock);
}

/**
 * The stamp request is stored in the same transaction as what it is for, so none is forgotten. The queue starts a
 * second later, so that it does not slow down the store while the official waits.
 */
export const stampAfterwards = (db: EvidenceDatabase, clock: Clock): void =>
  void clock.wait(1_000).then(() => stampSoon(db, clock));

/** What is known about the computer's clock. A store that does not answer must not stop the capture. */
export const clockNow = async (db: EvidenceDatabase): Promise<ClockCheck> =>
  clockCheckOf(await lastClock(db).catch(() => null));
