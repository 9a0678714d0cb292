/** Crisis mode, asked of the background; a refusal comes back as words. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Crises, CrisisActions } from '../../../components/crisis/crisis';
import { crisisText as t } from '../../i18n/crisis';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import { realClock, type Clock } from '../../util/clock';
import { copyText } from '../copy-text';

/** At most so long until it is asked for anew while one holds: another window may have ended it. Milliseconds. */
const ASK_EVERY = 60_000;
/** Where the background says that it holds and this clock that it is over. */
const AT_LEAST = 1000;

export function useCrisis(clock: Clock = realClock): {
  crises: Crises;
  readCrises: () => void;
  crisisActions: CrisisActions;
} {
  const [crises, setCrises] = useState<Crises>();
  const readCrises = useCallback(
    () => void send('crisis.read', {}).then((answer) => setCrises(answer.ok ? answer.value : 'unknown')),
    [],
  );
  // A page stands open past the end, and says no longer that it holds.
  useEffect(() => {
    if (crises === undefined || crises === 'unknown' || crises.now === null) return undefined;
    const left = Date.parse(crises.now.until) - clock.now();
    const ended = new AbortController();
    void clock.wait(Math.max(AT_LEAST, Math.min(ASK_EVERY, left)), ended.signal).then(readCrises, () => undefined);
    return () => ended.abort();
  }, [crises]);
  return {
    crises,
    readCrises,
    crisisActions: {
      start: async (decided) => {
        const answer = await send('crisis.start', decided);
        // Another window may have started one, and a refusal may come after the start.
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
