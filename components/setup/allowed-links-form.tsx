/** Sites that answers may link to without a question. */
import { linkLinesOf } from '../../lib/domain/link-list';
import { allowedLinksText as t } from '../../lib/i18n/allowed-links';
import { LinesForm } from './lines-form';

interface Props {
  links: readonly string[];
  onSave: (links: string[]) => Promise<string | null>;
}

export const AllowedLinksForm = ({ links, onSave }: Props) => (
  <LinesForm
    id="allowed-links"
    label={t('field')}
    help={t('help')}
    fault={t('fault')}
    rows={4}
    lines={links}
    read={linkLinesOf}
    onSave={onSave}
  />
);
