/** Waiting for something to stand on the page, without asking it all the time and never for ever. */
import type { Clock } from '../contract';

/** The observer of the page's own window; saved pages are read outside of any browser window. */
export function observerOf(root: Node): typeof MutationObserver {
  const page = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  return page?.defaultView?.MutationObserver ?? MutationObserver;
}

export interface WaitOptions {
  root: Node;
  milliseconds: number;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Resolves with what `find` finds, at once or when the page changes; with `undefined` when the time is over or the
 * signal aborted. Never rejects: whoever waits asks `signal.aborted` before the next
 * press. `find` must be cheap and must not change the page.
 *
 * @example const menu = await waitFor(() => document.querySelector('[role=menu]') ?? undefined,
 *   { root: document, milliseconds: 4000, clock, signal });
 */
export function waitFor<T>(
  find: () => T | undefined,
  { root, milliseconds, clock, signal }: WaitOptions,
): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const now = find();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const timer = new AbortController();
    const end = (value: T | undefined): void => {
      observer.disconnect();
      signal.removeEventListener('abort', onAbort);
      timer.abort();
      resolve(value);
    };
    const look = (): void => {
      const found = find();
      if (found !== undefined) end(found);
    };
    const onAbort = (): void => end(undefined);
    const observer = new (observerOf(root))(look);
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    signal.addEventListener('abort', onAbort, { once: true });
    // The last look is for what changes without a mutation (scrolling, a value, a style sheet).
    clock.wait(milliseconds, timer.signal).then(
      () => end(find()),
      () => undefined,
    );
  });
}
