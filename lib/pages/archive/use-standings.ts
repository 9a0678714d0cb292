/** Each account's standing, read from the background once when the page opens. */
import { useEffect, useState } from 'preact/hooks';
import type { AccountStandings } from '../../../components/archive/props';
import { send } from '../../messaging/client';

export function useStandings(): AccountStandings {
  const [standings, setStandings] = useState<AccountStandings>();
  useEffect(
    () =>
      void send('accounts.standing', {}).then((answer) =>
        setStandings(
          answer.ok && answer.value.isWhole
            ? new Map(answer.value.accounts.map(({ account, standing }) => [account.id, standing] as const))
            : 'unknown',
        ),
      ),
    [],
  );
  return standings;
}
