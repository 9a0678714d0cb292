/** Content destroyed from the archive, and the files outside the browser that somebody has deleted. */
import { useCallback } from 'preact/hooks';
import type { ArchiveActions } from '../../../components/archive/props';
import type { ArchiveContext } from './open-one';

/** What destroys, and deletes in the picked folder: the archive opens without. */
const destroying = (): Promise<typeof import('./destroy')> => import('./destroy');

/** What is shown is read anew afterwards: nothing of what was destroyed stays on the page. */
export function useDestroy(
  archive: ArchiveContext,
  after: { openAnew: (id: string) => Promise<void>; retry: () => void; lookForCopies: () => Promise<void> },
): { destroy: ArchiveActions['onDestroy']; deleted: ArchiveActions['onCopyDeleted'] } {
  const destroy = useCallback<ArchiveActions['onDestroy']>(
    async (id, choice) => {
      const { destroyOne } = await destroying();
      const words = await destroyOne(archive, id, choice);
      if (words !== null) return words;
      after.retry();
      await after.openAnew(id);
      return null;
    },
    [archive],
  );
  const deleted = useCallback<ArchiveActions['onCopyDeleted']>(
    async (copy) => {
      const { copyDeleted } = await destroying();
      const words = await copyDeleted(archive, copy);
      if (words === null) await after.lookForCopies();
      return words;
    },
    [archive],
  );
  return { destroy, deleted };
}
