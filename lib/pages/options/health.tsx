/**
 * 'Så mår Uppsikt' in the settings, and after how many days evidence that lies only here is reminded of. Wiring only.
 */
import { useState } from 'preact/hooks';
import { HealthPanel } from '../../../components/setup/health-panel';
import { SavingNotice } from '../../../components/setup/saving-notice';
import { useSaving } from '../../../components/setup/use-saving';
import { Button } from '../../../components/ui/button';
import { Field } from '../../../components/ui/field';
import { healthText as t } from '../../i18n/health';
import { settingsText } from '../../i18n/settings';
import { send } from '../../messaging/client';
import { faultWords } from '../../problems/fault-words';
import { useHealth } from '../use-health';

export function HealthSection({ days }: { days: number }) {
  const { report, checkAgain } = useHealth(null);
  return (
    <section id="health" aria-labelledby="health-title">
      <h2 id="health-title">{t('title')}</h2>
      <HealthPanel report={report} onCheckAgain={checkAgain} />
      <CopyAge days={days} onSaved={checkAgain} />
    </section>
  );
}

function CopyAge({ days, onSaved }: { days: number; onSaved: () => void }) {
  const [typed, setTyped] = useState(String(days));
  const { saving, refuse, run } = useSaving();
  const save = async (wanted: number): Promise<string | null> => {
    const answer = await send('copy-age.save', { days: wanted });
    if (!answer.ok) return faultWords(answer.error);
    onSaved();
    return null;
  };
  const press = (): void => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 365) run(save(wanted));
    else refuse(t('copyAgeFault'));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id="copy-age"
        label={t('copyAge')}
        value={typed}
        onInput={setTyped}
        fault={saving.kind === 'refused' ? saving.words : undefined}
      />
      {saving.kind === 'saved' && <SavingNotice saving={saving} />}
      <div class="u-buttons">
        <Button id="copy-age-save" onPress={press}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
