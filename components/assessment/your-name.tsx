/**
 * Asks once for the name of whoever saves. While no name is set, a field stands next to the save buttons. The name is
 * saved first, then the pressed action continues.
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
  /** Saves the name where it is asked for, then runs the pressed action. Without a name nothing runs. */
  first: (work: () => Told) => Told;
}

const FIELD = 'your-name';
/** The maximum length that the settings accept, in characters. */
const MOST = 200;

/** @param isAsked true when the settings have been read and hold no name */
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

/**
 * @param when whether something could be saved; after a press that was refused for lack of a name, the field shows
 *   anyway
 */
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
