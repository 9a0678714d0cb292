/** What the platform holds, and how one page shows it: sorted, filtered, folded, partial, and not always up to date. */
import type { Random } from '../random';

export interface Entry {
  id: string;
  replies: Entry[];
  /** Left out when only the most relevant are shown. */
  leftOut: boolean;
}

export const SORTINGS = ['relevant', 'newest', 'all'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Ids in each platform's form. A reply's id may contain its comment's. */
export interface Ids {
  comment(n: number): string;
  reply(n: number, comment: string): string;
}

export class World {
  entries: Entry[] = [];
  private made = 0;

  constructor(
    random: Random,
    private readonly ids: Ids,
  ) {
    const many = random.between(1, 9);
    for (let n = 0; n < many; n += 1) {
      const entry = this.add(random.next() < 0.25);
      for (let replies = random.pick([0, 0, 0, 1, 2, 3]); replies > 0; replies -= 1)
        entry.replies.push({ id: this.ids.reply(this.next(), entry.id), replies: [], leftOut: false });
    }
  }

  add(leftOut: boolean): Entry {
    const entry = { id: this.ids.comment(this.next()), replies: [], leftOut };
    this.entries.push(entry);
    return entry;
  }

  has(id: string): boolean {
    return this.all().some((entry) => entry.id === id);
  }

  all(): Entry[] {
    return everyOne(this.entries);
  }

  remove(id: string): void {
    this.entries = without(this.entries, id);
  }

  private next(): number {
    this.made += 1;
    return this.made;
  }
}

export const everyOne = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...entry.replies]);
const without = (entries: readonly Entry[], id: string): Entry[] =>
  entries.flatMap((entry) =>
    entry.id === id ? [] : [{ ...entry, replies: entry.replies.filter((reply) => reply.id !== id) }],
  );

/** How a page shows the number of comments. */
export interface Numbers {
  /** Whether the page shows a number at all. */
  isSaid: boolean;
  /** Comments that are counted but shown to nobody. */
  surplus: number;
  /** What is shown when there are none: the digit, or nothing. */
  atNone: 'zero' | 'nothing';
}

/** One page's view of the world. */
export class View {
  sorting: Sorting;
  loaded: number;
  readonly folded = new Set<string>();
  /** An item the page lacks although it was fetched: filtered without a message, or not visible to this account. */
  dropped: string | null = null;
  /** The list is not drawn, although its post or video is. */
  isAway = false;
  /** The address's own comment comes first until the list is sorted. */
  linked: string | null = null;
  /** The platform's number when it was fetched; null where it shows none. */
  said: number | null = null;
  private fetched: Entry[] = [];

  constructor(
    private readonly world: World,
    /** The page is updated when something happens elsewhere. */
    private readonly live: boolean,
    private readonly numbers: Numbers,
    /** Sorting is offered from this many items on. */
    private readonly sortedFrom: number,
    { sorting, loaded }: { sorting: Sorting; loaded: number },
  ) {
    this.sorting = sorting;
    this.loaded = loaded;
    this.fetch();
    this.count();
  }

  /** Fetches a new list, as after sorting. A number that the page already shows stays, unless the page is live. */
  fetch(): void {
    this.fetched = structuredClone(this.world.entries);
    this.isAway = false;
    if (this.live) this.count();
  }

  count(): void {
    this.said = this.numbers.isSaid ? this.world.all().length + this.numbers.surplus : null;
  }

  /** The number as drawn, or an empty string. */
  drawnNumber(): string {
    const isNothing = this.said === null || (this.said === 0 && this.numbers.atNone === 'nothing');
    return isNothing ? '' : `${this.said} kommentarer`;
  }

  /** Something happened elsewhere. A live page shows it. */
  hear(): void {
    if (this.live) this.fetch();
  }

  /** Shows what was done on this page itself. */
  take(id: string): void {
    // No other item moves up into its place by itself.
    if (this.top().some((entry) => entry.id === id)) this.loaded -= 1;
    this.fetched = without(this.fetched, id);
    if (this.live) this.count();
  }

  top(): Entry[] {
    return this.inOrder().slice(0, this.loaded);
  }

  hasSorting(): boolean {
    return !this.isAway && this.top().length >= this.sortedFrom;
  }

  hasMore(): boolean {
    return this.inOrder().length > this.loaded;
  }

  private inOrder(): Entry[] {
    const shown = this.fetched.filter((entry) => entry.id !== this.dropped);
    const chosen = this.sorting === 'relevant' ? shown.filter((entry) => !entry.leftOut) : shown;
    const sorted = this.sorting === 'newest' ? chosen.toReversed() : chosen;
    const first = this.fetched.find((entry) => entry.id === this.linked);
    return first === undefined ? sorted : [first, ...sorted.filter((entry) => entry.id !== first.id)];
  }

  repliesOf(entry: Entry): Entry[] {
    return entry.replies.filter((reply) => reply.id !== this.dropped);
  }
}
