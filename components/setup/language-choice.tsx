/** The language of Uppsikt's own texts. The guideline stays in the words it was decided in. */
import { useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Language } from '../../lib/i18n/language';
import { ChoiceLabel } from '../ui/choice-label';
import { useTrusted } from '../ui/trusted';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

/** Each name in its own language, so that people who read only that language find it. */
const names: Record<Language, string> = { sv: 'Svenska', en: 'English' };

export function LanguageChoice({
  language,
  onSave,
}: {
  language: Language;
  onSave: (language: Language) => Promise<string | null>;
}) {
  const [chosen, setChosen] = useState(language);
  const trusted = useTrusted();
  const { saving, run } = useSaving();
  const choose = (next: Language): void => {
    setChosen(next);
    run(onSave(next));
  };
  return (
    <fieldset class="u-stack" aria-describedby="language-help">
      <legend>{t('languageLegend')}</legend>
      {(Object.keys(names) as Language[]).map((each) => (
        <ChoiceLabel key={each} lang={each}>
          <input
            type="radio"
            name="language"
            value={each}
            checked={chosen === each}
            onChange={trusted(() => choose(each))}
          />{' '}
          {names[each]}
        </ChoiceLabel>
      ))}
      <p class="u-help" id="language-help">
        {t('languageHelp')}
      </p>
      <SavingNotice saving={saving} />
    </fieldset>
  );
}
