/**
 * The store's own check: content that holds a noted item is never staged or sealed, whichever way it came. Notes are
 * read in the write's transaction, so no note can be added in between.
 */
import { holdsAny, namesOfNote, type ContentNames } from '../domain/noted-content';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';

/**
 * Call it inside a transaction over `forbidden`. Notes of every platform are checked, because evidence added by hand
 * names its service itself.
 *
 * @throws EvidenceError `noted`
 */
export async function refuseNoted(db: EvidenceDatabase, content: ContentNames): Promise<void> {
  const notes = await db.forbidden.toArray();
  if (
    holdsAny(
      content,
      notes.map(({ note }) => namesOfNote(note)),
    )
  )
    throw new EvidenceError('noted', 'it holds an item that must never be saved');
}
