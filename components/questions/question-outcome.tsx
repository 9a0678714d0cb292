/** What an official records for one question: an outcome, that it was forwarded, or a date to return to it. */
import { useState } from 'preact/hooks';
import { questionsText as t } from '../../lib/i18n/questions';
import type { Settlement } from '../../lib/messaging/question-messages';
import { NO_ANSWER_REASONS, type NoAnswerReason, type QuestionState } from '../../lib/questions/question';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { NoAnswerReasonChoice } from './no-answer-reason';

interface Props {
  /** Prefix for the ids of this question's fields, unique on the page. */
  id: string;
  state: QuestionState;
  onSettle: (settlement: Settlement) => void;
}

export function QuestionOutcome({ id, state, onSettle }: Props) {
  return (
    <details class="q-outcome">
      <summary>{t('outcome')}</summary>
      <div class="u-stack">
        {state === 'open' && (
          <div>
            <p class="u-help" id={`${id}-answered-help`}>
              {t('answeredHelp')}
            </p>
            <Button
              id={`${id}-answered`}
              describedBy={`${id}-answered-help`}
              onPress={() => onSettle({ kind: 'answered-elsewhere' })}
            >
              {t('answered')}
            </Button>
          </div>
        )}
        {state === 'forwarded' && (
          <div class="u-buttons">
            <Button id={`${id}-written-in`} weight="primary" onPress={() => onSettle({ kind: 'answer-written-in' })}>
              {t('writtenIn')}
            </Button>
            <Button id={`${id}-reopen`} weight="quiet" onPress={() => onSettle({ kind: 'reopened' })}>
              {t('reopen')}
            </Button>
          </div>
        )}
        <Forward id={id} onSettle={onSettle} />
        {state === 'open' && <NoAnswer id={id} onSettle={onSettle} />}
        <Revisit id={id} onSettle={onSettle} />
      </div>
    </details>
  );
}

type Part = Omit<Props, 'state'>;

function Forward({ id, onSettle }: Part) {
  const [to, setTo] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    const isFilled = to.trim() !== '' && answerBy !== '';
    setMissing(!isFilled);
    if (isFilled) onSettle({ kind: 'forwarded', to: to.trim(), answerBy });
  };
  return (
    <div>
      <Field id={`${id}-to`} label={t('forwardTo')} value={to} onInput={setTo} />
      <Field
        id={`${id}-by`}
        label={t('answerBy')}
        value={answerBy}
        onInput={setAnswerBy}
        lastDay={null}
        fault={isMissing ? t('fillBoth') : undefined}
      />
      <Button id={`${id}-forward`} onPress={save}>
        {t('forward')}
      </Button>
    </div>
  );
}

function NoAnswer({ id, onSettle }: Part) {
  const [reason, setReason] = useState<NoAnswerReason | null>(null);
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    setMissing(reason === null);
    if (reason !== null) onSettle({ kind: 'needs-no-answer', reason });
  };
  return (
    <div>
      <NoAnswerReasonChoice
        id={`${id}-why`}
        label={`${t('noAnswer')}: ${t('why')}`}
        reasons={NO_ANSWER_REASONS}
        value={reason}
        isMissing={isMissing}
        onChoose={setReason}
      />
      <Button id={`${id}-no-answer`} onPress={save}>
        {t('noAnswer')}
      </Button>
    </div>
  );
}

function Revisit({ id, onSettle }: Part) {
  const [on, setOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <div>
      <Field
        id={`${id}-revisit-on`}
        label={t('revisitOn')}
        value={on}
        onInput={setOn}
        lastDay={null}
        fault={isMissing ? t('chooseDay') : undefined}
      />
      <Button
        id={`${id}-revisit`}
        weight="quiet"
        onPress={() => {
          setMissing(on === '');
          if (on !== '') onSettle({ kind: 'revisit', on });
        }}
      >
        {t('revisit')}
      </Button>
    </div>
  );
}
