/**
 * What was typed while the answer panel loaded, shown when the panel failed to load. It can be edited and copied, and
 * becomes the start of the draft at the next attempt.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answeringText as t } from '../../lib/i18n/answering';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

/** Keys that were typed before the panel loaded. */
export interface TypedAhead {
  /** Returns the typed text once. After that, keys go to the focused field. */
  takeTyped: () => string;
  /** Keeps the text for the next attempt. */
  keepTyped: (words: string) => void;
}

interface Props extends TypedAhead {
  /** Why the panel did not load. */
  fault: string;
  /** Null when the text was copied, otherwise a message. */
  onCopy: (text: string) => Promise<string | null>;
}

export function KeptWords({ fault, takeTyped, keepTyped, onCopy }: Props) {
  const [words, setWords] = useState(takeTyped);
  const [said, setSaid] = useState<{ tone: 'ok' | 'warn'; words: string } | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const write = (next: string): void => {
    setWords(next);
    keepTyped(next);
  };
  useLayoutEffect(() => {
    if (words !== '') keepTyped(words);
    // The field takes the focus, so that whoever is typing continues there, even if their first key comes after the
    // notice.
    const field = part.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const copy = async (): Promise<void> => {
    const refused = await onCopy(words);
    setSaid({ tone: refused === null ? 'ok' : 'warn', words: refused ?? t('keptCopied') });
  };
  return (
    <div class="u-stack an-kept" ref={part}>
      <Notice tone="warn">{fault}</Notice>
      <Field id="kept-words" label={t('draft')} value={words} onInput={write} rows={5} help={t('keptHelp')} />
      <div class="u-buttons">
        <Button id="kept-copy" weight="primary" disabled={words.trim() === ''} onPress={() => void copy()}>
          {t('keptCopy')}
        </Button>
      </div>
      <div role="status">{said !== null && <Notice tone={said.tone}>{said.words}</Notice>}</div>
    </div>
  );
}
