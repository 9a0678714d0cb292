/** The help in the popup: the guideline where it has not been read, and help on the current page. */
import { helpText as t } from '../../lib/i18n/help';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Contact, type ContactProps } from './contact';
import { readingWords, type Reading } from './receipt';

/** Unobtrusive: nothing waits for a receipt. */
export function ReadingNotice({ reading, onRead }: { reading: Reading; onRead: () => void }) {
  if (reading.state === 'read') return null;
  return (
    <Notice tone="info" id="reading-notice">
      <div class="u-stack">
        <p>{readingWords(reading.state, undefined)}</p>
        <div class="u-buttons">
          <Button id="read-guideline" onPress={onRead}>
            {t('readGuideline')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

export interface PopupHelpProps {
  contact: ContactProps;
  /** Opens the help on what removing does on the platform behind the popup. */
  onWhat: () => void;
  onOpen: () => void;
}

export function PopupHelp({ contact, onWhat, onOpen }: PopupHelpProps) {
  return (
    <>
      <div class="u-buttons">
        <Button id="what-happens" weight="quiet" onPress={onWhat}>
          {t('what')}
        </Button>
        <Button id="open-help" weight="quiet" onPress={onOpen}>
          {t('openHelp')}
        </Button>
      </div>
      <details class="s-help" id="contact-unit">
        <summary>{t('contact')}</summary>
        <Contact {...contact} />
      </details>
    </>
  );
}
