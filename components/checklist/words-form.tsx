/** A form with one field, saved as a row in the record's journal. */
import { useState } from 'preact/hooks';
import { completeText as t } from '../../lib/i18n/complete';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

interface Props {
  id: string;
  label: string;
  help?: string;
  rows?: number;
  /** Maximum length in characters. */
  most?: number;
  complete: (words: string) => void;
}

export function WordsForm({ id, label, help, rows, most = 5000, complete }: Props) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    setAsked(true);
    if (words.trim() !== '') complete(words.trim().slice(0, most));
  };
  return (
    <>
      <Field
        id={`complete-${id}`}
        label={label}
        help={help}
        {...(rows === undefined ? {} : { rows })}
        fault={asked && words.trim() === '' ? t('required') : undefined}
        value={words}
        onInput={setWords}
      />
      <div class="u-buttons">
        <Button id={`complete-${id}-save`} weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
