/** 'Mina konton i dag', loaded separately from the popup's state, and again after a missed day has got its reason. */
import { useCallback, useState } from 'preact/hooks';
import type { Board, BoardActions } from '../../../components/rounds/todays-accounts';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';

export function useBoard(): {
  board: Board;
  readBoard: () => void;
  explain: BoardActions['explain'];
  filtersSeen: BoardActions['filtersSeen'];
} {
  const [board, setBoard] = useState<Board>();
  const readBoard = useCallback(
    () => void send('round.board', {}).then((answer) => setBoard(answer.ok ? answer.value.accounts : 'unknown')),
    [],
  );
  const explain: BoardActions['explain'] = async (accountId, day, reason) => {
    const answer = await send('round.explain', { accountId, day, reason });
    if (!answer.ok) return refusalText(answer);
    readBoard();
    return null;
  };
  const filtersSeen: BoardActions['filtersSeen'] = async (accountId) => {
    const answer = await send('round.filters-seen', { accountId });
    if (!answer.ok) return refusalText(answer);
    readBoard();
    return null;
  };
  return { board, readBoard, explain, filtersSeen };
}
