/**
 * Observes a page and reports what may have changed, at most once a frame: new nodes, re-used nodes, navigation. Our
 * own marks are not reported.
 */
import { overlayHostAttribute } from './overlay-host';
import { bumpMutationVersion, stopMutationVersion } from './mutation-version';

export interface ObserveOptions {
  /** Attributes whose change can turn a node into another item. */
  attributes?: string[];
  /**
   * True if a record only says that more of the same was added beside existing nodes. The existing nodes are then
   * unchanged.
   */
  isMore?: (record: MutationRecord) => boolean;
  /** The page's own navigation events, dispatched on the document (YouTube's yt-navigate-finish). */
  events?: string[];
}

/** What may have changed since the last look. */
export interface DocumentChange {
  /** The document may show another page: everything read before is stale. True at the first look. */
  everything: boolean;
  /** Nodes were added or removed. */
  nodes: boolean;
  /** The elements where something changed. */
  changed: ReadonlySet<Element>;
  /** Added elements, outermost only; some may have left again. */
  added: ReadonlySet<Element>;
}

/**
 * `onChange` may use at most 1/`share` of the time: a thread of a thousand comments takes time to search, and scrolling
 * triggers it at every frame. A pause is between `shortestPause` and `longestPause` milliseconds. The first look does
 * not wait.
 */
const share = 50;
const shortestPause = 150;
const longestPause = 700;

/** If there is no animation frame (a background tab), a change is reported after this time, in milliseconds. */
const longestSilence = 300;

/**
 * Calls `onChange` soon after the start and after every change, until the signal aborts. Re-use of nodes shows in
 * `href` and text.
 *
 * @returns a function that requests a look at the same pace although the document has not changed
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

/** A change that is still being collected. */
interface PendingChange extends DocumentChange {
  changed: Set<Element>;
  added: Set<Element>;
}

const noChange = (): PendingChange => ({ everything: false, nodes: false, changed: new Set(), added: new Set() });

/** Adds the records to `pending`. Returns the added elements; null if the records only concern our own marks. */
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

/** Returns a function that removes the listeners. */
function onNavigation(events: [EventTarget, string][], listener: () => void): () => void {
  for (const [target, name] of events) target.addEventListener(name, listener, { capture: true, passive: true });
  return () => {
    for (const [target, name] of events) target.removeEventListener(name, listener, { capture: true });
  };
}

/**
 * The element where a record says something changed; null if we only added our own mark there. If the page removed one
 * of our marks, that is a change.
 */
function placeOf({ type, target, addedNodes, removedNodes }: MutationRecord): Element | null {
  if (type === 'childList' && removedNodes.length === 0 && [...addedNodes].every(isOurs)) return null;
  // Showing or hiding an element affects its siblings, so its parent is reported.
  if (type === 'attributes' && isOurs(target)) return null;
  const element = isElement(target) ? target : target.parentElement;
  return type === 'attributes' ? (element?.parentElement ?? element) : element;
}

/** Without `instanceof`: a saved page's elements belong to another window. */
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
 * The Navigation API is the only sign of `pushState` that reaches an isolated world. In browsers without it, the new
 * nodes still show the change.
 */
function navigationOf(view: Window): EventTarget | undefined {
  const navigation: unknown = (view as { navigation?: unknown }).navigation;
  return typeof navigation === 'object' && navigation !== null ? (navigation as EventTarget) : undefined;
}

/**
 * Runs `run` once, at the first frame after `rest` milliseconds, or `longestSilence` later if no frame comes. Returns a
 * function that cancels it.
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
