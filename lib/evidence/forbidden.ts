/** The hard stop's only trace: a note without picture, text or author (law-and-records 1.9). The schema is strict, so nothing more can slip in. */
import { forbiddenImageNote, type ForbiddenImageNote } from '../domain/evidence';
import type { EvidenceDatabase } from './database';
import { platformId, type ItemRef } from '../domain/item';
import { asEvidenceError } from './errors';
import { writeWithJournal } from './journal';
import type { ForbiddenRow } from './tables/forbidden';
import { readTransaction } from './transaction';
import { uuid7 } from './uuid7';

const strictNote = forbiddenImageNote.strict();

/**
 * Stores the note and its journal row in one transaction.
 *
 * @throws EvidenceError `write` when the note holds anything but the schema's fields
 */
export async function storeForbiddenNote(db: EvidenceDatabase, note: ForbiddenImageNote, subtle: SubtleCrypto = crypto.subtle): Promise<{ noteId: string }> {
  const read = strictNote.safeParse(note);
  if (!read.success) throw asEvidenceError(read.error, 'write');
  const noteId = uuid7();
  const { operator, knownAt } = read.data;
  const row: ForbiddenRow = { id: noteId, knownAt, note: read.data };
  const entries = [{ kind: 'forbidden-image' as const, recordId: null, operator, data: { noteId }, at: knownAt }];
  const write = async (): Promise<void> => void (await db.forbidden.add(row));
  await writeWithJournal(db, [db.forbidden], () => Promise.resolve({ entries, write }), subtle);
  return { noteId };
}

/** Whether a capture of this item would hold an item that is noted: itself, a post's comment or a comment's reply. */
export async function isForbiddenNear(db: EvidenceDatabase, ref: ItemRef): Promise<boolean> {
  const { id } = ref;
  if (id === null) return false;
  const rows = await listForbiddenNotes(db);
  return rows.some(({ note }) => note.platform === ref.platform && (note.itemId === id || note.parentId === id || (ref.kind === 'post' && note.postId === id)));
}

/** The noted items of a page, so that they can be covered again. The note keeps ids only; what kind it was follows from them. */
export async function forbiddenOn(db: EvidenceDatabase, isThisPage: (pageUrl: string) => boolean): Promise<ItemRef[]> {
  const rows = await listForbiddenNotes(db);
  return rows.flatMap(({ note: { platform, pageUrl, itemId, postId, parentId } }) => {
    const known = platformId.safeParse(platform);
    if (!known.success || itemId === null || !isThisPage(pageUrl)) return [];
    return [{ platform: known.data, kind: itemId === postId ? ('post' as const) : parentId === null ? ('comment' as const) : ('reply' as const), id: itemId, postId, parentId, handle: '' }];
  });
}

/** Newest first. */
export async function listForbiddenNotes(db: EvidenceDatabase): Promise<ForbiddenRow[]> {
  return readTransaction(db, [db.forbidden], () => db.forbidden.orderBy('knownAt').reverse().toArray());
}
