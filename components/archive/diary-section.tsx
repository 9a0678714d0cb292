/**
 * A number in the diary for any record, whether or not somebody has to give it one. Where it is among what is
 * left to do it is asked for there.
 */
import { useRef, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import type { JournalRow } from '../../lib/domain/journal';
import { completeText as t } from '../../lib/i18n/complete';
import { registryIn } from '../../lib/records/written-later';
import { Notice } from '../ui/notice';
import { WordsForm } from '../checklist/words-form';

interface Props {
  life: readonly JournalRow[];
  /** @returns null when the row is written, else the words that say why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function DiarySection({ life, onComplete }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const number = registryIn(life);
  // The form is drawn anew with the number, and the focus would be nowhere.
  const said = (words: string | null): void => {
    setFault(words);
    if (words === null) summary.current?.focus();
  };
  return (
    <details class="a-task" id="diary">
      <summary ref={summary}>{t(number === null ? 'giveNumber' : 'changeNumber')}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {number !== null && <p class="a-wrap">{`${t('registry')}: ${number}`}</p>}
        <WordsForm
          // A number that has been saved leaves an empty field for the next.
          key={number ?? ''}
          id="registry"
          label={t('registry')}
          help={t(number === null ? 'registryHelp' : 'changeHelp')}
          complete={(where) => void onComplete({ part: 'registry', where }).then(said)}
        />
      </div>
    </details>
  );
}
