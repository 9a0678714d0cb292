/** One observer of a page that says 'it may have changed' at most once a frame: new nodes, re-used nodes, scrolling of recycled lists, navigation. */

export interface ObserveOptions {
  /** Attributes whose change can make a node another item. */
  attributes?: string[];
  /** Events of the page's own navigation, heard on the document (YouTube's yt-navigate-finish). */
  events?: string[];
}

/**
 * `onChange` may use one part in so many of the time, at most: a thread of a thousand comments takes tens of milliseconds to look through, and
 * scrolling asks at every frame. No pause is longer than `longestPause` milliseconds.
 */
const share = 15;
const longestPause = 1_500;

/** Where no frame comes (a tab in the background), a change is told after this time, in milliseconds. */
const longestSilence = 300;

/**
 * Calls `onChange` soon after the start and after every change, until the signal aborts. Recycled lists change no child when they scroll, so scroll
 * events are heard in the capture phase; re-binding shows in `href` and text.
 */
export function observeDocument(root: Document, onChange: () => void, signal: AbortSignal, options: ObserveOptions = {}): void {
  const view = root.defaultView;
  if (signal.aborted || view === null) return;
  let cancel: (() => void) | null = null;
  let restUntil = 0;
  const run = (): void => {
    cancel = null;
    if (signal.aborted) return;
    const start = view.performance.now();
    onChange();
    const end = view.performance.now();
    restUntil = end + Math.min(longestPause, (end - start) * share);
  };
  const schedule = (): void => {
    if (cancel !== null || signal.aborted) return;
    cancel = atNextFrame(view, Math.max(0, restUntil - view.performance.now()), run);
  };
  const observer = new view.MutationObserver(schedule);
  observer.observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: options.attributes ?? ['href', 'hidden'],
  });
  const heard: [EventTarget | undefined, string][] = [
    [root, 'scroll'],
    ...['popstate', 'hashchange', 'pageshow'].map((name): [EventTarget, string] => [view, name]),
    ...(options.events ?? []).map((name): [EventTarget, string] => [root, name]),
    [navigationOf(view), 'currententrychange'],
  ];
  for (const [target, name] of heard) target?.addEventListener(name, schedule, { capture: true, passive: true });
  const stop = (): void => {
    observer.disconnect();
    for (const [target, name] of heard) target?.removeEventListener(name, schedule, { capture: true });
    cancel?.();
  };
  signal.addEventListener('abort', stop, { once: true });
  schedule();
}

/** The Navigation API is the only sign of `pushState` that reaches an isolated world; browsers without it still show the new nodes. */
function navigationOf(view: Window): EventTarget | undefined {
  const navigation: unknown = (view as { navigation?: unknown }).navigation;
  return typeof navigation === 'object' && navigation !== null ? (navigation as EventTarget) : undefined;
}

/** Runs once: after `rest` milliseconds, at the next frame or after `longestSilence`, whichever comes first. Returns what cancels it. */
function atNextFrame(view: Window, rest: number, run: () => void): () => void {
  let frame = 0;
  let timer = 0;
  const stop = (): void => {
    if (frame !== 0) view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  };
  const once = (): void => {
    stop();
    run();
  };
  const ask = (): void => {
    const hasFrames = typeof view.requestAnimationFrame === 'function';
    timer = view.setTimeout(once, hasFrames ? longestSilence : 16);
    if (hasFrames) frame = view.requestAnimationFrame(once);
  };
  if (rest < 1) ask();
  else timer = view.setTimeout(ask, rest);
  return stop;
}
