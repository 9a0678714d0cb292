/**
 * Secrecy judged anew, for any record: what was sealed stands as it was. Where the judgement is among what is left to
 * do it is asked for there.
 */
import { useRef, useState } from 'preact/hooks';
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { Completion } from '../../lib/domain/completion';
import type { JournalRow } from '../../lib/domain/journal';
import { secrecyIn } from '../../lib/domain/secrecy';
import { laterWords, secrecyText as t } from '../../lib/i18n/secrecy';
import { SecrecyForm } from '../checklist/secrecy-form';
import { Notice } from '../ui/notice';

interface Props {
  life: readonly JournalRow[];
  paragraphs: readonly OfferedParagraph[];
  /** @returns null when the row is written, else the words that say why not */
  onComplete: (done: Completion) => Promise<string | null>;
}

export function SecrecySection({ life, paragraphs, onComplete }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const later = secrecyIn(life);
  // The form is drawn anew with the judgement, and the focus would be nowhere.
  const said = (words: string | null): void => {
    setFault(words);
    if (words === null) summary.current?.focus();
  };
  return (
    <details class="a-task" id="secrecy-later">
      <summary ref={summary}>{t(later === null ? 'judge' : 'judgeAnew')}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {later !== null && <p class="a-wrap">{laterWords(later)}</p>}
        <SecrecyForm
          key={later?.at ?? ''}
          paragraphs={paragraphs}
          complete={(done) => void onComplete(done).then(said)}
        />
      </div>
    </details>
  );
}
