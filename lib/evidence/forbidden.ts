/**
 * The note is all that the hard stop keeps: no picture, text or author (law-and-records 1.9). The schema is strict, so
 * nothing more can slip in. The note's hash is sealed in the chained journal: for an item removed without capture it
 * takes the place of evidence.
 */
import { forbiddenImageNote, type ForbiddenImageNote } from '../domain/evidence';
import type { ItemRef, PlatformId } from '../domain/item';
import { namesOfNote, refOf, type NotedNames } from '../domain/noted-content';
import { isSameItem } from '../domain/same-item';
import { sha256 } from '../domain/sha256';
import { canonicalBytes } from './canonical';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import { writeWithJournal } from './journal';
import { dropDraftsThatHold, draftTables } from './noted-drafts';
import type { ForbiddenRow } from './schema';
import { readTransaction } from './transaction';
import { uuid7 } from './uuid7';

const strictNote = forbiddenImageNote.strict();

/**
 * Stores the note and its journal row, and deletes every staged capture that holds the item, in one transaction. A
 * worker killed at any moment leaves no capture of a noted item.
 *
 * @throws EvidenceError `write` when the note holds anything but the schema's fields
 */
export async function storeForbiddenNote(
  db: EvidenceDatabase,
  note: ForbiddenImageNote,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<{ noteId: string }> {
  const read = strictNote.safeParse(note);
  if (!read.success) throw asEvidenceError(read.error, 'write');
  const noteId = uuid7();
  const { operator, knownAt } = read.data;
  const row: ForbiddenRow = { id: noteId, knownAt, note: read.data };
  // Noting the address is the first step.
  const data = {
    noteId,
    step: 'address',
    at: knownAt,
    caseNumber: null,
    noteSha256: await sha256(canonicalBytes(read.data), subtle),
  };
  const entries = [{ kind: 'forbidden-image' as const, recordId: null, operator, data, at: knownAt }];
  const write = async (): Promise<void> => {
    await db.forbidden.add(row);
    await dropDraftsThatHold(db, namesOfNote(row.note));
  };
  await writeWithJournal(db, [db.forbidden, ...draftTables(db)], () => Promise.resolve({ entries, write }), subtle);
  return { noteId };
}

/** What must never be saved on a platform, whatever the ground and the thread, and how it is recognised. */
export const notedOn = async (db: EvidenceDatabase, platform: PlatformId): Promise<NotedNames[]> =>
  (await listForbiddenNotes(db)).filter(({ note }) => note.platform === platform).map(({ note }) => namesOfNote(note));

/** All notes, newest first. */
export async function listForbiddenNotes(db: EvidenceDatabase): Promise<ForbiddenRow[]> {
  return readTransaction(db, [db.forbidden], () => db.forbidden.orderBy('knownAt').reverse().toArray());
}

/** The note of exactly this item, if there is one. */
export const findNote = async (db: EvidenceDatabase, ref: ItemRef): Promise<ForbiddenRow | undefined> =>
  (await listForbiddenNotes(db)).find(({ note }) => {
    const noted = refOf(note);
    return noted !== undefined && isSameItem(ref, noted);
  });
