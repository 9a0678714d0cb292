/** Which sites answers may lead to without being asked about. */
import { useState } from 'preact/hooks';
import { linkLinesOf } from '../../lib/domain/link-list';
import { allowedLinksText as t } from '../../lib/i18n/allowed-links';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  links: readonly string[];
  onSave: (links: string[]) => Promise<string | null>;
}

export function AllowedLinksForm({ links, onSave }: Props) {
  const [typed, setTyped] = useState(links.join('\n'));
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const lines = linkLinesOf(typed);
  const save = (): void => {
    setAsked(true);
    if (lines === null) refuse(settingsText('fixFaults'));
    else run(onSave(lines));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id="allowed-links-field"
        label={t('field')}
        help={t('help')}
        fault={asked && lines === null ? t('fault') : undefined}
        value={typed}
        onInput={setTyped}
        rows={4}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="allowed-links-save" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
