/**
 * Items whose ground has just been chosen as one that must not be saved, until they are noted or taken back. Which they
 * are, and nothing of them. In storage.session, so that a stopped worker, a closed
 * card or a page that is opened anew does not let go of them.
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
  /** Of one without an id, which its note cannot be found by. */
  noteId: z.string().nullable(),
  /** What the addresses of its pictures are known by, once its page has said so. */
  pictures: z.array(z.string()).optional(),
});
export type HeldItem = z.infer<typeof heldItem>;

const KEY = 'held-forbidden';
const changes = inTurn();

export async function heldItems(): Promise<HeldItem[]> {
  const read = z.array(heldItem).safeParse((await browser.storage.session.get(KEY))[KEY]);
  return read.success ? read.data : [];
}

/** One without an id has the name of its element alone, and that means something in its own tab only. */
const isHeld = ({ ref, tabId }: Pick<HeldItem, 'ref' | 'tabId'>, held: HeldItem): boolean =>
  isSameItem(ref, held.ref) && (ref.id !== null || tabId === held.tabId);

export const heldAs = async (ref: ItemRef, tabId: number): Promise<HeldItem | undefined> =>
  (await heldItems()).find((each) => isHeld({ ref, tabId }, each));

const change = (how: (now: HeldItem[]) => HeldItem[]): Promise<void> =>
  changes(async () => browser.storage.session.set({ [KEY]: how(await heldItems()) }));

export const namesOfHeld = ({ ref, pictures, pageUrl, permalink }: HeldItem): NotedNames => ({
  ref,
  pictures: pictures ?? [],
  notedAt: { pageUrl, permalink, unnamed: ref.id === null },
});

/** Nothing where it is noted, or has been let go of, meanwhile. */
export const holdPictures = (ref: ItemRef, tabId: number, pictures: string[]): Promise<void> =>
  change((now) => now.map((each) => (isHeld({ ref, tabId }, each) ? { ...each, pictures } : each)));

export const hold = (item: HeldItem): Promise<void> =>
  change((now) => [...now.filter((each) => !isHeld(item, each)), item]);

export const letGo = (ref: ItemRef, tabId: number): Promise<void> =>
  change((now) => now.filter((each) => !isHeld({ ref, tabId }, each)));
