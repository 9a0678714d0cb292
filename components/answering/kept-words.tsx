/**
 * What was typed while the answer panel was on its way, where it did not come: it can be written on, copied, and is the
 * beginning of the draft at the next try.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answeringText as t } from '../../lib/i18n/answering';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

/** Keys that were typed ahead of the panel. */
export interface TypedAhead {
  /** Once; from then on keys are the field's that has the focus. */
  takeTyped: () => string;
  /** For the next try. */
  keepTyped: (words: string) => void;
}

interface Props extends TypedAhead {
  /** Why the panel did not come. */
  fault: string;
  /** Null when it is copied, else words. */
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
    // Whoever is typing goes on where the words are, also whose first key comes after the notice.
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
