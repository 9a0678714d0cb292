/**
 * A diary number for any record, whether or not one is required. If it is among what is left to do, it is asked for
 * there instead.
 */
import type { Completion } from '../../lib/domain/completion';
import type { JournalRow } from '../../lib/domain/journal';
import { completeText as t } from '../../lib/i18n/complete';
import { registryIn } from '../../lib/records/written-later';
import { WordsForm } from '../checklist/words-form';
import { RegistryMail, type RegistryMailProps } from './registry-mail';
import { TaskSection } from './task-section';

interface Props {
  journalRows: readonly JournalRow[];
  /** A prepared message to the registrar, while there is no number. */
  mail?: RegistryMailProps;
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function DiarySection({ journalRows, mail, onComplete }: Props) {
  const number = registryIn(journalRows);
  return (
    <TaskSection id="diary" title={t(number === null ? 'giveNumber' : 'changeNumber')} onComplete={onComplete}>
      {(complete) => (
        <>
          {number !== null && <p class="a-wrap">{`${t('registry')}: ${number}`}</p>}
          <WordsForm
            // A saved number changes the key, so that the field is empty for the next one.
            key={number ?? ''}
            id="registry"
            label={t('registry')}
            help={t(number === null ? 'registryHelp' : 'changeHelp')}
            complete={(where) => complete({ part: 'registry', where })}
          />
          {number === null && mail !== undefined && <RegistryMail {...mail} />}
        </>
      )}
    </TaskSection>
  );
}
