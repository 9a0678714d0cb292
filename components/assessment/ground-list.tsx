/** The grounds in two tiers, as one radio group with a key each. Nothing is preselected. */
import { useState } from 'preact/hooks';
import { isForbiddenImage, tiersOf, type Ground, type Pack } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';
import { ForbiddenRow, GroundRow } from './ground-row';

interface Props {
  pack: Pack;
  chosen: Ground | undefined;
  onChoose: (id: string) => void;
  /** Called before the forbidden ground is chosen because of the doubt: is it a child? */
  onUnsure?: () => void;
  onFocus: (id: string | undefined) => void;
}

export function GroundList({ pack, chosen, onChoose, onUnsure, onFocus }: Props) {
  const [wide, setWide] = useState(false);
  // Once a ground is chosen, the others are hidden visually only. Keys, arrows and screen readers still reach them all.
  const narrow = chosen !== undefined && !wide;
  const choose = (id: string): void => {
    setWide(false);
    onChoose(id);
  };
  return (
    <div
      class={narrow ? 'c-narrow' : undefined}
      role="radiogroup"
      aria-label={t('grounds')}
      aria-describedby="ground-help"
    >
      {tiersOf(pack).map(({ tier, heading, grounds }) => (
        <section
          class={`c-tier c-tier-${tier}${chosen?.tier === tier ? ' c-own-tier' : ''}`}
          role="group"
          aria-labelledby={`tier-${tier}`}
          key={tier}
        >
          <h2 id={`tier-${tier}`}>{inLanguage(heading.heading)}</h2>
          <div class="c-grounds">
            {grounds.map((ground) =>
              isForbiddenImage(ground) ? (
                <ForbiddenRow
                  key={ground.id}
                  ground={ground}
                  chosen={ground.id === chosen?.id}
                  onChoose={choose}
                  onFocus={onFocus}
                  onUnsure={onUnsure}
                />
              ) : (
                <GroundRow
                  key={ground.id}
                  ground={ground}
                  chosen={ground.id === chosen?.id}
                  onChoose={choose}
                  onFocus={onFocus}
                />
              ),
            )}
            {narrow && chosen.tier === tier && (
              <Button id="other-ground" weight="quiet" onPress={() => setWide(true)}>
                {t('otherGround')}
              </Button>
            )}
          </div>
        </section>
      ))}
    </div>
  );
}
