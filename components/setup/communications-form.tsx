/** Where questions to the communications unit are sent. */
import { useState } from 'preact/hooks';
import { isMailAddress } from '../../lib/domain/mail-address';
import { helpText as t } from '../../lib/i18n/help';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** Null: no address is filled in. */
  mail: string | null;
  onSave: (mail: string | null) => Promise<string | null>;
}

export function CommunicationsForm({ mail, onSave }: Props) {
  const [typed, setTyped] = useState(mail ?? '');
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const wanted = typed.trim();
  const isRight = wanted === '' || isMailAddress(wanted);
  const save = (): void => {
    setAsked(true);
    if (isRight) run(onSave(wanted === '' ? null : wanted));
    else refuse(settingsText('fixFaults'));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id="communications-mail"
        label={t('communicationsMail')}
        help={t('communicationsHelp')}
        fault={asked && !isRight ? t('communicationsFault') : undefined}
        value={typed}
        onInput={setTyped}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="communications-save" weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
