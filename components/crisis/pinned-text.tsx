/** The text to pin at the top of the page in a crisis. The official copies and posts it. */
import { useState } from 'preact/hooks';
import { crisisText as t } from '../../lib/i18n/crisis';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  text: string;
  /** Null when the text was copied, otherwise a message. */
  onCopy: (text: string) => Promise<string | null>;
}

export function PinnedText({ text, onCopy }: Props) {
  const [said, setSaid] = useState<{ tone: 'ok' | 'warn'; words: string } | null>(null);
  const copy = async (): Promise<void> => {
    const fault = await onCopy(text);
    setSaid(fault === null ? { tone: 'ok', words: t('copied') } : { tone: 'warn', words: fault });
  };
  return (
    <section class="u-stack" aria-labelledby="pinned-title">
      <h3 id="pinned-title">{t('pinned')}</h3>
      <p class="u-help">{t('pinnedHelp')}</p>
      <blockquote id="pinned-text" lang="sv">
        {text}
      </blockquote>
      <div class="u-buttons">
        <Button id="pinned-copy" onPress={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
      <div role="status">{said !== null && <Notice tone={said.tone}>{said.words}</Notice>}</div>
    </section>
  );
}
