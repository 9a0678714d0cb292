/** When the official is away, and who takes over. */
import { useState } from 'preact/hooks';
import { absence as absenceShape, type Absence } from '../../lib/domain/absence';
import { handOverText as t } from '../../lib/i18n/hand-over';
import { settingsText } from '../../lib/i18n/settings';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

interface Props {
  absence: Absence | null;
  /** The deputies that the register names. */
  deputies: readonly string[];
  onSave: (absence: Absence | null) => Promise<string | null>;
}

export function AbsenceForm({ absence, deputies, onSave }: Props) {
  const [from, setFrom] = useState(absence?.from ?? '');
  const [to, setTo] = useState(absence?.to ?? '');
  const [deputy, setDeputy] = useState(absence?.deputy ?? (deputies.length === 1 ? (deputies[0] ?? '') : ''));
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const wanted = absenceShape.safeParse({ from, to, deputy });
  const hasDeputy = deputy.trim() !== '';
  const areDays = wanted.success || (!hasDeputy && absenceShape.safeParse({ from, to, deputy: '-' }).success);
  const save = (): void => {
    setAsked(true);
    if (wanted.success) run(onSave(wanted.data));
    else refuse(settingsText('fixFaults'));
  };
  const end = (): void => {
    setFrom('');
    setTo('');
    setAsked(false);
    run(onSave(null));
  };
  const days = { fault: asked && !areDays ? t('fillDays') : undefined, lastDay: null };
  const help = deputies.length === 0 ? t('deputyNone') : t('deputyHelp', { names: deputies.join(', ') });
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field id="absence-from" label={t('from')} value={from} onInput={setFrom} {...days} />
      <Field id="absence-to" label={t('to')} value={to} onInput={setTo} {...days} />
      <Field
        id="absence-deputy"
        label={t('deputy')}
        help={help}
        fault={asked && !hasDeputy ? t('fillDeputy') : undefined}
        value={deputy}
        onInput={setDeputy}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="absence-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
        {absence !== null && (
          <Button id="absence-end" onPress={end}>
            {t('back')}
          </Button>
        )}
      </div>
    </form>
  );
}
