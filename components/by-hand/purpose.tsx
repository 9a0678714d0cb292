/** What the page by hand is used for: a message that came in, or something to be judged by the guideline. */
import { messageText as t } from '../../lib/i18n/incoming-message';
import { ChoiceLabel } from '../ui/choice-label';
import { useTrusted } from '../ui/trusted';

const PURPOSES = ['message', 'ground'] as const;
export type Purpose = (typeof PURPOSES)[number];

export function PurposeChoice({ purpose, onChoose }: { purpose: Purpose; onChoose: (purpose: Purpose) => void }) {
  const trusted = useTrusted();
  return (
    <fieldset class="b-choices" id="b-purpose">
      <legend>{t('purpose')}</legend>
      {PURPOSES.map((each) => (
        <ChoiceLabel key={each}>
          <input
            type="radio"
            name="purpose"
            value={each}
            checked={purpose === each}
            onChange={trusted(() => onChoose(each))}
          />{' '}
          {t(`purpose.${each}`)}
        </ChoiceLabel>
      ))}
    </fieldset>
  );
}
