/**
 * A message to the municipality, kept as the incoming public record that it is: no ground is chosen and nothing is
 * taken away. Pictures and words as of every record by hand; then whether it belongs to a case, and who answers.
 */
import { useState } from 'preact/hooks';
import { messageLacks, NO_ANSWERS, type MessageAnswers, type MessageLack } from '../../lib/assessment/incoming-message';
import { faultsOf } from '../../lib/by-hand/form';
import { localDay } from '../../lib/domain/local-day';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { messageText as m } from '../../lib/i18n/incoming-message';
import { useYourName, YourNameField } from '../assessment/your-name';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { ByHandProps } from './by-hand';
import { FactsForm } from './facts-form';
import { Pictures } from './pictures';

const CASES = ['yes', 'no', 'unknown'] as const;
const ANSWERERS = ['us', 'forwarded', 'nobody'] as const;

type Change = (change: Partial<MessageAnswers>) => void;
type Faults = Partial<Record<MessageLack, string>>;

/** @param props.onGround it breaks the guideline, or must not be saved: a ground is chosen instead */
export function MessageForm(props: ByHandProps & { onGround: () => void }) {
  const { form, register, pictures, onForm, onGround } = props;
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [tried, setTried] = useState(false);
  const today = localDay(new Date(props.now()));
  const faults = tried ? faultsOf(form, pictures.length) : {};
  const lacks = messageLacks(answers, today);
  const said: Faults = tried ? Object.fromEntries(lacks.map((lack) => [lack, m(`lack.${lack}`)])) : {};
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
        <CaseQuestion {...{ answers, change, said }} />
        <AnswerQuestion {...{ answers, change, said }} hasAccount={form.registeredId !== ''} />
        <Save {...props} answers={answers} lacks={lacks} onTry={() => setTried(true)} />
      </section>
    </>
  );
}

interface QuestionProps {
  answers: MessageAnswers;
  change: Change;
  said: Faults;
}

function CaseQuestion({ answers, change, said }: QuestionProps) {
  return (
    <>
      <Radios
        id="belongsToCase"
        legend={m('belongsToCase')}
        values={CASES}
        value={answers.belongsToCase}
        wordsOf={(value) => m(`case.${value}`)}
        onChoose={(belongsToCase) => change({ belongsToCase })}
        fault={said.belongsToCase}
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

function AnswerQuestion({ answers, change, said, hasAccount }: QuestionProps & { hasAccount: boolean }) {
  const { answeredBy } = answers;
  return (
    <>
      <Radios
        id="answeredBy"
        legend={m('answeredBy')}
        values={ANSWERERS}
        value={answeredBy}
        wordsOf={(value) => m(`answered.${value}`)}
        onChoose={(by) => change({ answeredBy: by })}
        fault={said.answeredBy}
      />
      {answeredBy === 'forwarded' && (
        <>
          <Field
            id="forwardedTo"
            label={m('forwardedTo')}
            help={m('forwardedToHelp')}
            value={answers.forwardedTo}
            onInput={(forwardedTo) => change({ forwardedTo })}
            fault={said.forwardedTo}
            required
          />
          <Field
            id="answerBy"
            label={m('answerBy')}
            value={answers.answerBy}
            onInput={(answerBy) => change({ answerBy })}
            fault={said.answerBy}
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

interface RadiosProps<T extends string> {
  id: string;
  legend: string;
  values: readonly T[];
  value: T | null;
  wordsOf: (value: T) => string;
  onChoose: (value: T) => void;
  fault: string | undefined;
}

function Radios<T extends string>({ id, legend, values, value, wordsOf, onChoose, fault }: RadiosProps<T>) {
  const trusted = useTrusted();
  return (
    <fieldset
      class="b-choices"
      id={id}
      tabIndex={-1}
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
    >
      <legend>{legend}</legend>
      {values.map((each) => (
        <ChoiceLabel key={each}>
          <input
            type="radio"
            name={id}
            value={each}
            checked={value === each}
            onChange={trusted(() => onChoose(each))}
          />{' '}
          {wordsOf(each)}
        </ChoiceLabel>
      ))}
      {fault !== undefined && (
        <p class="u-fault" id={`${id}-fault`}>
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

type SaveProps = ByHandProps & { answers: MessageAnswers; lacks: MessageLack[]; onTry: () => void };

function Save({ planned, isNameless, form, pictures, taking, actions, answers, lacks, onTry }: SaveProps) {
  const name = useYourName(isNameless, actions.saveName);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const press = (): void => {
    onTry();
    const first = Object.keys(faultsOf(form, pictures.length))[0] ?? lacks[0];
    if (first !== undefined) {
      document.getElementById(first)?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    void name
      .first(() => actions.saveMessage(answers))
      .then((words) => {
        setFault(words);
        setBusy(false);
      });
  };
  return (
    <>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <YourNameField name={name} when={planned} />
      <p class="u-help" id="save-notes" role="status">
        {busy ? t('saving') : planned ? '' : t('planNeeded')}
      </p>
      <div class="u-buttons">
        <Button
          id="save"
          weight="primary"
          disabled={!planned || busy || taking}
          describedBy="save-notes"
          onPress={press}
        >
          {m('save')}
        </Button>
      </div>
    </>
  );
}
