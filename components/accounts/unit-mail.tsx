/** The prepared messages to the communications unit. The official sends them; Uppsikt sends nothing. */
import { useState } from 'preact/hooks';
import { accountsText as t } from '../../lib/i18n/accounts';
import { helpText } from '../../lib/i18n/help';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { PreparedMail, type PreparedMailProps } from '../ui/prepared-mail';
import type { ShownAccount } from './accounts-props';

export interface UnitProps {
  /** The unit's mail address. Null where the settings have none. */
  to: string | null;
  /** The official has protected identity. */
  isProtected: boolean;
  copy: PreparedMailProps['onCopy'];
  /** Opens the settings where the address is entered. */
  onSetAddress: () => void;
}

interface UnitMailProps extends UnitProps {
  id: 'notice' | 'closing';
  mail: PreparedMailProps['mail'];
}

function UnitMail({ id, mail, to, isProtected, copy, onSetAddress }: UnitMailProps) {
  return (
    <>
      <blockquote class="u-draft" id={`${id}-draft`} lang="sv" aria-label={t('draft')} role="group">
        {mail.body}
      </blockquote>
      <p class="u-help">{t(isProtected ? 'mailProtected' : 'mailNames')}</p>
      <PreparedMail
        id={`${id}-unit`}
        mail={mail}
        to={to}
        target="_blank"
        words={{
          label: t(`mail.${id}`),
          help: t('mailHelp'),
          mail: helpText('contactMail'),
          copy: helpText('contactCopy'),
          copied: helpText('copied'),
        }}
        onCopy={copy}
      />
      <p id={`${id}-unit-to`}>{to === null ? helpText('contactNobody') : helpText('contactTo', { mail: to })}</p>
      {to === null && (
        <div class="u-buttons">
          <Button id={`${id}-unit-set`} weight="quiet" onPress={onSetAddress}>
            {helpText('contactSet')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Tells the unit that the account exists. Shown next to the date on which the unit was told. */
export const NoticeMail = ({ mail, ...unit }: UnitProps & { mail: ShownAccount['noticeMail'] }) => (
  <details id="notice-mail">
    <summary>{t('mail.notice')}</summary>
    <div class="u-stack">
      <UnitMail id="notice" mail={mail} {...unit} />
    </div>
  </details>
);

/** Tells the unit that the account is closed, and where its snapshot is handed over. */
export function ClosingMail({ mailOf, ...unit }: UnitProps & { mailOf: ShownAccount['closingMail'] }) {
  const [handedOverAt, setHandedOverAt] = useState('');
  return (
    <details id="closing-mail">
      <summary>{t('mail.closing')}</summary>
      <div class="u-stack">
        <Field
          id="handed-over"
          label={t('handedOver')}
          help={t('handedOverHelp')}
          value={handedOverAt}
          onInput={setHandedOverAt}
        />
        <UnitMail id="closing" mail={mailOf(handedOverAt)} {...unit} />
      </div>
    </details>
  );
}
