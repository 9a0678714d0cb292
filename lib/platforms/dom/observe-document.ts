/**
 * One observer of a page that says what may have changed, at most once a frame: new
 * nodes, re-used nodes, navigation. Our own marks are no change.
 */
import { overlayHostAttribute } from './overlay-host';
import { bumpMutationVersion, stopMutationVersion } from './mutation-version';

export interface ObserveOptions {
  /** Attributes whose change can make a node another item. */
  attributes?: string[];
  /**
   * True when a record only says that more of the same came beside what
   * was there: then nothing that stood there is another thing.
   */
  isMore?: (record: MutationRecord) => boolean;
  /** Events of the page's own navigation, heard on the document (YouTube's yt-navigate-finish). */
  events?: string[];
}

/** What may have changed since the last look. */
export interface DocumentChange {
  /** Another page may stand in the same document: nothing read before holds. True at the first look. */
  everything: boolean;
  /** Nodes came or went. */
  nodes: boolean;
  /** Where something changed. */
  changed: ReadonlySet<Element>;
  /** What came, outermost elements; some may have left again. */
  added: ReadonlySet<Element>;
}

/**
 * `onChange` may use one part in so many of the time, at most: a thread of a thousand comments takes time to look
 * through, and scrolling asks at every frame. No pause is shorter than `shortestPause` or longer than
 * `longestPause` milliseconds; the first look waits for none.
 */
const share = 50;
const shortestPause = 150;
const longestPause = 700;

/** Where no frame comes (a tab in the background), a change is told after this time, in milliseconds. */
const longestSilence = 300;

/**
 * Calls `onChange` soon after the start and after every change, until
 * the signal aborts. Re-binding shows in `href` and text.
 *
 * @returns asks for a look although the document has not changed, at the same pace.
 */
export function observeDocument(
  root: Document,
  onChange: (change: DocumentChange) => void,
  signal: AbortSignal,
  options: ObserveOptions = {},
): () => void {
  const view = root.defaultView;
  if (signal.aborted || view === null) return () => undefined;
  let cancel: (() => void) | null = null;
  let restUntil = 0;
  let pending: PendingChange = { ...noChange(), everything: true, nodes: true };
  const run = (): void => {
    cancel = null;
    if (signal.aborted) return;
    const start = view.performance.now();
    const change: DocumentChange = pending;
    pending = noChange();
    onChange(change);
    const end = view.performance.now();
    restUntil = end + Math.min(longestPause, Math.max(shortestPause, (end - start) * share));
  };
  const schedule = (): void => {
    if (cancel !== null || signal.aborted) return;
    cancel = atNextFrame(view, Math.max(0, restUntil - view.performance.now()), run);
  };
  const observer = new view.MutationObserver((records) => {
    const came = addRecords(pending, records, options.isMore);
    if (came === null) return;
    bumpMutationVersion(root, came);
    schedule();
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: options.attributes ?? ['href', 'hidden'],
  });
  const stopListening = onNavigation(navigationEvents(root, view, options.events ?? []), () => {
    pending.everything = true;
    schedule();
  });
  const stop = (): void => {
    stopMutationVersion(root);
    observer.disconnect();
    stopListening();
    cancel?.();
  };
  signal.addEventListener('abort', stop, { once: true });
  bumpMutationVersion(root);
  schedule();
  return schedule;
}

/** A change that is still added to. */
interface PendingChange extends DocumentChange {
  changed: Set<Element>;
  added: Set<Element>;
}

const noChange = (): PendingChange => ({ everything: false, nodes: false, changed: new Set(), added: new Set() });

/** Adds what the records say. Returns the elements that came with them; null when all of it was only marks of ours. */
function addRecords(
  pending: PendingChange,
  records: MutationRecord[],
  isMore: ObserveOptions['isMore'],
): Set<Element> | null {
  let any = false;
  const came = new Set<Element>();
  for (const record of records) {
    const place = placeOf(record);
    if (place === null) continue;
    any = true;
    pending.nodes ||= record.type === 'childList';
    for (const node of record.addedNodes) if (isElement(node) && !isOurs(node)) came.add(node);
    if (!(isMore?.(record) ?? false)) pending.changed.add(place);
  }
  if (!any) return null;
  for (const element of came) pending.added.add(element);
  return came;
}

/** Returns what stops listening. */
function onNavigation(events: [EventTarget, string][], listener: () => void): () => void {
  for (const [target, name] of events) target.addEventListener(name, listener, { capture: true, passive: true });
  return () => {
    for (const [target, name] of events) target.removeEventListener(name, listener, { capture: true });
  };
}

/**
 * Where a record says that something changed; null when it is only that we put a mark of ours there. One of ours that
 * the page took away is a change.
 */
function placeOf({ type, target, addedNodes, removedNodes }: MutationRecord): Element | null {
  if (type === 'childList' && removedNodes.length === 0 && [...addedNodes].every(isOurs)) return null;
  // An element that comes or goes hidden changes what stands beside it.
  if (type === 'attributes' && isOurs(target)) return null;
  const element = isElement(target) ? target : target.parentElement;
  return type === 'attributes' ? (element?.parentElement ?? element) : element;
}

/** Not by `instanceof`: a saved page's elements are of another window. */
const isElement = (node: Node): node is Element => node.nodeType === 1;
const isOurs = (node: Node): boolean => isElement(node) && node.hasAttribute(overlayHostAttribute);

function navigationEvents(root: Document, view: Window, ofPlatform: string[]): [EventTarget, string][] {
  const navigation = navigationOf(view);
  return [
    ...['popstate', 'hashchange', 'pageshow'].map((name): [EventTarget, string] => [view, name]),
    ...ofPlatform.map((name): [EventTarget, string] => [root, name]),
    ...(navigation === undefined ? [] : [[navigation, 'currententrychange'] satisfies [EventTarget, string]]),
  ];
}

/**
 * The Navigation API is the only sign of `pushState` that reaches an
 * isolated world; browsers without it still show the new nodes.
 */
function navigationOf(view: Window): EventTarget | undefined {
  const navigation: unknown = (view as { navigation?: unknown }).navigation;
  return typeof navigation === 'object' && navigation !== null ? (navigation as EventTarget) : undefined;
}

/**
 * Runs once: after `rest` milliseconds, at the next frame or after
 * `longestSilence`, whichever comes first. Returns what cancels it.
 */
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
