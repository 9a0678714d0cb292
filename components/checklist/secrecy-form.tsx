/** A later judgement of secrecy, saved as a journal row beside what was sealed. */
import { useState } from 'preact/hooks';
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { Completion } from '../../lib/domain/completion';
import { isJudged, paragraphWords, type SecrecyAnswers } from '../../lib/domain/secrecy';
import { completeText } from '../../lib/i18n/complete';
import { secrecyText as t } from '../../lib/i18n/secrecy';
import { Button } from '../ui/button';
import { SecrecyFields } from './secrecy-fields';

interface Props {
  paragraphs: readonly OfferedParagraph[];
  complete: (done: Completion) => void;
}

export function SecrecyForm({ paragraphs, complete }: Props) {
  const [answers, setAnswers] = useState<SecrecyAnswers>({});
  const [asked, setAsked] = useState(false);
  const { concerns, marked } = answers;
  const paragraph = marked === true ? paragraphWords(answers) : null;
  const isWhole = isJudged({ concerns, marked: marked ?? null, paragraph });
  const save = (): void => {
    setAsked(true);
    if (isWhole && concerns !== undefined && marked !== undefined)
      complete({ part: 'secrecy', concerns, marked, paragraph });
  };
  return (
    <>
      <p class="u-help">{t('sealedStands')}</p>
      <SecrecyFields
        id="complete-secrecy"
        answers={answers}
        paragraphs={paragraphs}
        onChange={(change) => setAnswers((now) => ({ ...now, ...change }))}
      />
      {asked && !isWhole && (
        <p class="u-fault" role="alert">
          {t('lack')}
        </p>
      )}
      <div class="u-buttons">
        <Button id="complete-secrecy-save" weight="primary" onPress={save}>
          {completeText('save')}
        </Button>
      </div>
    </>
  );
}
