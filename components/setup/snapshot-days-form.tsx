/** The dates of the year on which a snapshot of each account is due. */
import { useState } from 'preact/hooks';
import { settingsText } from '../../lib/i18n/settings';
import { snapshotText as t } from '../../lib/i18n/snapshots';
import { isSetDay } from '../../lib/snapshots/due';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

const daysIn = (written: string): string[] =>
  [...new Set(written.split(/[\s,;]+/).filter((day) => day !== ''))].toSorted();

export function SnapshotDaysForm({
  days,
  onSave,
}: {
  /** Each MM-DD. */
  days: readonly string[];
  onSave: (days: string[]) => Promise<string | null>;
}) {
  const [written, setWritten] = useState(days.join(', '));
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const wanted = daysIn(written);
  const isWrong = !wanted.every(isSetDay) || wanted.length > 12;
  const save = (): void => {
    setAsked(true);
    if (!isWrong) return run(onSave(wanted));
    refuse(settingsText('fixFaults'));
    document.getElementById('snapshot-days')?.focus();
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id="snapshot-days"
        label={t('daysLabel')}
        help={t('daysHelp')}
        fault={asked && isWrong ? t('daysFault') : undefined}
        value={written}
        onInput={setWritten}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="snapshot-days-save" weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
