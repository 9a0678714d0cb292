/**
 * Sealed before the ground was chosen: a record that holds what must not be held. Until its content is destroyed
 * (`destroy-content`) its pictures are not shown, copied or taken out.
 */
import type { ForbiddenImageNote } from '../domain/evidence';
import type { StoredOfItem } from '../domain/forbidden';
import { itemRef, type ItemRef } from '../domain/item';
import { itemKey } from '../domain/item-key';
import type { JournalKind } from '../domain/journal';
import { isSameItem } from '../domain/same-item';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { copiesLeft, filesIn } from './destroyed';
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

/** Of what cannot be read it is not known, and so it may. */
export function mayHold(part: unknown, noted: ItemRef): boolean {
  const read = about.safeParse(part);
  return !read.success || holds(read.data, noted);
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

/**
 * What there is of an item, searched for in everything that is kept: records, captures that are not sealed, and files
 * outside the browser. Whoever says what is stored asks this; what could not be read is not `none`.
 */
export async function storedOf(db: EvidenceDatabase, ref: ItemRef): Promise<StoredOfItem> {
  if (ref.id === null) return { kind: 'unknown' };
  const { ids, unread } = await searched(db, (part) => holds(part, ref));
  const { rows, copies, life, drafts } = await readTransaction(
    db,
    [db.records, db.copies, db.journal, db.drafts],
    async () => ({
      rows: await db.records.bulkGet([...ids]),
      copies: await db.copies.bulkGet([...ids]),
      life: await db.journal
        .where('recordId')
        .anyOf([...ids])
        .toArray(),
      drafts: await db.drafts.toArray(),
    }),
  );
  const held = drafts.map(({ part }) => about.safeParse(part));
  const places = new Set([
    ...copies.flatMap((copy) => copy?.place ?? []),
    ...filesIn(life).map(({ name }) => name),
    ...(await leftOfDestroyed(db, itemKey(ref))),
  ]);
  const found = {
    numbers: rows.flatMap((row) => row?.seq ?? []).toSorted((one, other) => one - other),
    drafts: held.filter(({ data }) => data !== undefined && holds(data, ref)).length,
    copies: [...places],
  };
  if (found.numbers.length + found.drafts + found.copies.length > 0) return { kind: 'found', ...found };
  return { kind: unread || held.some(({ success }) => !success) ? 'unknown' : 'none' };
}

/** Files of what is destroyed: of this item, or of a forbidden picture, of which no tombstone says where it stood. */
async function leftOfDestroyed(db: EvidenceDatabase, key: string): Promise<string[]> {
  const left = await copiesLeft(db);
  const rows = await readTransaction(db, [db.records], () => db.records.bulkGet(left.map(({ recordId }) => recordId)));
  return left.filter(({ forbidden }, index) => forbidden || rows[index]?.itemKey === key).map(({ name }) => name);
}

/** Changes when a search may find something else than the last time; cheap, where the search reads every record. */
export async function stateOfStore(db: EvidenceDatabase): Promise<string> {
  const kinds = ['destroyed', 'note', 'copied', 'exported'] satisfies JournalKind[];
  const counts = await readTransaction(db, [db.records, db.drafts, db.journal], async () => [
    await db.records.count(),
    await db.drafts.count(),
    ...(await Promise.all(kinds.map((kind) => db.journal.where('kind').equals(kind).count()))),
  ]);
  return counts.join(' ');
}

async function idsWhere(db: EvidenceDatabase, is: (part: About) => boolean): Promise<Set<string>> {
  return (await searched(db, is)).ids;
}

/** `unread`: there is a record of which it is not known. */
async function searched(
  db: EvidenceDatabase,
  is: (part: About) => boolean,
): Promise<{ ids: Set<string>; unread: boolean }> {
  const ids = new Set<string>();
  let unread = false;
  await readTransaction(db, [db.sealed], () =>
    db.sealed.each(({ id, handling }) => {
      const part = aboutOf(handling);
      if (part === undefined) unread = true;
      else if (is(part)) ids.add(id);
    }),
  );
  return { ids, unread };
}

function aboutOf(handling: Uint8Array | undefined): About | undefined {
  try {
    return about.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling)));
  } catch {
    return undefined;
  }
}
