/** The municipality's mail domains. */
import { mailDomains } from '../../lib/domain/mail-address';
import { accountsText as t } from '../../lib/i18n/accounts';
import { LinesForm } from './lines-form';

interface Props {
  /** Null: not set. */
  domains: readonly string[] | null;
  suggestion: string;
  onSave: (domains: string[] | null) => Promise<string | null>;
}

export const MailDomainsForm = ({ domains, suggestion, onSave }: Props) => (
  <LinesForm
    id="mail-domains"
    label={t('mailDomains')}
    help={t('mailDomainsHelp', { suggestion })}
    fault={t('mailDomainsFault')}
    rows={2}
    lines={domains ?? []}
    read={domainsIn}
    onSave={(lines) => onSave(lines.length === 0 ? null : lines)}
  />
);

function domainsIn(typed: string): string[] | null {
  const lines = typed
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');
  return lines.length === 0 || mailDomains.safeParse(lines).success ? lines : null;
}
