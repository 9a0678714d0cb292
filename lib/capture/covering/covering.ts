/**
 * Covers the items on the page that must never be saved: nothing of them is shown, read, drawn or stored. Loaded only
 * on pages where there are any (entrypoints/cover.ts). A cover follows its item by id, because pages move and reuse
 * nodes. It stays for the document's lifetime: the end of a page view, or a changed setting, must not uncover it. See
 * covering.design.md.
 */
import type { ItemReading, ItemRef } from '../../domain/item';
import type { CapturedStructure } from '../../messaging/page-commands';
import type { FoundItem } from '../../platforms/contract';
import { coveredAttribute } from '../../platforms/dom/overlay-host';
import { bareReading } from './bare-reading';
import { othersAttribute } from './covered-css';
import { coverBox, type CoverBox, type CoverHost } from './cover-box';
import { isHidden, isInWindow } from './hidden';
import { leaveOut } from './leave-out';
import { markOpen, unmark } from './open-parts';
import { marksOf, pictureMark } from '../../domain/picture-mark';
import { isAmong, isSameItem } from '../../domain/same-item';
import { strayPictures } from './stray-pictures';
import { watchLinks } from './watch-links';

export interface Covering {
  /**
   * Covers these items from now on, wherever on the page they appear.
   *
   * @param pictures address marks (`pictureMark`) of their pictures; any item showing one is covered too
   * @returns how many elements are covered now
   */
  cover(refs: readonly ItemRef[], pictures?: readonly string[]): number;
  /** The address marks of these items' pictures, if the items are on this page. */
  picturesOf(refs: readonly ItemRef[]): string[];
  /** Removes a cover: the official had chosen it by mistake. */
  uncover(ref: ItemRef): void;
  /** Whether this item must not be saved. Rescans the page first. */
  isCovered(item: FoundItem): boolean;
  /** The thread without the noted items. Rescans first, because opening the thread may have loaded more. */
  leaveOut(structure: CapturedStructure): CapturedStructure;
  /** The page's title, or empty if a covered post is on the page: the title may be its words. */
  title(): string;
  /** The reading that a card for a covered item is opened with. */
  bare(item: FoundItem): ItemReading;
  /**
   * `none`: no covered item is in the window. `safe`: those in the window are invisible. `unsafe`: one is not, and no
   * frame may be taken.
   */
  shield(): Shield;
  /** How many covers have been put on so far. If it grew between two frames, they may show different things. */
  made(): number;
  /** Lets presses through while the official uses the item's own menu. */
  letThrough(ref: ItemRef, through: boolean): void;
}

type Shield = 'none' | 'safe' | 'unsafe';
export type MakeCovering = (host: CoverHost) => Covering;

interface Cover {
  ref: ItemRef;
  box: CoverBox;
}

/** Milliseconds. Moving the boxes is cheap; checking whether an element still shows the item costs more. */
const FOLLOW_EVERY = 100;
const LOOK_EVERY = 250;

export const createCovering: MakeCovering = (host) => new PageCovering(host);

class PageCovering implements Covering {
  private noted: ItemRef[] = [];
  private readonly pictures = new Set<string>();
  private readonly covers = new Map<Element, Cover>();
  /** Pictures of a covered post that stand outside it: hidden, without a box of their own. */
  private readonly strays = new Set<Element>();
  /** Each picture's address when it was last checked. */
  private readonly known = new WeakMap<Element, string>();
  private begun = false;
  private count = 0;

  constructor(private readonly host: CoverHost) {}

  cover(refs: readonly ItemRef[], pictures: readonly string[] = []): number {
    this.noted.push(...refs.filter((ref) => !isAmong(ref, this.noted)));
    for (const mark of pictures) this.pictures.add(mark);
    if (this.noted.length > 0 || this.pictures.size > 0) this.begin();
    this.refresh();
    return this.covers.size;
  }

  picturesOf(refs: readonly ItemRef[]): string[] {
    const { platform } = this.host;
    const media = [...this.covers.keys()].flatMap((element) => {
      const item = platform.itemAt(document, element);
      return item !== undefined && isAmong(item.ref, refs) ? platform.read(document, item).media : [];
    });
    return marksOf(media);
  }

  uncover(ref: ItemRef): void {
    this.noted = this.noted.filter((each) => !isSameItem(ref, each));
    for (const [element, cover] of this.covers) if (isSameItem(cover.ref, ref)) this.drop(element);
    this.refresh();
  }

  isCovered(item: FoundItem): boolean {
    this.refresh();
    return this.covers.has(item.element) || isAmong(item.ref, this.noted);
  }

  leaveOut(structure: CapturedStructure): CapturedStructure {
    this.refresh();
    // Includes the items' current ids on the page: a post can have several.
    const currentRefs = [...this.covers.keys()].flatMap(
      (element) => this.host.platform.itemAt(document, element)?.ref ?? [],
    );
    const left = leaveOut(
      structure,
      ({ ref, media }) =>
        isAmong(ref, this.noted) || isAmong(ref, currentRefs) || marksOf(media).some((mark) => this.pictures.has(mark)),
    );
    return this.title() === '' ? { ...left, page: { ...left.page, title: '' } } : left;
  }

  title(): string {
    return [...this.covers.values()].some(({ ref }) => ref.kind === 'post') ? '' : document.title;
  }

