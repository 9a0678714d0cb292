/** On which domains the municipality has its mail. */
import { useState } from 'preact/hooks';
import { mailDomains } from '../../lib/domain/mail-address';
import { accountsText as t } from '../../lib/i18n/accounts';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** Null: nobody has said. */
  domains: readonly string[] | null;
  suggestion: string;
  onSave: (domains: string[] | null) => Promise<string | null>;
}

export function MailDomainsForm({ domains, suggestion, onSave }: Props) {
  const [typed, setTyped] = useState((domains ?? []).join('\n'));
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const lines = typed
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');
  const isRight = lines.length === 0 || mailDomains.safeParse(lines).success;
  const save = (): void => {
    setAsked(true);
    if (isRight) run(onSave(lines.length === 0 ? null : lines));
    else refuse(settingsText('fixFaults'));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id="mail-domains"
        label={t('mailDomains')}
        help={t('mailDomainsHelp', { suggestion })}
        fault={asked && !isRight ? t('mailDomainsFault') : undefined}
        value={typed}
        onInput={setTyped}
        rows={2}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="mail-domains-save" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
