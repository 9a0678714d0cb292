/** A prepared message that the official opens in their own mail program or copies. Uppsikt sends nothing. */
import { useState } from 'preact/hooks';
import { mailLink } from '../../lib/assessment/case-text';
import { Button } from './button';
import { Notice } from './notice';

export interface PreparedMailProps {
  /** Prefix for the ids of the link and the button: `id-mail` and `id-copy`. */
  id: string;
  mail: { subject: string; body: string };
  /** The recipient's address. Null: the mail program asks for it. */
  to: string | null;
  words: { label: string; help: string; mail: string; copy: string; copied: string };
  /** `_blank` where the page itself must stay open, as in the popup. */
  target?: '_top' | '_blank';
  /** @returns null when the text was copied, otherwise a message that says why not */
  onCopy: (text: string) => Promise<string | null>;
}

export function PreparedMail({ id, mail, to, words, target = '_top', onCopy }: PreparedMailProps) {
  const [copied, setCopied] = useState<string | null>();
  return (
    <div class="u-stack" role="group" aria-label={words.label}>
      <p class="u-help">{words.help}</p>
      <div class="u-buttons">
        <a id={`${id}-mail`} class="u-button" href={mailLink(mail, to)} target={target} rel="noreferrer">
          {words.mail}
        </a>
        <Button
          id={`${id}-copy`}
          onPress={() => void onCopy(`${mail.subject}\n\n${mail.body}`).then((fault) => setCopied(fault))}
        >
          {words.copy}
        </Button>
      </div>
      <div aria-live="polite">
        {copied !== undefined && (
          <Notice tone={copied === null ? 'ok' : 'danger'}>{copied === null ? words.copied : copied}</Notice>
        )}
      </div>
    </div>
  );
}
