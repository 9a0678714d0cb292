/** The long check of every record and the chains: one at a time, and it may be cancelled. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { AllState } from '../../../components/archive/props';
import { verifyAll } from '../../evidence/integrity';
import { reasonOf } from '../../domain/reason-of';
import type { ArchiveContext } from './open-one';

export function useVerifyAll(archive: ArchiveContext): { all: AllState; start: () => void; stop: () => void } {
  const [all, setAll] = useState<AllState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(() => {
    const control = new AbortController();
    running.current = control;
    setAll({ kind: 'running', done: 0, total: 0 });
    verifyAll(archive.db, {
      signal: control.signal,
      onProgress: ({ done, total }) => setAll({ kind: 'running', done, total }),
    })
      .then((result) => setAll({ kind: 'found', result }))
      .catch((error: unknown) => setAll({ kind: 'failed', reason: reasonOf(error) }));
  }, [archive]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { all, start, stop };
}
