/**
 * Who saves, asked for once: where no name is set, a field stands beside the buttons that save. What is written there
 * is kept first, and then what was pressed goes on.
 */
import { useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import { Field } from '../ui/field';

type Told = Promise<string | null>;

export interface YourName {
  isAsked: boolean;
  isRefused: boolean;
  value: string;
  write: (value: string) => void;
  /** Keeps the name, where it is asked for, and then does what was pressed. Without a name nothing is done. */
  first: (work: () => Told) => Told;
}

const FIELD = 'your-name';
/** As long as the settings take. */
const MOST = 200;

/** @param isAsked whether none is set, as far as the settings have been read */
export function useYourName(isAsked: boolean, onSave: (name: string) => Told): YourName {
  const [value, write] = useState('');
  const [isRefused, refuse] = useState(false);
  const first = async (work: () => Told): Told => {
    if (!isAsked) return work();
    const name = value.trim().slice(0, MOST);
    refuse(name === '');
    if (name === '') {
      document.getElementById(FIELD)?.focus();
      return null;
    }
    return (await onSave(name)) ?? work();
  };
  return { isAsked, isRefused: isRefused && value.trim() === '', value, write, first };
}

/** @param when whether something could be saved; a press that was refused for the name's sake shows it in any case */
export function YourNameField({ name, when }: { name: YourName; when: boolean }) {
  if (!name.isAsked || (!when && !name.isRefused)) return null;
  return (
    <Field
      id={FIELD}
      label={t('yourName')}
      help={t('yourNameHelp')}
      fault={name.isRefused ? t('yourNameFault') : undefined}
      required
      value={name.value}
      onInput={name.write}
    />
  );
}
