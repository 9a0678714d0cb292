/**
 * The worker's second copies: where they are made ready in this browser, and when those that failed are tried again.
 */
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
 * A share that has been away is not met with hundreds of files at once;
 * the rest comes at the next alarm or by the official's press.
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

/** Firefox's background is a page; Chrome's worker has no document and may not import later. */
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
    colleagues: async (itemKey, installation) => (await staging).colleagues(itemKey, installation),
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
 * Tries copies that failed or were cut off again a minute after the browser's start and twice an hour; stops at the
 * first that fails anew. Registers that a stopped worker left unwritten are written at once, and tried again then.
 */
export function retryFailedCopies(db: EvidenceDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETRY_ALARM) void retry(db).then(() => secondCopies(db).keepRegisters());
  });
  void secondCopies(db).keepRegisters();
  void setAlarm().catch((error: unknown) => console.error('Uppsikt second copy', error));
}

/**
 * Set anew it would ring a minute later, start the worker, be set anew: every minute for as long as the browser runs.
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
