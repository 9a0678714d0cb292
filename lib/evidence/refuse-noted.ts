/**
 * The store's own check: nothing that holds a noted item is staged or sealed, whichever way it came. Notes are read in
 * the same transaction as the writing, so none can come between.
 */
import { holdsAny, namesOfNote, type ContentNames } from '../domain/noted-content';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';

/**
 * For use inside a transaction over `forbidden`. Notes of every platform are asked: what is written down by hand names
 * its service itself.
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