  bare(item: FoundItem): ItemReading {
    return bareReading(item.ref, this.host.platform.owner(document, item));
  }

  shield(): Shield {
    this.refresh();
    const inWindow = [...this.covers.keys(), ...this.strays].filter(isInWindow);
    if (inWindow.length === 0) return 'none';
    return inWindow.every(isHidden) ? 'safe' : 'unsafe';
  }

  made(): number {
    return this.count;
  }

  letThrough(ref: ItemRef, through: boolean): void {
    for (const cover of this.covers.values()) if (isSameItem(cover.ref, ref)) cover.box.letThrough(through);
  }

  private begin(): void {
    if (this.begun) return;
    this.begun = true;
    const { platform } = this.host;
    // Never aborted: covers last as long as the document. Only items near the window are reported, but those far away
    // are not in any frame.
    platform.observeItems(
      document,
      ({ items }) =>
        this.pictures.size > 0 || items.some(({ ref }) => isAmong(ref, this.noted)) ? this.refresh() : undefined,
      new AbortController().signal,
    );
    watchLinks(
      () => this.noted.flatMap(({ id }) => id ?? []),
      () => this.refresh(),
    );
    setInterval(() => this.look(), LOOK_EVERY);
    setInterval(() => this.follow(), FOLLOW_EVERY);
    document.addEventListener('scroll', () => this.follow(), { capture: true, passive: true });
  }

  /** Covers every element that shows a noted item now, including copies. */
  private refresh(): void {
    if (this.noted.length === 0 && this.pictures.size === 0 && this.strays.size === 0) return;
    const { platform } = this.host;
    const items = platform.findItems(document);
    for (const item of items) {
      const ref = this.noted.find((each) => isSameItem(item.ref, each));
      if (ref !== undefined) this.put(item.element, ref);
    }
    for (const ref of this.noted.filter(({ kind }) => kind === 'post')) {
      const place = platform.relocate(document, ref);
      if (place.kind === 'found') this.put(place.item.element, ref);
    }
    const loose = this.coverByPicture(items);
    this.coverStrays(items, loose);
    for (const element of this.covers.keys()) {
      markOpen(element, items);
      for (const film of element.querySelectorAll('video')) film.pause();
    }
  }

  /** Covers items that show a noted picture under another id. @returns pictures that are in no item */
  private coverByPicture(items: readonly FoundItem[]): Element[] {
    if (this.pictures.size === 0) return [];
    const shown = [...document.images].filter(({ currentSrc, src }) =>
      this.pictures.has(pictureMark(currentSrc || src) ?? ''),
    );
    return shown.filter((picture) => {
      const around = items.filter(({ element }) => element.contains(picture));
      const own = around.find(
        ({ element }) => !around.some((each) => each.element !== element && element.contains(each.element)),
      );
      if (own !== undefined) this.put(own.element, own.ref);
      return own === undefined;
    });
  }

  private coverStrays(items: readonly FoundItem[], loose: readonly Element[]): void {
    const now = new Set([...strayPictures(items, (element) => this.covers.has(element)), ...loose]);
    for (const stray of [...this.strays].filter((each) => !now.has(each))) {
      this.strays.delete(stray);
      stray.removeAttribute(coveredAttribute);
    }
    for (const stray of now) {
      if (this.strays.has(stray)) continue;
      this.strays.add(stray);
      stray.setAttribute(coveredAttribute, '');
      this.count += 1;
    }
  }

  private look(): void {
    const lost = [...this.covers].filter(([element, { ref }]) => !this.shows(element, ref));
    for (const [element] of lost) this.drop(element);
    // Comments are added and removed inside a covered post.
    const hasPost = [...this.covers.values()].some(({ ref }) => ref.kind === 'post');
    if (lost.length > 0 || hasPost || this.picturesCame()) this.refresh();
    this.follow();
  }

  /**
   * Whether a noted picture has appeared. A picture often gets its address long after its item. Cheap: each address is
   * checked once.
   */
  private picturesCame(): boolean {
    if (this.pictures.size === 0) return false;
    let came = false;
    for (const picture of document.images) {
      const address = picture.currentSrc || picture.src;
      if (this.known.get(picture) === address) continue;
      this.known.set(picture, address);
      came ||= this.pictures.has(pictureMark(address) ?? '');
    }
    return came;
  }

  private shows(element: Element, ref: ItemRef): boolean {
    const { platform } = this.host;
    const item = element.isConnected ? platform.itemAt(document, element) : undefined;
    if (item === undefined) return false;
    if (isSameItem(item.ref, ref)) return true;
    const place = ref.kind === 'post' && item.ref.kind === 'post' ? platform.relocate(document, ref) : undefined;
    return place?.kind === 'found' && place.item.element === element;
  }

  private follow(): void {
    for (const { box } of this.covers.values()) box.follow();
  }

  private put(element: Element, ref: ItemRef): void {
    if (this.covers.has(element)) return;
    element.setAttribute(coveredAttribute, '');
    element.removeAttribute(othersAttribute);
    this.covers.set(element, { ref, box: coverBox(element, this.host) });
    this.count += 1;
  }

  private drop(element: Element): void {
    this.covers.get(element)?.box.remove();
    this.covers.delete(element);
    unmark(element);
  }
}
