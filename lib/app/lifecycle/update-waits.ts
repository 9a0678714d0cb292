/**
 * An update of Uppsikt waits until nothing is under way: it would cut off a removal, a seal, or what an official is
 * writing. Where a browser installs it by itself (at its restart, or when the worker has stopped), what was under way
 * is looked after as after any kill; it is only never us who cut it off.
 */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { pendingDrafts } from '../../evidence/draft';
import { isOwnPageOpen } from './own-pages';
import { isCardOpen } from '../cards/card-sessions';
import { isAnyRunning } from '../removal/removal-runner';
import { isAnyUncapturedRunning } from '../forbidden/running';

const ALARM = 'uppsikt-update';
/** In storage.session: the worker may stop while the update waits. */
const WAITS = 'update.waits';

export function deferUpdates(db: EvidenceDatabase): void {
  browser.runtime.onUpdateAvailable.addListener(() => void wait(db).catch(told));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateWhenIdle(db).catch(told);
  });
}

const told = (error: unknown): void => console.error('Uppsikt update', error);

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
  // Looked at once more, since the above took its time: what has begun meanwhile is not cut off.
  if (await isUnderWay(db)) return wait(db);
  browser.runtime.reload();
}

/** What runs is looked at last: nothing is awaited between that and the reload. */
async function isUnderWay(db: EvidenceDatabase): Promise<boolean> {
  const drafts = await pendingDrafts(db);
  const isPageOpen = await isOwnPageOpen();
  const isJudging = await isCardOpen();
  return drafts.length > 0 || isPageOpen || isJudging || isAnyRunning() || isAnyUncapturedRunning();
}
