/** How much is left to do, loaded separately from the popup's state: a large archive must not delay the popup. */
import { useCallback, useState } from 'preact/hooks';
import type { LeftCount } from '../../../components/setup/left-panel';
import { send } from '../../messaging/client';

export function useLeft(): { left: LeftCount; askAgain: () => void } {
  const [left, setLeft] = useState<LeftCount>();
  const askAgain = useCallback(
    () => void send('left.count', {}).then((answer) => setLeft(answer.ok ? answer.value : 'unknown')),
    [],
  );
  return { left, askAgain };
}
