/** Content destroyed from the archive, and the files outside the browser that somebody has deleted. */
import type { CopyLeft } from '../../domain/tombstone';
import type { DestroyChoice } from '../../../components/archive/props';
import { destroyContent } from '../../evidence/destroy-content';
import { tickCopy } from '../../evidence/destroyed';
import { within } from '../../messaging/within';
import { copyLock } from '../../second-copy/copy-lock';
import { recordsToCopyAgain } from '../../second-copy/copy-state';
import { deleteCopies } from '../../second-copy/delete-copies';
import { destroyText } from '../../i18n/destroy';
import { problemText } from '../../problems/problems';
import type { ArchiveContext } from './open-one';

const notWritten = (error: unknown): string =>
  problemText('write-failed', { reason: error instanceof Error ? error.message : String(error) });

/** @returns null when it is done, else the words that say why not */
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

/** Milliseconds. A share may hang; what it takes longer for is listed until it is done. */
const LONGEST_DELETE = 10_000;

/** The content is destroyed by now: a file that stays is listed, and is no reason to say that nothing was. */
async function deleteFromFolder(archive: ArchiveContext, recordId: string, operator: string | null): Promise<void> {
  const deleting = copyLock(() => deleteCopies(archive.db, recordId, operator, new Date()))
    .catch((error: unknown) => console.warn('Uppsikt: copies were not deleted', error))
    .then(() => void copyWhatIsLeft(archive, recordId));
  await within(LONGEST_DELETE, deleting, () => new Error('the folder did not answer in time')).catch(() => undefined);
}

/**
 * The only copy outside may have gone with one file of several, and the register tells of what is gone. Not waited for:
 * a copy that fails is tried again, and a register is written with the next.
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
