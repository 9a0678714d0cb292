/** Waits for something to appear on the page, without polling and with a timeout. */
import type { Clock } from '../contract';

/** The observer class of the page's own window; saved pages are read outside a browser window. */
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
 * Resolves with what `find` returns, at once or when the page changes; with `undefined` on timeout or abort. Never
 * rejects: the caller checks `signal.aborted` before the next press. `find` must be cheap and must not change the page.
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
    // The last look catches changes without a mutation (scrolling, a value, a style sheet).
    clock.wait(milliseconds, timer.signal).then(
      () => end(find()),
      () => undefined,
    );
  });
}
