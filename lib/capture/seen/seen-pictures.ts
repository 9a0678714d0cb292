/**
 * Which pictures the official has had on screen in this document, by address and in memory only. The set is frozen at
 * the press, before anything is opened or scrolled for a record: what we bring into view ourselves does not count as
 * seen.
 */
import type { MediaItem, SeenMark } from '../../domain/item';
import type { UnseenChoice } from '../../domain/unseen';
import { pictureAddress, pictureSelector } from '../../platforms/dom/picture-address';
import type { Around } from './around';
import { isOnScreen } from './on-screen';

/** What may be kept in one capture. */
export interface SeenBefore {
  has(address: string | null): boolean;
  mark(media: MediaItem): SeenMark;
}

/** Far more than anyone looks at. A page that makes up addresses must not fill the memory. */
const MOST = 5_000;
/** Characters. A longer address is a data URL: the picture itself. */
const LONGEST = 4_000;

export const picturesOf = (item: Element): Element[] => [...item.querySelectorAll(pictureSelector)];

export class SeenPictures {
  private readonly seen = new Set<string>();
  private readonly settled = new Map<string, { addresses: ReadonlySet<string>; choice: UnseenChoice }>();
  private moving = false;
  private opening = 0;

  constructor(private readonly isSeenNow: (picture: Element, around: Around) => boolean = isOnScreen) {}

  /**
   * @param items whose pictures are checked; nothing else on the page is
   * @param pictures lists one item's pictures; may leave out those of items inside it, if these are in `items` too
   */
  look(items: Iterable<Element>, pictures: (item: Element) => readonly Element[] = picturesOf): void {
    if (this.moving || this.seen.size >= MOST) return;
    if (this.opening > 0) return;
    // A comment may contain its replies, which are items too.
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

  /** Freezes what counts as seen for this item at the press. Nothing that appears later does. */
  settle(key: string, choice: UnseenChoice): void {
    this.settled.set(key, { addresses: new Set(this.seen), choice });
  }

  /** While we scroll the page ourselves, nothing counts as seen. */
  movedByUs(moving: boolean): void {
    this.moving = moving;
  }

  /** Nor while we open a thread, because we do the scrolling to its pictures. */
  async whileOpening<T>(work: () => Promise<T>): Promise<T> {
    this.opening += 1;
    try {
      return await work();
    } finally {
      this.opening -= 1;
    }
  }

  /** For an item that has not been settled, nothing counts as seen. */
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
