/** What is left to do. Read when the page opens, and again after anything that may have changed it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArchiveActions, LeftState } from '../../../components/archive/props';
import { placeOf } from '../../domain/archive-place';
import { localDay } from '../../domain/local-day';
import { noteKeptDone } from '../../evidence/kept-by-eyes';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import { problemText } from '../../problems/problems';
import { readLeft } from '../../records/read-left';
import type { ArchiveContext } from './open-one';
import { reasonOf } from '../../util/reason-of';

/**
 * @param after true once the page's own list has loaded or failed: reading what is left goes through the whole archive,
 *   and the list must not wait for it. If the address asks for what is left, it is read at once.
 */
export function useLeft(
  archive: ArchiveContext,
  after: boolean,
): {
  left: LeftState;
  /** Returns the result of `work`, and reads the list again afterwards. */
  andReadAgain: <T>(work: Promise<T>) => Promise<T>;
  leftActions: Pick<ArchiveActions, 'onRetryLeft' | 'onRead' | 'onKept'>;
} {
  const [left, setLeft] = useState<LeftState>({ kind: 'loading' });
  const turn = useRef(0);
  const readAgain = useCallback(() => {
    turn.current += 1;
    const thisTurn = turn.current;
    // A stale answer must not replace a newer one.
    const show = (state: LeftState): void => (thisTurn === turn.current ? setLeft(state) : undefined);
    // After an error, show that a new attempt is running.
    setLeft((now) => (now.kind === 'failed' ? { kind: 'loading' } : now));
    const today = localDay(new Date());
    readLeft(archive.db, today).then(
      (lines) => show({ kind: 'ready', lines, today }),
      (error: unknown) => show({ kind: 'failed', reason: reasonOf(error) }),
    );
  }, [archive]);
  const isWanted = after || placeOf(location.hash).view === 'left';
  useEffect(() => (isWanted ? readAgain() : undefined), [isWanted, readAgain]);
  // Another tab may have changed something. Not read each time a record is opened, because the whole archive is read.
  useEffect(() => {
    const follow = (): void => (placeOf(location.hash).view === 'left' ? readAgain() : undefined);
    const look = (): void => (document.visibilityState === 'visible' ? readAgain() : undefined);
    addEventListener('hashchange', follow);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('hashchange', follow);
      document.removeEventListener('visibilitychange', look);
    };
  }, [readAgain]);
  const andReadAgain = useCallback(
    async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await work;
      } finally {
        readAgain();
      }
    },
    [readAgain],
  );
  const read = useCallback(
    async (flowId: string) => {
      const answer = await andReadAgain(send('flow.told', { flowId, away: true }));
      return answer.ok ? null : refusalText(answer);
    },
    [andReadAgain],
  );
  const kept = useKept(archive, andReadAgain);
  const leftActions = useMemo(() => ({ onRetryLeft: readAgain, onRead: read, onKept: kept }), [readAgain, read, kept]);
  return { left, leftActions, andReadAgain };
}

/** Records what was done with an item that is kept. */
function useKept(archive: ArchiveContext, then: <T>(work: Promise<T>) => Promise<T>): ArchiveActions['onKept'] {
  return useCallback(
    async (seq, text) => {
      try {
        await then(noteKeptDone(archive.db, seq, text, await archive.operator(), new Date()));
        return null;
      } catch (error) {
        return problemText('store-failed', { reason: reasonOf(error) });
      }
    },
    [archive, then],
  );
}
