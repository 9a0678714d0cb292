/**
 * Snapshots for the popup. Loads what is due separately from the popup's state, and follows the progress of a running
 * snapshot.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SnapshotActions, SnapshotBoard } from '../../../components/snapshots/snapshots';
import { snapshotText } from '../../i18n/snapshots';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import { realClock } from '../../util/clock';
import { openArchive } from '../background-api';

/** Milliseconds between polls: at most two frames are taken a second. */
const ASK_EVERY = 400;

type Run = Reply<'snapshot.run'>['run'];

export function useSnapshots(tabId: number | undefined): {
  board: SnapshotBoard;
  run: Run;
  readSnapshots: () => void;
  actions: SnapshotActions;
} {
  const [board, setBoard] = useState<SnapshotBoard>();
  const [run, setRun] = useState<Run>(null);
  const readBoard = useCallback(
    () => void send('snapshot.board', {}).then((answer) => setBoard(answer.ok ? answer.value.accounts : 'unknown')),
    [],
  );
  const readRun = useCallback(async (): Promise<Run> => {
    const answer = await send('snapshot.run', {});
    const now = answer.ok ? answer.value.run : null;
    setRun(now);
    return now;
  }, []);
  const readSnapshots = useCallback(() => {
    readBoard();
    void readRun();
  }, []);
  useEffect(() => {
    if (run?.kind !== 'running') return undefined;
    const closed = new AbortController();
    void follow(readRun, closed.signal).then(readBoard, () => undefined);
    return () => closed.abort();
  }, [run?.kind]);
  const take: SnapshotActions['take'] = async (wanted) => {
    const answer = await send('snapshot.take', { tabId: tabId ?? -1, ...wanted });
    if (!answer.ok) return refusalText(answer);
    if (!answer.value.begun) return snapshotText('otherRuns');
    setRun({ kind: 'running', accountId: '', frames: 0, to: 0, of: 0 });
    return null;
  };
  const notTaken: SnapshotActions['notTaken'] = async (accountId, due, reason) => {
    const answer = await send('snapshot.not-taken', { accountId, due, reason });
    if (!answer.ok) return refusalText(answer);
    readBoard();
    return null;
  };
  return {
    board,
    run,
    readSnapshots,
    actions: {
      take,
      notTaken,
      cancel: () => void send('snapshot.cancel', {}),
      openRecord: (id) => void openArchive(id).then(() => window.close()),
    },
  };
}

/** Polls until the snapshot has ended. */
async function follow(read: () => Promise<Run>, signal: AbortSignal): Promise<void> {
  do await realClock.wait(ASK_EVERY, signal);
  while ((await read())?.kind === 'running');
}
