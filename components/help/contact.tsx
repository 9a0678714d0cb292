/** 'Kontakta kommunikationsenheten': the official chooses what it is about, and the message is made from that. */
import { useState } from 'preact/hooks';
import { ABOUT, contactMessage, recordNumber, type About } from '../../lib/help/contact-message';
import { helpText as t } from '../../lib/i18n/help';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { PreparedMail } from '../ui/prepared-mail';
import { useTrusted } from '../ui/trusted';

export interface ContactProps {
  /** The municipality's own pages, as the register names them. */
  pages: { id: string; name: string; platformName: string }[];
  /** The page selected at first: the one behind the popup. */
  pageId: string | null;
  operator: string | null;
  /** The unit's address. Null where the settings have none. */
  to: string | null;
  onCopy: (text: string) => Promise<string | null>;
  /** Opens the settings where the address is entered. */
  onSetAddress: () => void;
}

export function Contact({ pages, pageId, operator, to, onCopy, onSetAddress }: ContactProps) {
  const [about, setAbout] = useState<About>(pageId === null ? 'guideline' : 'item');
  const [chosen, setChosen] = useState(pageId ?? '');
  const [typed, setTyped] = useState('');
  const record = recordNumber(typed);
  const page = pages.find(({ id }) => id === chosen) ?? null;
  const mail = contactMessage({ about, page, record, operator });
  return (
    <div class="u-stack">
      <Choice
        id="contact-about"
        label={t('contactAbout')}
        value={about}
        options={ABOUT.map((each) => [each, t(`about.${each}`)])}
        onChoose={(value) => setAbout(ABOUT.find((each) => each === value) ?? about)}
      />
      <Choice
        id="contact-page"
        label={t('contactPage')}
        value={page === null ? '' : chosen}
        options={[['', t('noPage')], ...pages.map(({ id, ...each }) => [id, nameOf(each)] as const)]}
        onChoose={setChosen}
      />
      <Field
        id="contact-record"
        label={t('contactRecord')}
        help={t('contactRecordHelp')}
        fault={typed.trim() !== '' && record === null ? t('contactRecordFault') : undefined}
        value={typed}
        onInput={setTyped}
      />
      <blockquote class="u-draft" id="contact-draft" lang="sv" aria-label={t('draft')} role="group">
        {mail.body}
      </blockquote>
      <PreparedMail
        id="contact"
        mail={mail}
        to={to}
        target="_blank"
        words={{
          label: t('contact'),
          help: t('contactHelp'),
          mail: t('contactMail'),
          copy: t('contactCopy'),
          copied: t('copied'),
        }}
        onCopy={onCopy}
      />
      <p id="contact-to">{to === null ? t('contactNobody') : t('contactTo', { mail: to })}</p>
      {to === null && (
        <div class="u-buttons">
          <Button id="contact-set" weight="quiet" onPress={onSetAddress}>
            {t('contactSet')}
          </Button>
        </div>
      )}
    </div>
  );
}

const nameOf = ({ name, platformName }: { name: string; platformName: string }): string => `${name} (${platformName})`;

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={trusted((event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value))}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
