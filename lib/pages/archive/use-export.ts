/** The state of exports: one record's, and several together. One of each at a time; both can be cancelled. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportState, ManyState } from '../../../components/archive/export-state';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

/** Loads the code that makes packages on demand, so that the archive opens without it. */
const exporters = (): Promise<typeof import('./export-records')> => import('./export-records');

/** True when the whole percent has changed, so that the page does not re-render for every written chunk. */
function byPercent(): (share: number) => boolean {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === last) return false;
    last = percent;
    return true;
  };
}

/** @param show stores the state where the record is shown @param after called when a row was added to the journal */
export function useExportOne(
  archive: ArchiveContext,
  show: (id: string, state: ExportState) => void,
  after: (id: string) => Promise<void>,
): { take: (id: string) => void; stop: (id: string) => void } {
  const running = useRef(new Map<string, AbortController>());
  const take = useCallback(
    (id: string) => {
      if (running.current.has(id)) return;
      const controller = new AbortController();
      running.current.set(id, controller);
      const isNew = byPercent();
      show(id, { kind: 'running', share: 0 });
      exporters()
        .then(({ exportOne }) =>
          exportOne(archive, id, {
            signal: controller.signal,
            onProgress: (share) => isNew(share) && !controller.signal.aborted && show(id, { kind: 'running', share }),
          }),
        )
        .then(async (saved) => {
          show(id, saved === undefined ? { kind: 'idle' } : { kind: 'saved', ...saved });
          if (saved !== undefined) await after(id);
        })
        .catch((error: unknown) =>
          show(id, controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) }),
        )
        .finally(() => running.current.delete(id));
    },
    [archive],
  );
  const stop = useCallback((id: string) => running.current.get(id)?.abort(), []);
  return { take, stop };
}

export function useExportMany(archive: ArchiveContext): {
  many: ManyState;
  takeMany: (ids: ReadonlySet<string> | null) => void;
  stopMany: () => void;
} {
  const [many, setMany] = useState<ManyState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const takeMany = useCallback(
    (ids: ReadonlySet<string> | null) => {
      const controller = new AbortController();
      running.current = controller;
      const isNew = byPercent();
      setMany({ kind: 'running', done: 0, total: ids?.size ?? 0, share: 0 });
      exporters()
        .then(({ exportMany }) =>
          exportMany(archive, ids, {
            signal: controller.signal,
            onProgress: (progress) =>
              isNew(progress.share) && !controller.signal.aborted && setMany({ kind: 'running', ...progress }),
          }),
        )
        .then((saved) => setMany(saved === undefined ? { kind: 'idle' } : { kind: 'saved', ...saved }))
        .catch((error: unknown) =>
          setMany(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) }),
        );
    },
    [archive],
  );
  const stopMany = useCallback(() => running.current?.abort(), []);
  return { many, takeMany, stopMany };
}
