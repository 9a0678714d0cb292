/** A prepared message to the registrar: opened in the official's own mail program, or copied. Uppsikt sends nothing. */
import { useState } from 'preact/hooks';
import { mailLink } from '../../lib/assessment/case-text';
import { completeText as t } from '../../lib/i18n/complete';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export interface RegistryMailProps {
  mail: { subject: string; body: string };
  /** @returns null when it is copied, else the words that say why not */
  onCopy: (text: string) => Promise<string | null>;
}

export function RegistryMail({ mail, onCopy }: RegistryMailProps) {
  const [copied, setCopied] = useState<string | null>();
  return (
    <div class="u-stack" role="group" aria-label={t('registrar')}>
      <p class="u-help">{t('registrarHelp')}</p>
      <div class="u-buttons">
        <a id="registry-mail" class="u-button" href={mailLink(mail, null)} target="_top">
          {t('registrarMail')}
        </a>
        <Button
          id="registry-copy"
          onPress={() => void onCopy(`${mail.subject}\n\n${mail.body}`).then((fault) => setCopied(fault))}
        >
          {t('registrarCopy')}
        </Button>
      </div>
      <div aria-live="polite">
        {copied !== undefined && (
          <Notice tone={copied === null ? 'ok' : 'danger'}>{copied === null ? t('copied') : copied}</Notice>
        )}
      </div>
    </div>
  );
}
