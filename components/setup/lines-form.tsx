/** A setting that is a list: one a line, saved when every line is one. */
import { useState } from 'preact/hooks';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  /** Of the form: its field and its button are named after it. */
  id: string;
  label: string;
  help: string;
  /** What is said where a line is none. */
  fault: string;
  rows: number;
  lines: readonly string[];
  /** The lines as they are stored; null where one of them is none. */
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
