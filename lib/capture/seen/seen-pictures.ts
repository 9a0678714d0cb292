/**
 * What the official has had on the screen in this document, by address and in memory only. What was seen before a press
 * is settled once, before anything is opened or scrolled for a record: what we bring into view ourselves is not what the
 * official has seen.
 */
import type { MediaItem, SeenMark } from '../../domain/item';
import type { UnseenChoice } from '../../domain/unseen';
import { pictureAddress, pictureSelector } from '../../platforms/dom/picture-address';
import { isOnScreen } from './on-screen';

/** What may be kept of one capture. */
export interface SeenBefore {
  has(address: string | null): boolean;
  mark(media: MediaItem): SeenMark;
}

/** Far more than anybody looks at; a page that makes up addresses must not fill the memory. */
const MOST = 5_000;
/** Characters: one that is longer is the picture itself. */
const LONGEST = 4_000;

/** Part by part: a thread of a thousand comments is not walked through for the ten that are in the window. */
function* picturesIn(item: Element, isFar: (part: Element) => boolean): Generator<Element> {
  for (let part = item.firstElementChild; part !== null; ) {
    const passed = isFar(part);
    if (!passed && part.matches(pictureSelector)) yield part;
    let next: Element | null = passed ? null : part.firstElementChild;
    for (let at: Element | null = part; next === null && at !== null && at !== item; at = at.parentElement)
      next = at.nextElementSibling;
    part = next;
  }
}

export class SeenPictures {
  private readonly seen = new Set<string>();
  private readonly settled = new Map<string, { addresses: ReadonlySet<string>; choice: UnseenChoice }>();
  private moving = false;
  private opening = 0;

  constructor(private readonly isSeenNow: (picture: Element) => boolean = isOnScreen) {}

  /**
   * @param items whose pictures are looked at; nothing else of the page is
   * @param isFar whether a part of an item stands far from the window: then nothing in it is looked at
   */
  look(items: Iterable<Element>, isFar: (part: Element) => boolean = () => false): void {
    if (this.moving || this.seen.size >= MOST) return;
    if (this.opening > 0) return;
    // A post holds its comments, which are items too.
    const looked = new Set<Element>();
    for (const item of items)
      for (const picture of picturesIn(item, isFar)) {
        if (looked.has(picture)) continue;
        looked.add(picture);
        const address = pictureAddress(picture);
        if (address === null || address.length > LONGEST || this.seen.has(address)) continue;
        if (this.isSeenNow(picture)) this.seen.add(address);
      }
  }

  /** The press on this item: what has been seen by now counts for it, and nothing that comes later. */
  settle(key: string, choice: UnseenChoice): void {
    this.settled.set(key, { addresses: new Set(this.seen), choice });
  }

  /** While we scroll the page ourselves nothing is seen by anybody. */
  movedByUs(moving: boolean): void {
    this.moving = moving;
  }

  /** Nor while we open a thread: what waits to be scrolled to is scrolled to by us. */
  async whileOpening<T>(work: () => Promise<T>): Promise<T> {
    this.opening += 1;
    try {
      return await work();
    } finally {
      this.opening -= 1;
    }
  }

  /** Of an item that nobody has settled, nothing has been seen. */
  before(key: string): SeenBefore {
    const settled = this.settled.get(key);
    const mark = (address: string | null): SeenMark => {
      if (settled === undefined || address === null) return 'no';
      if (settled.addresses.has(address)) return 'before-press';
      return settled.choice === 'take-along' ? 'taken-along' : 'no';
    };
    return { has: (address) => mark(address) !== 'no', mark: ({ url }) => mark(url) };
  }
}
