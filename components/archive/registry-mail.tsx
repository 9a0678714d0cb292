/** A prepared message to the registrar. */
import { completeText as t } from '../../lib/i18n/complete';
import { PreparedMail, type PreparedMailProps } from '../ui/prepared-mail';

export type RegistryMailProps = Pick<PreparedMailProps, 'mail' | 'onCopy'>;

export const RegistryMail = ({ mail, onCopy }: RegistryMailProps) => (
  <PreparedMail
    id="registry"
    mail={mail}
    to={null}
    words={{
      label: t('registrar'),
      help: t('registrarHelp'),
      mail: t('registrarMail'),
      copy: t('registrarCopy'),
      copied: t('copied'),
    }}
    onCopy={onCopy}
  />
);
