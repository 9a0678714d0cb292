/**
 * Locks records that turn out to hold forbidden content, because they were sealed before the ground was chosen. Until
 * the content is destroyed (`destroy-content`), its pictures are not shown, copied or exported.
 */
import type { StoredOfItem } from '../domain/forbidden';
import { itemRef, type ItemRef } from '../domain/item';
import { itemKey } from '../domain/item-key';
import type { JournalKind } from '../domain/journal';
import {
  holdsAny,
  holdsNoted,
  namesIn,
  namesOfNote,
  type ContentNames,
  type NotedNames,
} from '../domain/noted-content';
import { isSameItem } from '../domain/same-item';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { copiesLeft, filesIn } from './destroyed';
import { listForbiddenNotes } from './forbidden';
import { readTransaction } from './transaction';

const readable = z.object({
  ref: itemRef.extend({ platform: z.string() }),
  media: z.array(z.object({ kind: z.string(), url: z.string().nullable() })).optional(),
});
/** The fields of a sealed part that tell what it is about. */
const about = z.object({
  item: readable.extend({ context: z.array(readable), replies: z.array(readable) }),
  source: z.object({ pageUrl: z.string() }),
  entry: z.unknown().optional(),
});

/** A note without an id is known only by its page, so content saved there without an id may be the noted item. */
function namesInSealed({ item, source, entry }: z.infer<typeof about>): ContentNames {
  return namesIn([item, ...item.context, ...item.replies], { pageUrl: source.pageUrl, byHand: entry !== undefined });
}

/** The item's ids and, if it is noted already, everything that the note recognises it by. */
async function namesOf(db: EvidenceDatabase, ref: ItemRef): Promise<NotedNames[]> {
  const ownNotes = (await notes(db)).filter((note) => note.ref !== undefined && isSameItem(note.ref, ref));
  return [byItself(ref), ...ownNotes];
}

const byItself = (ref: ItemRef): NotedNames => ({ ref, pictures: [] });

const notes = async (db: EvidenceDatabase): Promise<NotedNames[]> =>
  (await listForbiddenNotes(db)).map(({ note }) => namesOfNote(note));

/**
 * Whether a record holds a noted item. False for a record that cannot be read: the integrity check reports that.
 *
 * @param chosen items whose ground is chosen and that are not noted yet
 */
export async function isLockedRecord(
  db: EvidenceDatabase,
  id: string,
  chosen: readonly ItemRef[] = [],
): Promise<boolean> {
  const noted = [...(await notes(db)), ...chosen.map(byItself)];
  if (noted.length === 0) return false;
  const content = contentOf((await readTransaction(db, [db.sealed], () => db.sealed.get(id)))?.handling);
  return content !== undefined && holdsAny(content, noted);
}

/** Ids of all locked records, for bulk export. Reads every record, but only when something is noted. */
export async function lockedIds(db: EvidenceDatabase): Promise<Set<string>> {
  const noted = await notes(db);
  return noted.length === 0 ? new Set() : idsWhere(db, (content) => holdsAny(content, noted));
}

/**
 * What is stored of an item: records, captures that are not sealed, and files outside the browser. Use it for every
 * statement on what is stored. Content that could not be read gives `unknown`, never `none`.
 */
export async function storedOf(db: EvidenceDatabase, ref: ItemRef): Promise<StoredOfItem> {
  if (ref.id === null) return { kind: 'unknown' };
  const noted = await namesOf(db, ref);
  const isIn = (content: ContentNames): boolean => noted.some((each) => holdsNoted(content, each));
  const { ids, unread } = await searched(db, isIn);
  const { rows, copies, journalRows, drafts } = await readTransaction(
    db,
    [db.records, db.copies, db.journal, db.drafts],
    async () => ({
      rows: await db.records.bulkGet([...ids]),
      copies: await db.copies.bulkGet([...ids]),
      journalRows: await db.journal
        .where('recordId')
        .anyOf([...ids])
        .toArray(),
      drafts: await db.drafts.toArray(),
    }),
  );
  const held = drafts.map(({ part }) => about.safeParse(part));
  const places = new Set([
    ...copies.flatMap((copy) => copy?.place ?? []),
    ...filesIn(journalRows).map(({ name }) => name),
    ...(await leftOfDestroyed(db, itemKey(ref))),
  ]);
  const found = {
    numbers: rows.flatMap((row) => row?.seq ?? []).toSorted((one, other) => one - other),
    drafts: held.filter(({ data }) => data !== undefined && isIn(namesInSealed(data))).length,
    copies: [...places],
  };
  if (found.numbers.length + found.drafts + found.copies.length > 0) return { kind: 'found', ...found };
  return { kind: unread || held.some(({ success }) => !success) ? 'unknown' : 'none' };
}

/**
 * Remaining files of destroyed content: of this item, or of a forbidden picture, whose tombstone does not say where it
 * stood.
 */
async function leftOfDestroyed(db: EvidenceDatabase, key: string): Promise<string[]> {
  const left = await copiesLeft(db);
  const rows = await readTransaction(db, [db.records], () => db.records.bulkGet(left.map(({ recordId }) => recordId)));
  return left.filter(({ forbidden }, index) => forbidden || rows[index]?.itemKey === key).map(({ name }) => name);
}

/** Changes when a search may give a new result. Cheap, while the search reads every record. */
export async function stateOfStore(db: EvidenceDatabase): Promise<string> {
  const kinds = ['destroyed', 'note', 'copied', 'exported'] satisfies JournalKind[];
  const counts = await readTransaction(db, [db.records, db.drafts, db.journal], async () => [
    await db.records.count(),
    await db.drafts.count(),
    ...(await Promise.all(kinds.map((kind) => db.journal.where('kind').equals(kind).count()))),
  ]);
  return counts.join(' ');
}

async function idsWhere(db: EvidenceDatabase, matches: (content: ContentNames) => boolean): Promise<Set<string>> {
  return (await searched(db, matches)).ids;
}

/** `unread`: some record could not be read, so it is not known whether it matches. */
async function searched(
  db: EvidenceDatabase,
  matches: (content: ContentNames) => boolean,
): Promise<{ ids: Set<string>; unread: boolean }> {
  const ids = new Set<string>();
  let unread = false;
  await readTransaction(db, [db.sealed], () =>
    db.sealed.each(({ id, handling }) => {
      const content = contentOf(handling);
      if (content === undefined) unread = true;
      else if (matches(content)) ids.add(id);
    }),
  );
  return { ids, unread };
}

function contentOf(handling: Uint8Array | undefined): ContentNames | undefined {
  try {
    return namesInSealed(about.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling))));
  } catch {
    return undefined;
  }
}
