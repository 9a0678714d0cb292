/** The state of a package's check. One at a time: a new one replaces the one that runs. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportActions, ImportState } from '../../../components/archive/import-package';
import { chosenDrop, chosenFiles, type Chosen } from '../../verify/package-input';
import { Refused } from '../../verify/report';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

export function useImport(archive: ArchiveContext): { imported: ImportState; importing: ImportActions } {
  const [imported, setImported] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const run = useCallback(
    async (choose: () => Promise<Chosen | undefined>): Promise<void> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const show = (state: ImportState): void => {
        if (running.current === controller) setImported(state);
      };
      try {
        const chosen = await choose();
        if (chosen === undefined) return;
        const { name } = chosen;
        show({ kind: 'running', name, done: 0, total: 0 });
        // Loads the code that reads packages on demand, so that the archive opens without it.
        const { checkPackage } = await import('./check-package');
        const found = await checkPackage(archive, chosen, {
          signal: controller.signal,
          onProgress: ({ done, total }) => show({ kind: 'running', name, done, total }),
        });
        show({ kind: 'found', name, ...found });
      } catch (error) {
        if (controller.signal.aborted) show({ kind: 'cancelled' });
        else if (error instanceof Refused) show({ kind: 'refused', reason: error.reason });
        else show({ kind: 'failed', reason: reasonOf(error) });
      }
    },
    [archive],
  );
  const importing = useMemo<ImportActions>(() => {
    return {
      onFiles: (files) => {
        // Copied at once: the list is emptied together with its input.
        const list = [...files];
        void run(async () => Promise.resolve(chosenFiles(list)));
      },
      onDrop: (transfer) => {
        const chosen = chosenDrop(transfer);
        void run(() => chosen);
      },
      onCancel: () => running.current?.abort(),
    };
  }, [run]);
  return { imported, importing };
}
