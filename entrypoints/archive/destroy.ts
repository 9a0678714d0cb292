/** Content destroyed from the archive, and the files outside the browser that somebody has deleted. */
import type { CopyLeft } from '../../lib/domain/tombstone';
import type { DestroyChoice } from '../../components/archive/props';
import { destroyContent } from '../../lib/evidence/destroy-content';
import { tickCopy } from '../../lib/evidence/destroyed';
import { destroyText } from '../../lib/i18n/destroy';
import { problemText } from '../../lib/problems/problems';
import type { Desk } from './open-one';

const notWritten = (error: unknown): string =>
  problemText('write-failed', { reason: error instanceof Error ? error.message : String(error) });

/** @returns null when it is done, else the words that say why not */
export async function destroyOne(desk: Desk, recordId: string, choice: DestroyChoice): Promise<string | null> {
  try {
    const outcome = await destroyContent(desk.db, { recordId, ...choice, operator: await desk.operator() });
    return outcome === 'destroyed' ? null : destroyText(`not.${outcome}`);
  } catch (error) {
    return notWritten(error);
  }
}

export async function copyDeleted(desk: Desk, copy: CopyLeft): Promise<string | null> {
  try {
    await tickCopy(desk.db, copy, await desk.operator(), new Date());
    return null;
  } catch (error) {
    return notWritten(error);
  }
}
