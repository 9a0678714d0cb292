/** The grounds in two tiers, as one group of radio buttons with a key each. Nothing is chosen from the start. */
import { tiersOf, type Ground, type Pack } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { useTrusted } from '../ui/trusted';

/** A label longer than this takes the whole row. */
const HALF_ROW = 28;

interface Props {
  pack: Pack;
  chosen: Ground | undefined;
  onChoose: (id: string) => void;
  onFocus: (id: string | undefined) => void;
}

export function GroundList({ pack, chosen, onChoose, onFocus }: Props) {
  return (
    <div role="radiogroup" aria-label={t('grounds')} aria-describedby="ground-help">
      {tiersOf(pack).map(({ tier, heading, grounds }) => (
        <section class={`c-tier c-tier-${tier}`} role="group" aria-labelledby={`tier-${tier}`} key={tier}>
          <h2 id={`tier-${tier}`}>{inLanguage(heading.heading)}</h2>
          <div class="c-grounds">
            {grounds.map((ground) => (
              <GroundRow key={ground.id} ground={ground} chosen={ground.id === chosen?.id} onChoose={onChoose} onFocus={onFocus} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function GroundRow({ ground, chosen, onChoose, onFocus }: { ground: Ground; chosen: boolean } & Pick<Props, 'onChoose' | 'onFocus'>) {
  const trusted = useTrusted();
  const label = inLanguage(ground.label);
  return (
    <label class={`c-ground${label.length > HALF_ROW ? ' c-wide' : ''}${chosen ? ' c-chosen' : ''}`}>
      <input type="radio" name="ground" value={ground.id} id={`ground-${ground.id}`} checked={chosen} aria-keyshortcuts={ground.key} onChange={trusted(() => onChoose(ground.id))} onFocus={() => onFocus(ground.id)} onBlur={() => onFocus(undefined)} />
      <kbd aria-hidden="true">{ground.key.toUpperCase()}</kbd>
      <span>{label}</span>
    </label>
  );
}
