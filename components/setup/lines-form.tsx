/** A setting that is a list: one entry per line, saved when every line is valid. */
import { useState } from 'preact/hooks';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** The form's id. The ids of its field and its button are made from it. */
  id: string;
  label: string;
  help: string;
  /** The error shown when a line is invalid. */
  fault: string;
  rows: number;
  lines: readonly string[];
  /** Parses the text into the stored lines. Null where a line is invalid. */
  read: (typed: string) => string[] | null;
  onSave: (lines: string[]) => Promise<string | null>;
}

export function LinesForm({ id, label, help, fault, rows, lines, read, onSave }: Props) {
  const [typed, setTyped] = useState(lines.join('\n'));
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const wanted = read(typed);
  const save = (): void => {
    setAsked(true);
    if (wanted === null) refuse(settingsText('fixFaults'));
    else run(onSave(wanted));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        id={`${id}-field`}
        label={label}
        help={help}
        fault={asked && wanted === null ? fault : undefined}
        value={typed}
        onInput={setTyped}
        rows={rows}
      />
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id={`${id}-save`} weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
