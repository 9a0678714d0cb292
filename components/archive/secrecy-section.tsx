/**
 * A new judgement of secrecy for any record. What was sealed does not change. If the judgement is among what is left to
 * do, it is asked for there instead.
 */
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { Completion } from '../../lib/domain/completion';
import type { JournalRow } from '../../lib/domain/journal';
import { secrecyIn } from '../../lib/domain/secrecy';
import { laterWords, secrecyText as t } from '../../lib/i18n/secrecy';
import { SecrecyForm } from '../checklist/secrecy-form';
import { TaskSection } from './task-section';

interface Props {
  journalRows: readonly JournalRow[];
  paragraphs: readonly OfferedParagraph[];
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function SecrecySection({ journalRows, paragraphs, onComplete }: Props) {
  const later = secrecyIn(journalRows);
  return (
    <TaskSection id="secrecy-later" title={t(later === null ? 'judge' : 'judgeAnew')} onComplete={onComplete}>
      {(complete) => (
        <>
          {later !== null && <p class="a-wrap">{laterWords(later)}</p>}
          <SecrecyForm key={later?.at ?? ''} paragraphs={paragraphs} complete={complete} />
        </>
      )}
    </TaskSection>
  );
}
