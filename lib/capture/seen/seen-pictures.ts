/**
 * What the official has had on the screen in this document, by address and in memory only. What was seen before a press
 * is settled once, before anything is opened or scrolled for a record: what we bring into view ourselves is not what
 * the official has seen.
 */
import type { MediaItem, SeenMark } from '../../domain/item';
import type { UnseenChoice } from '../../domain/unseen';
import { pictureAddress, pictureSelector } from '../../platforms/dom/picture-address';
import type { Around } from './around';
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

export const picturesOf = (item: Element): Element[] => [...item.querySelectorAll(pictureSelector)];

export class SeenPictures {
  private readonly seen = new Set<string>();
  private readonly settled = new Map<string, { addresses: ReadonlySet<string>; choice: UnseenChoice }>();
  private moving = false;
  private opening = 0;

  constructor(private readonly isSeenNow: (picture: Element, around: Around) => boolean = isOnScreen) {}

  /**
   * @param items whose pictures are looked at; nothing else of the page is
   * @param pictures of one item; those of the items that stand in it may be left to these
   */
  look(items: Iterable<Element>, pictures: (item: Element) => readonly Element[] = picturesOf): void {
    if (this.moving || this.seen.size >= MOST) return;
    if (this.opening > 0) return;
    // A comment may hold its replies, which are items too.
    const looked = new Set<Element>();
    const around: Around = new Map();
    for (const item of items)
      for (const picture of pictures(item)) {
        if (looked.has(picture)) continue;
        looked.add(picture);
        const address = pictureAddress(picture);
        if (address === null || address.length > LONGEST || this.seen.has(address)) continue;
        if (this.isSeenNow(picture, around)) this.seen.add(address);
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
