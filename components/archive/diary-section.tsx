/**
 * A number in the diary for any record, whether or not somebody has to give it one. Where it is among what is
 * left to do it is asked for there.
 */
import type { Completion } from '../../lib/domain/completion';
import type { JournalRow } from '../../lib/domain/journal';
import { completeText as t } from '../../lib/i18n/complete';
import { registryIn } from '../../lib/records/written-later';
import { WordsForm } from '../checklist/words-form';
import { TaskSection } from './task-section';

interface Props {
  journalRows: readonly JournalRow[];
  /** @returns null when the row is written, else the words that say why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function DiarySection({ journalRows, onComplete }: Props) {
  const number = registryIn(journalRows);
  return (
    <TaskSection id="diary" title={t(number === null ? 'giveNumber' : 'changeNumber')} onComplete={onComplete}>
      {(complete) => (
        <>
          {number !== null && <p class="a-wrap">{`${t('registry')}: ${number}`}</p>}
          <WordsForm
            // A number that has been saved leaves an empty field for the next.
            key={number ?? ''}
            id="registry"
            label={t('registry')}
            help={t(number === null ? 'registryHelp' : 'changeHelp')}
            complete={(where) => complete({ part: 'registry', where })}
          />
        </>
      )}
    </TaskSection>
  );
}
