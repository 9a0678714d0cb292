/** Who the page was viewed as, from what was read at the capture. What was not read is unknown. */
import type { AccountReading, Classification } from '../domain/account';
import type { SealedPart } from '../domain/evidence';
import { descriptions } from '../platforms/manifests';

export interface View {
  view: SealedPart['source']['view'];
  /** Why the view is not known; null if it is. */
  reason: string | null;
}

export function viewOf(pageUrl: string, account: AccountReading, { state }: Classification): View {
  const url = new URL(pageUrl);
  const [own] = descriptions.flatMap(({ ownView }) => ownView(url) ?? []);
  if (own !== undefined) return { view: own, reason: null };
  if (account.kind === 'logged-out') return { view: 'public', reason: null };
  if (account.kind === 'acting' && state === 'municipality') return { view: 'admin', reason: null };
  return {
    view: 'unknown',
    reason:
      account.kind === 'unknown' || state === 'unknown'
        ? 'sidan säger inte vem som var inloggad, så vems vy det var är okänt'
        : 'den inloggade var inte sidans konto; vad den såg utöver det allmänna är okänt',
  };
}
