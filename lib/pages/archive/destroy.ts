/** Destroys content from the archive, and records which files outside the browser have been deleted. */
import type { CopyLeft } from '../../domain/tombstone';
import type { DestroyChoice } from '../../../components/archive/props';
import { destroyContent } from '../../evidence/destroy-content';
import { tickCopy } from '../../evidence/destroyed';
import { within } from '../../util/within';
import { copyLock } from '../../second-copy/copy-lock';
import { recordsToCopyAgain } from '../../second-copy/copy-state';
import { deleteCopies } from '../../second-copy/delete-copies';
import { destroyText } from '../../i18n/destroy';
import { problemText } from '../../problems/problems';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

const notWritten = (error: unknown): string => problemText('store-failed', { reason: reasonOf(error) });

/** @returns null when it was done, otherwise a message that says why not */
export async function destroyOne(
  archive: ArchiveContext,
  recordId: string,
  choice: DestroyChoice,
): Promise<string | null> {
  try {
    const operator = await archive.operator();
    const outcome = await destroyContent(archive.db, { recordId, ...choice, operator });
    if (outcome !== 'destroyed') return destroyText(`not.${outcome}`);
    await deleteFromFolder(archive, recordId, operator);
    return null;
  } catch (error) {
    return notWritten(error);
  }
}

/** Milliseconds. A network share may hang. Files that take longer to delete stay listed until they are gone. */
const LONGEST_DELETE = 10_000;

/**
 * The content is destroyed already. A file that cannot be deleted is listed; it does not make the destruction a
 * failure.
 */
async function deleteFromFolder(archive: ArchiveContext, recordId: string, operator: string | null): Promise<void> {
  const deleting = copyLock(() => deleteCopies(archive.db, recordId, operator, new Date()))
    .catch((error: unknown) => console.warn('Uppsikt: copies were not deleted', error))
    .then(() => void copyWhatIsLeft(archive, recordId));
  await within(LONGEST_DELETE, deleting, () => new Error('the folder did not answer in time')).catch(() => undefined);
}

/**
 * Deleting one of several files may have removed the only copy outside the browser, and the register must say what is
 * gone. Not awaited: a failed copy is retried, and the next copy writes the register too.
 */
async function copyWhatIsLeft(archive: ArchiveContext, recordId: string): Promise<void> {
  try {
    // A copy writes the register too.
    if ((await recordsToCopyAgain(archive.db)).includes(recordId)) await archive.copyAnew(recordId);
    else await archive.registerAgain(recordId);
  } catch (error) {
    console.warn('Uppsikt: no new copy was made', error);
  }
}

export async function copyDeleted(archive: ArchiveContext, copy: CopyLeft): Promise<string | null> {
  try {
    await tickCopy(archive.db, copy, await archive.operator(), new Date());
    return null;
  } catch (error) {
    return notWritten(error);
  }
}
