/**
 * Items whose ground has just been chosen as one that must not be saved, until they are noted or the choice is
 * reverted. Stores only which items they are. In storage.session, so that a stopped worker, a closed card or a reloaded
 * page does not lose them.
 */
import { browser } from '../../browser';
import { itemRef, type ItemRef } from '../../domain/item';
import type { NotedNames } from '../../domain/noted-content';
import { isSameItem } from '../../domain/same-item';
import { z } from '../../zod';
import { inTurn } from '../../util/in-turn';

const heldItem = z.object({
  ref: itemRef,
  tabId: z.number(),
  pageUrl: z.string(),
  permalink: z.string().nullable(),
  registeredId: z.string(),
  knownAt: z.string(),
  unsure: z.boolean(),
  /** Set for an item without an id, since its note cannot be found by id. */
  noteId: z.string().nullable(),
  /** Fingerprints of its pictures' addresses, once its page has sent them. */
  pictures: z.array(z.string()).optional(),
});
export type HeldItem = z.infer<typeof heldItem>;

const KEY = 'held-forbidden';
const changes = inTurn();

interface Stored {
  held: HeldItem[];
  /** What cannot be read is kept as it is: some item is held, and nobody knows which. */
  unreadable: unknown[];
}

async function stored(): Promise<Stored> {
  const all = (await browser.storage.session.get(KEY))[KEY] ?? [];
  const each = (Array.isArray(all) ? all : [all]).map((raw: unknown) => ({ raw, read: heldItem.safeParse(raw) }));
  return {
    held: each.flatMap(({ read }) => (read.success ? [read.data] : [])),
    unreadable: each.flatMap(({ raw, read }) => (read.success ? [] : [raw])),
  };
}

/** For what captures or copies. @throws when one cannot be read: nothing may be captured then */
export async function heldItems(): Promise<HeldItem[]> {
  const { held, unreadable } = await stored();
  if (unreadable.length > 0) throw new Error('an item that must not be saved cannot be read');
  return held;
}

/** For what covers: the others are covered although one cannot be read. */
export const readableHeld = async (): Promise<HeldItem[]> => (await stored()).held;

/** An item without an id is known only by its element's name, which is valid only in its own tab. */
const isHeld = ({ ref, tabId }: Pick<HeldItem, 'ref' | 'tabId'>, held: HeldItem): boolean =>
  isSameItem(ref, held.ref) && (ref.id !== null || tabId === held.tabId);

export const heldAs = async (ref: ItemRef, tabId: number): Promise<HeldItem | undefined> =>
  (await readableHeld()).find((each) => isHeld({ ref, tabId }, each));

const change = (how: (now: HeldItem[]) => HeldItem[]): Promise<void> =>
  changes(async () => {
    const { held, unreadable } = await stored();
    await browser.storage.session.set({ [KEY]: [...how(held), ...unreadable] });
  });

export const namesOfHeld = ({ ref, pictures, pageUrl, permalink }: HeldItem): NotedNames => ({
  ref,
  pictures: pictures ?? [],
  notedAt: { pageUrl, permalink, unnamed: ref.id === null },
});

/** Does nothing if the item has been noted or released meanwhile. */
export const holdPictures = (ref: ItemRef, tabId: number, pictures: string[]): Promise<void> =>
  change((now) => now.map((each) => (isHeld({ ref, tabId }, each) ? { ...each, pictures } : each)));

export const hold = (item: HeldItem): Promise<void> =>
  change((now) => [...now.filter((each) => !isHeld(item, each)), item]);

export const letGo = (ref: ItemRef, tabId: number): Promise<void> =>
  change((now) => now.filter((each) => !isHeld({ ref, tabId }, each)));
