/** The long check of every record and the chains. One at a time; can be cancelled. */
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

/** Loads the checks of signatures and time stamps on demand, so that the archive opens without them. */
async function checkAll(
  archive: ArchiveContext,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<AllVerified> {
  const { verifyAll } = await import('../../evidence/integrity');
  return verifyAll(archive.db, { signal, onProgress: ({ done, total }) => onProgress(done, total) });
}
