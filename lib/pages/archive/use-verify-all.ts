/** The long check of every record and the chains: one at a time, and it may be cancelled. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { AllState } from '../../../components/archive/props';
import type { AllVerified } from '../../evidence/integrity';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

export function useVerifyAll(archive: ArchiveContext): { all: AllState; start: () => void; stop: () => void } {
  const [all, setAll] = useState<AllState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(() => {
    const control = new AbortController();
    running.current = control;
    setAll({ kind: 'running', done: 0, total: 0 });
    checkAll(archive, control.signal, (done, total) => setAll({ kind: 'running', done, total }))
      .then((result) => setAll({ kind: 'found', result }))
      .catch((error: unknown) => setAll({ kind: 'failed', reason: reasonOf(error) }));
  }, [archive]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { all, start, stop };
}

/** With what checks signatures and time stamps: the archive opens without. */
async function checkAll(
  archive: ArchiveContext,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<AllVerified> {
  const { verifyAll } = await import('../../evidence/integrity');
  return verifyAll(archive.db, { signal, onProgress: ({ done, total }) => onProgress(done, total) });
}
