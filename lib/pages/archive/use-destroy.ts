/** Content destroyed from the archive, and the files outside the browser that somebody has deleted. */
import { useCallback } from 'preact/hooks';
import type { ArchiveActions } from '../../../components/archive/props';
import { problemText } from '../../problems/problems';
import { reasonOf } from '../../util/reason-of';
import type { ArchiveContext } from './open-one';

/**
 * With what destroys, and deletes in the picked folder: the archive opens without.
 *
 * @returns null when it is done, else the words that say why not; also where that did not come
 */
const destroying = (act: (by: typeof import('./destroy')) => Promise<string | null>): Promise<string | null> =>
  import('./destroy').then(act).catch((error: unknown) => problemText('store-failed', { reason: reasonOf(error) }));

/** What is shown is read anew afterwards: nothing of what was destroyed stays on the page. */
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
