/** Crisis mode, through the background. A refusal comes back as a message. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Crises, CrisisActions } from '../../../components/crisis/crisis';
import { crisisText as t } from '../../i18n/crisis';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import { realClock, type Clock } from '../../util/clock';
import { copyText } from '../copy-text';

/**
 * Milliseconds. The longest time between two polls: while a crisis is active, since another window may end it, and
 * after a failed read.
 */
const ASK_EVERY = 60_000;
/**
 * Milliseconds. The shortest wait, for when this clock is past the end but the background says that the crisis is
 * active.
 */
const AT_LEAST = 1000;

export function useCrisis(clock: Clock = realClock): {
  crises: Crises;
  readCrises: () => void;
  crisisActions: CrisisActions;
} {
  // A new object at each read, so that a second `unknown` in a row polls again.
  const [read, setRead] = useState<{ crises: Crises }>({ crises: undefined });
  const { crises } = read;
  const readCrises = useCallback(
    () => void send('crisis.read', {}).then((answer) => setRead({ crises: answer.ok ? answer.value : 'unknown' })),
    [],
  );
  // The page may be open past the end, and must then stop saying that crisis mode is active.
  useEffect(() => {
    if (crises === undefined || (crises !== 'unknown' && crises.now === null)) return undefined;
    const left = crises === 'unknown' || crises.now === null ? ASK_EVERY : Date.parse(crises.now.until) - clock.now();
    const ended = new AbortController();
    void clock.wait(Math.max(AT_LEAST, Math.min(ASK_EVERY, left)), ended.signal).then(readCrises, () => undefined);
    return () => ended.abort();
  }, [read]);
  return {
    crises,
    readCrises,
    crisisActions: {
      start: async (decided) => {
        const answer = await send('crisis.start', decided);
        // Read again even after a refusal: another window may have started one.
        readCrises();
        if (!answer.ok) return refusalText(answer);
        return answer.value.said === 'started' ? null : t(`not.${answer.value.said}`);
      },
      end: async () => {
        const answer = await send('crisis.end', {});
        readCrises();
        return answer.ok ? null : refusalText(answer);
      },
      copy: copyText,
    },
  };
}
