/**
 * Who makes the platform's own last press when something is removed. The organisation's policy overrides the choice.
 */
import { useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';
import type { LastPress } from '../../lib/settings/schema';
import { ChoiceLabel } from '../ui/choice-label';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  lastPress: LastPress;
  /** What the organisation has decided. Undefined where it has not. */
  decided: LastPress | undefined;
  onSave: (lastPress: LastPress) => Promise<string | null>;
}

const BOTH: readonly LastPress[] = ['extension', 'official'];

export function LastPressChoice({ lastPress, decided, onSave }: Props) {
  const [chosen, setChosen] = useState(lastPress);
  const trusted = useTrusted();
  const { saving, run } = useSaving();
  const inForce = decided ?? chosen;
  const choose = (next: LastPress): void => {
    setChosen(next);
    // When the save fails, the form shows the stored value again.
    run(
      onSave(next).then((words) => {
        if (words !== null) setChosen(chosen);
        return words;
      }),
    );
  };
  return (
    <fieldset class="u-stack" aria-describedby="last-press-help">
      <legend>{t('lastPressLegend')}</legend>
      {BOTH.map((each) => (
        <ChoiceLabel key={each}>
          <input
            type="radio"
            name="last-press"
            value={each}
            checked={inForce === each}
            disabled={decided !== undefined}
            onChange={trusted(() => choose(each))}
          />{' '}
          {t(`lastPress.${each}`)}
        </ChoiceLabel>
      ))}
      <p class="u-help" id="last-press-help">
        {t('lastPressHelp')}
      </p>
      {decided !== undefined && <Notice tone="info">{t('lastPressByPolicy')}</Notice>}
      <SavingNotice saving={saving} />
    </fieldset>
  );
}
