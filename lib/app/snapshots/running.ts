/**
 * The snapshot that runs in this worker, one in the whole browser: a frame is of the tab in front. What is told of it
 * lies in storage.session, so that a popup which is opened again finds it; one that no worker runs was cut off.
 */
import { browser } from '../../browser';
import { snapshotRun, type SnapshotRun } from '../../snapshots/run';

let running: { tabId: number; control: AbortController; onPage: boolean } | undefined;
const KEY = 'snapshot';

export const isSnapshotRunning = (): boolean => running !== undefined;

/** Until the page has been walked: sealing and copying stand in nobody's way there. */
export const isWalking = (tabId: number): boolean => running !== undefined && running.tabId === tabId && running.onPage;

export function cancelSnapshot(): void {
  running?.control.abort(new Error('cancelled by the official'));
}

/** @returns null where one runs already */
export function beginSnapshot(tabId: number): { signal: AbortSignal; leavePage: () => void; over: () => void } | null {
  if (running !== undefined) return null;
  const mine = { tabId, control: new AbortController(), onPage: true };
  running = mine;
  return {
    signal: mine.control.signal,
    leavePage: () => {
      mine.onPage = false;
    },
    over: () => {
      if (running === mine) running = undefined;
    },
  };
}

export async function tellSnapshot(run: SnapshotRun): Promise<void> {
  await browser.storage.session.set({ [KEY]: run });
}

/** The last one, as it stands; null where there has been none in this session of the browser. */
export async function toldSnapshot(): Promise<SnapshotRun | null> {
  const read = snapshotRun.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!read.success) return null;
  const run = read.data;
  return run.kind === 'running' && running === undefined
    ? { kind: 'failed', accountId: run.accountId, why: 'cut-off' }
    : run;
}
