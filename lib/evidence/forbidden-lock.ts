/**
 * Sealed before the ground was chosen: a record that holds what must not be held. It cannot be
 * unsealed; its pictures are not shown, copied or taken out.
 */
import type { ForbiddenImageNote } from '../domain/evidence';
import { itemRef, type ItemRef } from '../domain/item';
import { isSameItem } from '../domain/same-item';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { listForbiddenNotes, refOf } from './forbidden';
import { readTransaction } from './transaction';

const named = z.object({ ref: itemRef.extend({ platform: z.string() }) });
/** As much of a sealed part as says what it is about. */
const about = z.object({
  item: named.extend({ context: z.array(named), replies: z.array(named) }),
  source: z.object({ pageUrl: z.string() }),
});
type About = z.infer<typeof about>;

/** The item itself, or one that is kept of its thread: its pictures may be among the record's, or be seen in them. */
function holds({ item }: About, noted: ItemRef): boolean {
  return [item, ...item.context, ...item.replies].some(({ ref }) => isSameItem(ref, noted));
}

/** One that is noted without an id is only known by its page; what was saved there without an id may be it. */
function holdsNoted(part: About, note: ForbiddenImageNote): boolean {
  const ref = refOf(note);
  return ref === undefined
    ? note.itemId === null && part.item.ref.id === null && part.source.pageUrl === note.pageUrl
    : holds(part, ref);
}

const notes = async (db: EvidenceDatabase): Promise<ForbiddenImageNote[]> =>
  (await listForbiddenNotes(db)).map(({ note }) => note);

/**
 * @param chosen items whose ground is chosen and that are not noted yet. Of
 *   a record that cannot be read the integrity check speaks.
 */
export async function isLockedRecord(
  db: EvidenceDatabase,
  id: string,
  chosen: readonly ItemRef[] = [],
): Promise<boolean> {
  const noted = await notes(db);
  if (noted.length === 0 && chosen.length === 0) return false;
  const part = aboutOf((await readTransaction(db, [db.sealed], () => db.sealed.get(id)))?.handling);
  return part !== undefined && (noted.some((note) => holdsNoted(part, note)) || chosen.some((ref) => holds(part, ref)));
}

/**
 * Ids of those that are locked, for what is taken out together. Reads every record, and only when something is noted.
 */
export async function lockedIds(db: EvidenceDatabase): Promise<Set<string>> {
  const noted = await notes(db);
  return noted.length === 0 ? new Set() : idsWhere(db, (part) => noted.some((note) => holdsNoted(part, note)));
}

export interface SealedBefore {
  count: number;
  /** Where copies of them lie outside the browser, as an official would look for them. */
  copies: string[];
}

/** What was sealed of an item before its ground was chosen. */
export async function sealedWith(db: EvidenceDatabase, ref: ItemRef): Promise<SealedBefore> {
  const ids = ref.id === null ? new Set<string>() : await idsWhere(db, (part) => holds(part, ref));
  const copies = await readTransaction(db, [db.copies], () => db.copies.bulkGet([...ids]));
  return { count: ids.size, copies: copies.flatMap((copy) => copy?.place ?? []) };
}

async function idsWhere(db: EvidenceDatabase, is: (part: About) => boolean): Promise<Set<string>> {
  const found = new Set<string>();
  await readTransaction(db, [db.sealed], () =>
    db.sealed.each(({ id, handling }) => {
      const part = aboutOf(handling);
      if (part !== undefined && is(part)) found.add(id);
    }),
  );
  return found;
}

function aboutOf(handling: Uint8Array | undefined): About | undefined {
  try {
    return about.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling)));
  } catch {
    return undefined;
  }
}
