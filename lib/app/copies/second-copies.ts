/** The worker's second copies: where they are staged in this browser, and when failed ones are retried. */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { makeCopier, type Copier } from '../../second-copy/copier';
import { copyLock, registerLock } from '../../second-copy/copy-lock';
import { recordsToCopyAgain } from '../../second-copy/copy-state';
import type { PackageStaging } from '../../second-copy/package-staging';
import { remoteStaging } from '../../second-copy/remote-staging';
import { readSettings } from '../../settings/store';
import { heldItems } from '../forbidden/held';
import { dateOf, realClock, type Clock } from '../../util/clock';

const RETRY_ALARM = 'uppsikt-second-copy';
const RETRY_MINUTES = 30;
/**
 * The maximum per retry, so that a share that comes back does not get hundreds of files at once. The rest follow at the
 * next alarm or when the official presses.
 */
const AT_ONCE = 20;

const copiers = new WeakMap<EvidenceDatabase, Copier>();

export function secondCopies(db: EvidenceDatabase, clock: Clock = realClock): Copier {
  const known = copiers.get(db);
  if (known !== undefined) return known;
  const made = makeCopier(db, {
    staging: packageStagingOf(db, clock),
    downloads: browser.downloads,
    settings: readSettings,
    now: () => dateOf(clock),
    wait: (milliseconds) => clock.wait(milliseconds),
    subtle: crypto.subtle,
    chosen: async () => (await heldItems()).map(({ ref }) => ref),
    lock: copyLock,
    registerLock,
  });
  copiers.set(db, made);
  return made;
}

/** Firefox's background is a page. Chrome's service worker has no document and cannot use dynamic import. */
export const packageStagingOf = (db: EvidenceDatabase, clock: Clock = realClock): PackageStaging =>
  import.meta.env.FIREFOX ? stagingHere(db, clock) : remoteStaging();

function stagingHere(db: EvidenceDatabase, clock: Clock): PackageStaging {
  const staging = import('../../second-copy/package-staging').then(({ makePackageStaging }) =>
    makePackageStaging(db, {
      now: () => dateOf(clock),
      subtle: crypto.subtle,
      version: browser.runtime.getManifest().version,
    }),
  );
  return {
    pack: async (recordId) => (await staging).pack(recordId),
    register: async (place, installation, name) => (await staging).register(place, installation, name),
    colleagues: async (itemKeys, installation) => (await staging).colleagues(itemKeys, installation),
    keepChain: async (installation) => (await staging).keepChain(installation),
    keepFolder: async (place, installation) => (await staging).keepFolder(place, installation),
    look: async (copy) => (await staging).look(copy),
    saveInFolder: async (token) => (await staging).saveInFolder(token),
    saveText: async (file) => (await staging).saveText(file),
    addressOf: async (token) => (await staging).addressOf(token),
    drop: async (token) => (await staging).drop(token),
  };
}

/**
 * Retries copies that failed or were interrupted, a minute after the browser starts and then twice an hour. Stops at
 * the first that fails again. Registers that a stopped worker left unwritten are written at once, and retried at each
 * alarm.
 */
export function retryFailedCopies(db: EvidenceDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETRY_ALARM) void retry(db).then(() => secondCopies(db).keepRegisters());
  });
  void secondCopies(db).keepRegisters();
  void setAlarm().catch((error: unknown) => console.error('Uppsikt second copy', error));
}

/**
 * Creates the alarm only once. Creating it again would reset its delay: it would fire a minute later, start the worker,
 * be reset and so on, every minute while the browser runs.
 */
async function setAlarm(): Promise<void> {
  if ((await browser.alarms.get(RETRY_ALARM)) === undefined)
    await browser.alarms.create(RETRY_ALARM, { delayInMinutes: 1, periodInMinutes: RETRY_MINUTES });
}

async function retry(db: EvidenceDatabase): Promise<void> {
  try {
    if ((await readSettings()).secondCopy.kind === 'off') return;
    for (const id of (await recordsToCopyAgain(db)).slice(0, AT_ONCE)) {
      if ((await secondCopies(db).copy(id)).state !== 'confirmed') return;
    }
  } catch (error) {
    console.error('Uppsikt second copy', error);
  }
}
