/** How answers are signed, and whether the official is named at all. */
import { useState } from 'preact/hooks';
import { signatureOf } from '../../lib/answering/signature';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Settings, Signature } from '../../lib/settings/schema';
import { ChoiceLabel } from '../ui/choice-label';
import { Checkbox } from '../ui/checkbox';
import { useTrusted } from '../ui/trusted';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  operator: Settings['operator'];
  signature: Signature;
  municipality: string;
  onSave: (signature: Signature) => Promise<string | null>;
}

const FORMS: readonly Signature['form'][] = ['first-name', 'unit', 'both'];

export function SignatureForm({ operator, signature, municipality, onSave }: Props) {
  const [chosen, setChosen] = useState(signature);
  const trusted = useTrusted();
  const { saving, run } = useSaving();
  const choose = (next: Signature): void => {
    setChosen(next);
    // When the save fails, the form shows the stored value again.
    run(
      onSave(next).then((words) => {
        if (words !== null) setChosen(chosen);
        return words;
      }),
    );
  };
  const made = signatureOf({ operator, signature: chosen }, municipality);
  return (
    <div class="u-stack">
      <fieldset class="u-stack" disabled={chosen.protectedIdentity}>
        <legend>{t('signatureLegend')}</legend>
        {FORMS.map((form) => (
          <ChoiceLabel key={form}>
            <input
              type="radio"
              name="signature-form"
              value={form}
              checked={chosen.form === form}
              onChange={trusted(() => choose({ ...chosen, form }))}
            />{' '}
            {t(`signature.${form}`)}
          </ChoiceLabel>
        ))}
      </fieldset>
      <Checkbox
        name="protected-identity"
        checked={chosen.protectedIdentity}
        describedBy="protected-help"
        onChange={() => choose({ ...chosen, protectedIdentity: !chosen.protectedIdentity })}
      >
        {t('protectedIdentity')}
      </Checkbox>
      <p class="u-help" id="protected-help">
        {t('protectedHelp')}
      </p>
      <p id="signature-made" role="status">
        {made === '' ? t('signatureLacks') : t('signatureNow', { signature: `/${made}` })}
      </p>
      <SavingNotice saving={saving} />
    </div>
  );
}
