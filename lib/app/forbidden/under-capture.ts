/**
 * The captures running in this worker, so that one can be stopped at once when its item's ground is chosen as one that
 * must not be saved.
 */

const running = new Map<string, Set<AbortController>>();

/** Runs a capture that `stopCapture` can abort. Its intermediate data is dropped with it. */
export async function stoppable<T>(itemKey: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  const controls = running.get(itemKey) ?? new Set();
  running.set(itemKey, controls.add(control));
  try {
    return await work(control.signal);
  } finally {
    controls.delete(control);
    if (controls.size === 0) running.delete(itemKey);
  }
}

export function stopCapture(itemKey: string): void {
  for (const control of running.get(itemKey) ?? []) control.abort(new Error('its ground forbids a capture'));
}
