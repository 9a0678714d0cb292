/**
 * The practice platform's own truth in the history soak: which items exist, under which account, and which have gone.
 * It knows nothing of Uppsikt.
 */
import type { Act } from '../../../lib/domain/act';
import { destroys } from '../../../lib/domain/act';
import type { BareStore } from '../bare-store';

export interface Standing {
  id: string;
  /** Null for a comment directly below the post. */
  parentId: string | null;
  text: string;
  picture: string;
  isHidden: boolean;
}

/** What a flow pressed, with the world and the store just before. */
export interface Press {
  flowId: string;
  rootId: string;
  act: Act;
  account: Account;
  /** Every item that left, or that others no longer see, as it was. */
  left: Standing[];
  store: BareStore;
  /** Names of the files in the folder of copies. */
  copies: Set<string>;
}

export type Account = 'municipality' | 'private';

export class World {
  readonly items = new Map<string, Standing>();
  readonly presses: Press[] = [];
  readonly everThere = new Set<string>();
  /** Every text an item has ever had. */
  readonly wordsOf = new Map<string, Set<string>>();
  /** Deleted by the author or another administrator. */
  readonly deletedElsewhere = new Set<string>();
  /** The browser's one account on the platform. */
  account: Account = 'municipality';
  isOnline = true;
  /** The platform says yes but keeps the item. */
  keeps = false;
  private made = 0;

  constructor(comments: number) {
    for (let one = 0; one < comments; one += 1) {
      const comment = this.add(null);
      if (one % 2 === 0) this.add(comment.id);
    }
  }

  /**
   * Adds an item. Each version of each item has a text and a picture of its own, so that none can be mistaken for
   * another's.
   */
  add(parentId: string | null): Standing {
    const id = String(1_000 + this.made);
    const item = { id, parentId, isHidden: false, ...this.words(id) };
    this.items.set(id, item);
    this.everThere.add(id);
    return item;
  }

  edit(id: string): void {
    this.change(id, { text: this.words(id).text });
  }

  exchangePicture(id: string): void {
    this.change(id, { picture: this.words(id).picture });
  }

  repliesTo(id: string): Standing[] {
    return [...this.items.values()].filter(({ parentId }) => parentId === id);
  }

  /** The item with all its replies, as the platforms treat it. */
  thread(id: string): Standing[] {
    const item = this.items.get(id);
    return item === undefined ? [] : [item, ...this.repliesTo(id)];
  }

  /** @returns the items that have left */
  do(id: string, act: Act): Standing[] {
    if (destroys(act)) return this.remove(id);
    const item = this.items.get(id);
    if (item === undefined) return [];
    this.change(id, { isHidden: act !== 'unhide' });
    return act === 'unhide' ? [] : [item];
  }

  deleteElsewhere(id: string): void {
    for (const { id: gone } of this.remove(id)) this.deletedElsewhere.add(gone);
  }

  private remove(id: string): Standing[] {
    const left = this.thread(id);
    for (const { id: gone } of left) this.items.delete(gone);
    return left;
  }

  private change(id: string, changes: Partial<Standing>): void {
    const item = this.items.get(id);
    if (item !== undefined) this.items.set(id, { ...item, ...changes });
  }

  private words(id: string): Pick<Standing, 'text' | 'picture'> {
    this.made += 1;
    const text = `Kommentar märke-${id}-${this.made}x`;
    this.wordsOf.set(id, (this.wordsOf.get(id) ?? new Set<string>()).add(text));
    return {
      text,
      picture: `https://scontent.example/bild-${id}-${this.made}x.jpg`,
    };
  }
}
