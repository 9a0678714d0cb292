/**
 * 'Så mår Uppsikt' in the settings, and after how many days the official is reminded of evidence that exists only in
 * this browser. Wiring only.
 */
import { useState } from 'preact/hooks';
import { HealthPanel } from '../../../components/setup/health-panel';
import { SavingNotice } from '../../../components/setup/saving-notice';
import { useSaving } from '../../../components/setup/use-saving';
import { Button } from '../../../components/ui/button';
import { Field } from '../../../components/ui/field';
import { healthText as t } from '../../i18n/health';
import { settingsText } from '../../i18n/settings';
import { changeSettings } from '../background-api';
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
    const refused = await changeSettings({ copyMaxAgeDays: wanted });
    if (refused === null) onSaved();
    return refused;
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
