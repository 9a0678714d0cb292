/**
 * The state of what is taken out: one record's export, and several
 * together. One of each at a time; both may be cancelled.
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ExportState, ManyState } from '../../../components/archive/export-state';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

/** What makes the packages: the archive opens without. */
const exporters = (): Promise<typeof import('./export-records')> => import('./export-records');

/** Told when the whole percent has changed: a page is not drawn anew for every piece that is written. */
function byPercent(): (share: number) => boolean {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === last) return false;
    last = percent;
    return true;
  };
}

/** @param show puts the state where the record is shown @param after when a row has come into the journal */
export function useExportOne(
  archive: ArchiveContext,
  show: (id: string, state: ExportState) => void,
  after: (id: string) => Promise<void>,
): { take: (id: string) => void; stop: (id: string) => void } {
  const running = useRef(new Map<string, AbortController>());
  const take = useCallback(
    (id: string) => {
      if (running.current.has(id)) return;
      const mine = new AbortController();
      running.current.set(id, mine);
      const isNew = byPercent();
      show(id, { kind: 'running', share: 0 });
      exporters()
        .then(({ exportOne }) =>
          exportOne(archive, id, {
            signal: mine.signal,
            onProgress: (share) => isNew(share) && !mine.signal.aborted && show(id, { kind: 'running', share }),
          }),
        )
        .then(async (saved) => {
          show(id, saved === undefined ? { kind: 'idle' } : { kind: 'saved', ...saved });
          if (saved !== undefined) await after(id);
        })
        .catch((error: unknown) =>
          show(id, mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) }),
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
      const mine = new AbortController();
      running.current = mine;
      const isNew = byPercent();
      setMany({ kind: 'running', done: 0, total: ids?.size ?? 0, share: 0 });
      exporters()
        .then(({ exportMany }) =>
          exportMany(archive, ids, {
            signal: mine.signal,
            onProgress: (progress) =>
              isNew(progress.share) && !mine.signal.aborted && setMany({ kind: 'running', ...progress }),
          }),
        )
        .then((saved) => setMany(saved === undefined ? { kind: 'idle' } : { kind: 'saved', ...saved }))
        .catch((error: unknown) =>
          setMany(mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) }),
        );
    },
    [archive],
  );
  const stopMany = useCallback(() => running.current?.abort(), []);
  return { many, takeMany, stopMany };
}
