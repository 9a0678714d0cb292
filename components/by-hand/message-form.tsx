/**
 * A message to the municipality, kept as an incoming public record: no ground is chosen and nothing is removed. It has
 * pictures and text like every record by hand, then whether it belongs to a case, and who answers.
 */
import { useState } from 'preact/hooks';
import {
  MESSAGE_NO_ANSWERS,
  messageLacks,
  NO_ANSWERS,
  type MessageAnswers,
  type MessageLack,
} from '../../lib/assessment/incoming-message';
import { faultsOf } from '../../lib/by-hand/form';
import { localDay } from '../../lib/domain/local-day';
import { messageText as m } from '../../lib/i18n/incoming-message';
import { NoAnswerReasonChoice } from '../questions/no-answer-reason';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import type { ByHandProps } from './by-hand';
import { FactsForm } from './facts-form';
import { Pictures } from './pictures';
import { Radios } from './radios';
import { SaveRow, useHandSaving } from './save-row';

const CASES = ['yes', 'no', 'unknown'] as const;
const ANSWERERS = ['us', 'forwarded', 'nobody'] as const;

type Change = (change: Partial<MessageAnswers>) => void;
type Faults = Partial<Record<MessageLack, string>>;

/**
 * @param props.onGround called when the message breaks the guideline or must not be saved: a ground is chosen instead
 */
export function MessageForm(props: ByHandProps & { onGround: () => void }) {
  const { form, register, pictures, onForm, onGround } = props;
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [tried, setTried] = useState(false);
  const today = localDay(new Date(props.now()));
  const faults = tried ? faultsOf(form, pictures.length) : {};
  const lacks = messageLacks(answers, today);
  const missing: Faults = tried ? Object.fromEntries(lacks.map((lack) => [lack, m(`lack.${lack}`)])) : {};
  const change: Change = (each) => setAnswers((now) => ({ ...now, ...each }));
  return (
    <>
      <p>{m('intro')}</p>
      <Notice tone="info">
        {m('suspected')}{' '}
        <Button id="b-to-ground" weight="quiet" onPress={onGround}>
          {m('toGround')}
        </Button>
      </Notice>
      <section class="b-step" aria-labelledby="b-pictures">
        <Pictures {...props} />
      </section>
      <section class="b-step" aria-labelledby="b-facts">
        <FactsForm form={form} register={register} faults={faults} onForm={onForm} isMessage />
      </section>
      <section class="b-step" aria-labelledby="b-message">
        <h2 id="b-message">{m('caseTitle')}</h2>
        <CaseQuestion {...{ answers, change, missing }} />
        <AnswerQuestion {...{ answers, change, missing }} hasAccount={form.registeredId !== ''} />
        <Save {...props} answers={answers} lacks={lacks} onTry={() => setTried(true)} />
      </section>
    </>
  );
}

interface QuestionProps {
  answers: MessageAnswers;
  change: Change;
  missing: Faults;
}

function CaseQuestion({ answers, change, missing }: QuestionProps) {
  return (
    <>
      <Radios
        name="belongsToCase"
        mayLack
        legend={m('belongsToCase')}
        values={CASES}
        value={answers.belongsToCase}
        wordsOf={(value) => m(`case.${value}`)}
        onChoose={(belongsToCase) => change({ belongsToCase })}
        fault={missing.belongsToCase}
      />
      {answers.belongsToCase === 'yes' && (
        <Field
          id="diaryNumber"
          label={m('diaryNumber')}
          help={m('diaryNumberHelp')}
          value={answers.diaryNumber}
          onInput={(diaryNumber) => change({ diaryNumber })}
        />
      )}
    </>
  );
}

function AnswerQuestion({ answers, change, missing, hasAccount }: QuestionProps & { hasAccount: boolean }) {
  const { answeredBy } = answers;
  return (
    <>
      <Radios
        name="answeredBy"
        mayLack
        legend={m('answeredBy')}
        values={ANSWERERS}
        value={answeredBy}
        wordsOf={(value) => m(`answered.${value}`)}
        onChoose={(by) => change({ answeredBy: by })}
        fault={missing.answeredBy}
      />
      {answeredBy === 'nobody' && (
        <NoAnswerReasonChoice
          id="noAnswer"
          label={m('noAnswer')}
          reasons={MESSAGE_NO_ANSWERS}
          value={answers.noAnswer}
          isMissing={missing.noAnswer !== undefined}
          onChoose={(noAnswer) => change({ noAnswer })}
        />
      )}
      {answeredBy === 'forwarded' && (
        <>
          <Field
            id="forwardedTo"
            label={m('forwardedTo')}
            help={m('forwardedToHelp')}
            value={answers.forwardedTo}
            onInput={(forwardedTo) => change({ forwardedTo })}
            fault={missing.forwardedTo}
            required
          />
          <Field
            id="answerBy"
            label={m('answerBy')}
            value={answers.answerBy}
            onInput={(answerBy) => change({ answerBy })}
            fault={missing.answerBy}
            lastDay={null}
            required
          />
        </>
      )}
      {!hasAccount && (answeredBy === 'us' || answeredBy === 'forwarded') && (
        <Notice tone="warn">{m('noAccount')}</Notice>
      )}
    </>
  );
}

type SaveProps = ByHandProps & { answers: MessageAnswers; lacks: MessageLack[]; onTry: () => void };

function Save({ planned, isNameless, form, pictures, taking, actions, answers, lacks, onTry }: SaveProps) {
  const saving = useHandSaving(isNameless, actions.saveName);
  const press = (): void => {
    onTry();
    const first = Object.keys(faultsOf(form, pictures.length))[0] ?? lacks[0];
    if (first === undefined) saving.run(() => actions.saveMessage(answers));
    else document.getElementById(first)?.focus();
  };
  return <SaveRow {...{ saving, planned }} isReady={planned && !taking} notYet="" label={m('save')} onPress={press} />;
}
