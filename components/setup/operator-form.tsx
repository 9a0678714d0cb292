/** Who works here: the name that goes into the evidence (guideline l.54). */
import { useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Settings } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

type Operator = Settings['operator'];

export function OperatorForm({
  operator,
  isProtected = false,
  onSave,
}: {
  operator: Operator;
  /** The official has protected identity: no name is asked for, and the role takes its place. */
  isProtected?: boolean;
  onSave: (operator: Operator) => Promise<string | null>;
}) {
  const [values, setValues] = useState(operator);
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const must = isProtected ? 'role' : 'name';
  const nameless = values[must].trim() === '';
  const field = (name: keyof Operator, label: string) => (
    <Field
      id={`operator-${name}`}
      label={label}
      required={name === must}
      fault={name === must && asked && nameless ? t('required') : undefined}
      value={values[name]}
      onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
    />
  );
  const save = (): void => {
    setAsked(true);
    if (nameless) refuse(t('fixFaults'));
    else run(onSave({ name: values.name.trim(), role: values.role.trim(), unit: values.unit.trim() }));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <p class="u-help">{t(isProtected ? 'operatorProtected' : 'operatorHelp')}</p>
      {!isProtected && field('name', t('yourName'))}
      {field('role', t('yourRole'))}
      {field('unit', t('yourUnit'))}
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="operator-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
