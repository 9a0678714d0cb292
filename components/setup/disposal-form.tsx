/**
 * The municipality's own decision that lets an original leave the platform: removing from a medium is gallring in
 * itself. For a pack that cites none.
 */
import { isWholeDay } from '../../lib/domain/whole-day';
import { useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';
import type { OriginalDisposal } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** What the pack cites. Then there is nothing to fill in. */
  cited: OriginalDisposal | null;
  disposal: OriginalDisposal | null;
  onSave: (disposal: OriginalDisposal | null) => Promise<string | null>;
}

const EMPTY: OriginalDisposal = { id: '', date: '', body: '' };

export function DisposalForm({ cited, disposal, onSave }: Props) {
  const [values, setValues] = useState(disposal ?? EMPTY);
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  if (cited !== null) return <p>{t('disposalCited', { ...cited })}</p>;
  const fault = (name: keyof OriginalDisposal): string | undefined => {
    if (values[name].trim() === '') return t('required');
    return name === 'date' && !isWholeDay(values.date.trim()) ? t('dayFault') : undefined;
  };
  const field = (name: keyof OriginalDisposal, label: string, help: string) => (
    <Field
      id={`disposal-${name}`}
      label={label}
      help={help}
      required
      fault={asked ? fault(name) : undefined}
      value={values[name]}
      onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
    />
  );
  const save = (): void => {
    setAsked(true);
    const wrong = (['id', 'date', 'body'] as const).find((name) => fault(name) !== undefined);
    if (wrong === undefined) run(onSave({ id: values.id.trim(), date: values.date.trim(), body: values.body.trim() }));
    else {
      refuse(t('fixFaults'));
      document.getElementById(`disposal-${wrong}`)?.focus();
    }
  };
  const none = (): void => {
    setValues(EMPTY);
    setAsked(false);
    run(onSave(null));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <p class="u-help">{t('disposalHelp')}</p>
      {field('id', t('disposalId'), t('disposalIdHelp'))}
      {field('date', t('disposalDate'), t('disposalDateHelp'))}
      {field('body', t('disposalBody'), t('disposalBodyHelp'))}
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="disposal-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
        {disposal !== null && (
          <Button id="disposal-none" weight="quiet" onPress={none}>
            {t('disposalNone')}
          </Button>
        )}
      </div>
    </form>
  );
}
