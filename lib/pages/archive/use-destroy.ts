/** Destroys content from the archive, and records which files outside the browser have been deleted. */
import { useCallback } from 'preact/hooks';
import type { ArchiveActions } from '../../../components/archive/props';
import { problemText } from '../../problems/problems';
import { reasonOf } from '../../util/reason-of';
import type { ArchiveContext } from './open-one';

/**
 * Loads the code that destroys content and deletes in the picked folder on demand, so that the archive opens without
 * it.
 *
 * @returns null when it was done, otherwise a message that says why not, also when the code could not be loaded
 */
const destroying = (act: (by: typeof import('./destroy')) => Promise<string | null>): Promise<string | null> =>
  import('./destroy').then(act).catch((error: unknown) => problemText('store-failed', { reason: reasonOf(error) }));

/** Reads the view again afterwards, so that nothing destroyed stays on the page. */
export function useDestroy(
  archive: ArchiveContext,
  after: { openAnew: (id: string) => Promise<void>; retry: () => void; lookForCopies: () => Promise<void> },
): { destroy: ArchiveActions['onDestroy']; deleted: ArchiveActions['onCopyDeleted'] } {
  const destroy = useCallback<ArchiveActions['onDestroy']>(
    async (id, choice) => {
      const words = await destroying(({ destroyOne }) => destroyOne(archive, id, choice));
      if (words !== null) return words;
      after.retry();
      await after.openAnew(id);
      return null;
    },
    [archive],
  );
  const deleted = useCallback<ArchiveActions['onCopyDeleted']>(
    async (copy) => {
      const words = await destroying(({ copyDeleted }) => copyDeleted(archive, copy));
      if (words === null) await after.lookForCopies();
      return words;
    },
    [archive],
  );
  return { destroy, deleted };
}
