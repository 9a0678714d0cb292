/**
 * Follows the items of a page as it scrolls, recycles and navigates, at a cost that does not grow with the thread: only
 * what is near the window is read, once, and again when something in it has
 * changed. A thread of a thousand comments costs what thirty do.
 */
import type { FoundItem, ItemChanges, Sight } from '../contract';
import { observeDocument, type DocumentChange } from './observe-document';

/** What a platform says about its items, for the observer. */
export interface ItemSource {
  /** Finds every element that may hold an item, without reading it. One selector; an item may stand inside another. */
  selector: string;
  /** Every element that may hold an item now, in document order. Called when nodes came or went. */
  candidates(root: Document): Element[];
  /**
   * Of what has come (`added`, still on the page): every element in it or around it that may hold an item now. Null
   * when only a look through the whole page can tell. Left out by platforms whose pages are small.
   *
   * @param isFollowed those that are followed already need not be judged again
   */
  candidatesAmong?(
    root: Document,
    added: Iterable<Element>,
    isFollowed: (element: Element) => boolean,
  ): Element[] | null;
  /** Reads one candidate; undefined when it holds no item now. */
  readItem(root: Document, element: Element): FoundItem | undefined;
  /** Another value when what lies outside the elements has changed (the page's data): then all are read anew. */
  version(root: Document): unknown;
  attributes: string[];
  events: string[];
}

/** How far above and below the window an item is read: a tab key or a glance ahead must find its control. */
const NEAR = '60% 0px';
/**
 * An element may become an item's by an attribute alone, which nothing here follows: so the whole page is looked
 * through now and then, when it has changed, in milliseconds.
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
  private eyes: IntersectionObserver | undefined;

  constructor(
    private readonly source: ItemSource,
    private readonly root: Document,
    private readonly onItems: (changes: ItemChanges) => void,
  ) {}

  /** @param again asks for another look, at the observer's own pace. */
  watch(again: () => void): void {
    const view = this.root.defaultView;
    if (view === null || !('IntersectionObserver' in view)) return;
    this.eyes = new view.IntersectionObserver(
      (entries) => {
        let came = false;
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) this.near.delete(target);
          else if (!this.near.has(target)) {
            this.near.add(target);
            // Also one that was read before: what changed while it was far away was not followed.
            this.unread.add(target);
            came = true;
          }
        }
        if (came) again();
      },
      // The margin of lists that scroll by themselves; browsers that do not know it read what is seen.
      { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
    );
  }

  stop(): void {
    this.eyes?.disconnect();
  }

  look({ everything, nodes, changed, added }: DocumentChange): void {
    const version = this.source.version(this.root);
    const anew = everything || version !== this.version;
    this.version = version;
    const gone = anew || nodes ? this.list(anew, added) : [];
    for (const element of changed) this.forget(element);
    const items: FoundItem[] = [];
    for (const element of [...this.unread]) {
      if (this.eyes !== undefined && !this.near.has(element)) {
        // It has changed far away: nothing that was said of it holds until it comes near.
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
    this.onItems({ items, gone, sight: this.eyes === undefined ? null : this.sight });
  }

  /**
   * What stands on the page now against what was followed: by what came and what left
   * where that can tell, else by a look through the whole page.
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
      this.eyes?.unobserve(element);
      this.near.delete(element);
      this.unread.delete(element);
      this.watched.delete(element);
      if (this.known.delete(element)) gone.push(element);
    }
    for (const element of now ?? came ?? []) {
      const isNew = !this.watched.has(element);
      if (isNew) this.eyes?.observe(element);
      if (anew || isNew) this.unread.add(element);
      this.watched.add(element);
    }
    return gone;
  }

  /**
   * Something in it has changed: every item that the place stands in, and those
   * near the window that stand in the place, are read again.
   */
  private forget(place: Element): void {
    for (
      let at = place.closest(this.source.selector);
      at !== null;
      at = at.parentElement?.closest(this.source.selector) ?? null
    )
      if (this.watched.has(at)) this.unread.add(at);
    if (place.childElementCount === 0) return;
    for (const element of this.eyes === undefined ? this.watched : this.near)
      if (place.contains(element)) this.unread.add(element);
  }
}

/**
 * More items came in a list, each brought by nodes that hold nothing of the item around them: a link outside the new
 * items (a post's own, found late) is another matter, so the first link of what came must stand in an item of its own.
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
