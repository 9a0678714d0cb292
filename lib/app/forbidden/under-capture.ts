/**
 * The captures that run in this worker, so that one can be stopped in the moment
 * its item's ground is chosen as one that must not be saved.
 */

const running = new Map<string, Set<AbortController>>();

/** Runs a capture that `stopCapture` can end. What it has in hand is dropped with it. */
export async function stoppable<T>(itemKey: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  const mine = running.get(itemKey) ?? new Set();
  running.set(itemKey, mine.add(control));
  try {
    return await work(control.signal);
  } finally {
    mine.delete(control);
    if (mine.size === 0) running.delete(itemKey);
  }
}

export function stopCapture(itemKey: string): void {
  for (const control of running.get(itemKey) ?? []) control.abort(new Error('its ground forbids a capture'));
}
