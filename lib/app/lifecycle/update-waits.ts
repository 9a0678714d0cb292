/**
 * Delays an update of Uppsikt until nothing is in progress: reloading would interrupt a removal, a seal or an
 * official's text. The browser may still install it by itself (at its restart, or when the worker has stopped). Work in
 * progress is then recovered as after any kill.
 */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { pendingDrafts } from '../../evidence/draft';
import { isOwnPageOpen } from './own-pages';
import { isCardOpen } from '../cards/card-sessions';
import { isAnyRunning } from '../removal/removal-runner';
import { isAnyUncapturedRunning } from '../forbidden/running';

const ALARM = 'uppsikt-update';
/** In storage.session, because the worker may stop while the update waits. */
const WAITS = 'update.waits';

export function deferUpdates(db: EvidenceDatabase): void {
  browser.runtime.onUpdateAvailable.addListener(() => void wait(db).catch(logError));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateWhenIdle(db).catch(logError);
  });
}

const logError = (error: unknown): void => console.error('Uppsikt update', error);

async function wait(db: EvidenceDatabase): Promise<void> {
  await browser.storage.session.set({ [WAITS]: true });
  await browser.alarms.create(ALARM, { periodInMinutes: 1 });
  await updateWhenIdle(db);
}

async function updateWhenIdle(db: EvidenceDatabase): Promise<void> {
  const waits = (await browser.storage.session.get(WAITS))[WAITS] === true;
  if (!waits) return void (await browser.alarms.clear(ALARM));
  if (await isUnderWay(db)) return;
  await browser.storage.session.remove(WAITS);
  await browser.alarms.clear(ALARM);
  // Checked again, because the calls above took time and work may have started meanwhile.
  if (await isUnderWay(db)) return wait(db);
  browser.runtime.reload();
}

/** The synchronous checks come last: nothing is awaited between them and the reload. */
async function isUnderWay(db: EvidenceDatabase): Promise<boolean> {
  const drafts = await pendingDrafts(db);
  const isPageOpen = await isOwnPageOpen();
  const isJudging = await isCardOpen();
  return drafts.length > 0 || isPageOpen || isJudging || isAnyRunning() || isAnyUncapturedRunning();
}
