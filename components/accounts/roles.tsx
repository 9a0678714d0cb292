/** Who has which role on the platform, and when the roles were last checked. */
import { useState } from 'preact/hooks';
import { accountsText as t } from '../../lib/i18n/accounts';
import { linesOf } from '../../lib/register/line';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import type { AccountProps } from './accounts-props';
import { roleLines, rolesIn } from './role-lines';

export function RolesSection({ history, today, say }: Omit<AccountProps, 'account'>) {
  const last = linesOf(history.lines, 'roles').at(-1)?.said;
  const [typed, setTyped] = useState(roleLines(last?.roles ?? []));
  const [on, setOn] = useState(today);
  const [sharedLogin, setShared] = useState(last?.sharedLogin ?? false);
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const roles = rolesIn(typed);
  const save = (): void => {
    setAsked(true);
    if (roles === null || on === '') refuse(t('fill'));
    else run(say({ kind: 'roles', on, roles, sharedLogin }));
  };
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{t('rolesTitle')}</h2>
      <p id="roles-checked">{last === undefined ? t('rolesNever') : t('rolesChecked', { on: last.on })}</p>
      <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
        <Field
          id="roles"
          label={t('roles')}
          help={t('rolesHelp')}
          fault={asked && roles === null ? t('rolesFault') : undefined}
          value={typed}
          onInput={setTyped}
          rows={4}
        />
        <Checkbox id="shared-login" checked={sharedLogin} onChange={setShared}>
          {t('sharedLogin')}
        </Checkbox>
        {sharedLogin && <Notice tone="warn">{t('sharedAdvice')}</Notice>}
        <Field id="roles-on" label={t('rolesOn')} value={on} onInput={setOn} required lastDay={today} />
        <SavingNotice saving={saving} />
        <div class="u-buttons">
          <Button id="roles-save" onPress={save}>
            {t('saveRoles')}
          </Button>
        </div>
      </form>
    </section>
  );
}
