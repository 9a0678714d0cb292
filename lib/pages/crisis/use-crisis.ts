/** Crisis mode, asked of the background; a refusal comes back as words. */
import { useCallback, useState } from 'preact/hooks';
import type { Crises, CrisisActions } from '../../../components/crisis/crisis';
import { crisisText as t } from '../../i18n/crisis';
import { send } from '../../messaging/client';
import { refusalText } from '../../problems/refusal-text';
import { copyText } from '../copy-text';

export function useCrisis(): { crises: Crises; readCrises: () => void; crisisActions: CrisisActions } {
  const [crises, setCrises] = useState<Crises>();
  const readCrises = useCallback(
    () => void send('crisis.read', {}).then((answer) => setCrises(answer.ok ? answer.value : 'unknown')),
    [],
  );
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
