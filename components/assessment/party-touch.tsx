/** In an election period: that the item touches a party or an elected person, as detected or as the official says. */
import { electionText as t } from '../../lib/i18n/election';
import { Checkbox } from '../ui/checkbox';
import type { GateState } from './use-gate';

/** @param isOwn whether it is the municipality's own item */
export function PartyTouch({ election, isOwn = false }: { election: GateState['election']; isOwn?: boolean }) {
  if (election === null) return null;
  const { touches, isTicked, tick } = election;
  const isTouched = touches.length > 0 || isTicked;
  return (
    <section id="party-touch" aria-label={t('title')}>
      {touches.map((each) => (
        <p key={each}>{t(isOwn ? `own.${each}` : each)}</p>
      ))}
      {touches.length === 0 && (
        <Checkbox id="touches-party" class="c-check" checked={isTicked} onChange={tick}>
          {t(isOwn ? 'own.touches' : 'touches')}
        </Checkbox>
      )}
      {isTouched && <p class="c-small">{t('needsEyes')}</p>}
    </section>
  );
}
