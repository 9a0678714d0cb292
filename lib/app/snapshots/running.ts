/**
 * The snapshot that this worker is running. At most one per browser, because a frame shows the active tab. Its progress
 * is in storage.session, so that a reopened popup finds it. A stored run that no worker is running was interrupted.
 */
import { browser } from '../../browser';
import { snapshotRun, type SnapshotRun } from '../../snapshots/run';

let running: { tabId: number; control: AbortController; onPage: boolean } | undefined;
const KEY = 'snapshot';

export const isSnapshotRunning = (): boolean => running !== undefined;

/** True until the page has been walked. Sealing and copying do not block the page. */
export const isWalking = (tabId: number): boolean => running !== undefined && running.tabId === tabId && running.onPage;

export function cancelSnapshot(): void {
  running?.control.abort(new Error('cancelled by the official'));
}

/** @returns null when one is already running */
export function beginSnapshot(tabId: number): { signal: AbortSignal; leavePage: () => void; over: () => void } | null {
  if (running !== undefined) return null;
  const snapshot = { tabId, control: new AbortController(), onPage: true };
  running = snapshot;
  return {
    signal: snapshot.control.signal,
    leavePage: () => {
      snapshot.onPage = false;
    },
    over: () => {
      if (running === snapshot) running = undefined;
    },
  };
}

export async function tellSnapshot(run: SnapshotRun): Promise<void> {
  await browser.storage.session.set({ [KEY]: run });
}

/** The latest run and its state; null when there has been none in this browser session. */
export async function toldSnapshot(): Promise<SnapshotRun | null> {
  const read = snapshotRun.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!read.success) return null;
  const run = read.data;
  return run.kind === 'running' && running === undefined
    ? { kind: 'failed', accountId: run.accountId, why: 'cut-off' }
    : run;
}
