/**
 * Follows a page's items as it scrolls, re-uses nodes and navigates. The cost does not grow with the thread: only what
 * is near the window is read, once, and again when something in it changes. A thread of a thousand comments costs as
 * much as one of thirty.
 */
import type { FoundItem, ItemChanges, Sight } from '../contract';
import { observeDocument, type DocumentChange } from './observe-document';

/** A platform's description of its items, for the observer. */
export interface ItemSource {
  /** Matches every element that may hold an item, without reading it. One selector; items may be nested. */
  selector: string;
  /** Every element that may hold an item now, in document order. Called when nodes were added or removed. */
  candidates(root: Document): Element[];
  /**
   * For the added elements that are still on the page: every element inside or around them that may hold an item now.
   * Null if only a search of the whole page can tell. Left out by platforms whose pages are small.
   *
   * @param isFollowed elements that are already followed need not be checked again
   */
  candidatesAmong?(
    root: Document,
    added: Iterable<Element>,
    isFollowed: (element: Element) => boolean,
  ): Element[] | null;
  /** Reads one candidate; undefined if it holds no item now. */
  readItem(root: Document, element: Element): FoundItem | undefined;
  /** Changes when something outside the elements has changed (the page's data). Then all elements are read again. */
  version(root: Document): unknown;
  attributes: string[];
  events: string[];
}

/** How far above and below the window items are read: a tab key or a quick scroll must find the control in place. */
const NEAR = '60% 0px';
/**
 * An attribute alone may turn an element into an item, and that is not followed here. So the whole page is searched at
 * this interval if it has changed, in milliseconds.
 */
const WHOLE_LOOK = 5_000;

export function observeItemsOf(
  source: ItemSource,
  root: Document,
  onItems: (changes: ItemChanges) => void,
  signal: AbortSignal,
): void {
  const follower = new Follower(source, root, onItems);
  const again = observeDocument(root, (change) => follower.look(change), signal, {
    attributes: source.attributes,
    events: source.events,
    isMore: (record) => isMore(record, source.selector),
  });
  follower.watch(again);
  signal.addEventListener('abort', () => follower.stop(), { once: true });
}

class Follower {
  private readonly known = new Map<Element, FoundItem>();
  private readonly unread = new Set<Element>();
  private readonly near = new Set<Element>();
  private readonly watched = new Set<Element>();
  private readonly sight: Sight = { near: this.near, mayHoldItem: (element) => this.watched.has(element) };
  private version: unknown;
  private wholeLook = -Infinity;
  private intersections: IntersectionObserver | undefined;

  constructor(
    private readonly source: ItemSource,
    private readonly root: Document,
    private readonly onItems: (changes: ItemChanges) => void,
  ) {}

  /** @param again requests another look, at the observer's own pace */
  watch(again: () => void): void {
    const view = this.root.defaultView;
    if (view === null || !('IntersectionObserver' in view)) return;
    this.intersections = new view.IntersectionObserver(
      (entries) => {
        let came = false;
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) this.near.delete(target);
          else if (!this.near.has(target)) {
            this.near.add(target);
            // Also an element that was read before: changes while it was far away were not followed.
            this.unread.add(target);
            came = true;
          }
        }
        if (came) again();
      },
      // `scrollMargin` applies to lists that scroll by themselves. Browsers without it read what is visible.
      { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
    );
  }

  stop(): void {
    this.intersections?.disconnect();
  }

  look({ everything, nodes, changed, added }: DocumentChange): void {
    const version = this.source.version(this.root);
    const anew = everything || version !== this.version;
    this.version = version;
    const gone = anew || nodes ? this.list(anew, added) : [];
    for (const element of changed) this.forget(element);
    const items: FoundItem[] = [];
    for (const element of [...this.unread]) {
      if (this.intersections !== undefined && !this.near.has(element)) {
        // It changed while far away: what was reported is stale until it comes near.
        if (this.known.delete(element)) gone.push(element);
        continue;
      }
      this.unread.delete(element);
      const item = this.source.readItem(this.root, element);
      if (item !== undefined) {
        this.known.set(element, item);
        items.push(item);
      } else if (this.known.delete(element)) gone.push(element);
    }
    this.onItems({ items, gone, sight: this.intersections === undefined ? null : this.sight });
  }

  /**
   * Compares the elements on the page now with those that were followed. Uses added and removed nodes if they are
   * enough, otherwise searches the whole page.
   */
  private list(anew: boolean, added: ReadonlySet<Element>): Element[] {
    const at = performance.now();
    const came =
      anew || at - this.wholeLook > WHOLE_LOOK
        ? null
        : (this.source.candidatesAmong?.(
            this.root,
            [...added].filter((element) => element.isConnected),
            (element) => this.watched.has(element),
          ) ?? null);
    const now = came === null ? new Set(this.source.candidates(this.root)) : null;
    if (now !== null) this.wholeLook = at;
    const gone: Element[] = [];
    for (const element of this.watched) {
      if (now === null ? element.isConnected : now.has(element)) continue;
      this.intersections?.unobserve(element);
      this.near.delete(element);
      this.unread.delete(element);
      this.watched.delete(element);
      if (this.known.delete(element)) gone.push(element);
    }
    for (const element of now ?? came ?? []) {
      const isNew = !this.watched.has(element);
      if (isNew) this.intersections?.observe(element);
      if (anew || isNew) this.unread.add(element);
      this.watched.add(element);
    }
    return gone;
  }

  /**
   * Something in `place` has changed. Marks for reading every item around it, and the items near the window inside it.
   */
  private forget(place: Element): void {
    for (
      let at = place.closest(this.source.selector);
      at !== null;
      at = at.parentElement?.closest(this.source.selector) ?? null
    )
      if (this.watched.has(at)) this.unread.add(at);
    if (place.childElementCount === 0) return;
    for (const element of this.intersections === undefined ? this.watched : this.near)
      if (place.contains(element)) this.unread.add(element);
  }
}

/**
 * Whether a record only added more items to a list, each in nodes that hold nothing of the surrounding item. A link
 * outside the new items (such as a post's own link, found late) is a change to that item. So the first link in each
 * added node must be inside an item of its own.
 */
function isMore({ type, addedNodes, removedNodes }: MutationRecord, selector: string): boolean {
  if (type !== 'childList' || removedNodes.length > 0 || addedNodes.length === 0) return false;
  return [...addedNodes].every((node) => {
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const link = element.querySelector('a[href]');
    const item = link?.closest(selector) ?? null;
    return item !== null && element.contains(item);
  });
}
