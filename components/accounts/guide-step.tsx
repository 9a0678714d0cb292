/** One step of a guide: the guideline's own words, the fields to fill in, a text to copy, and when it was done. */
import { useState } from 'preact/hooks';
import { accountsText as t } from '../../lib/i18n/accounts';
import { swedishDay } from '../../lib/i18n/swedish-time';
import type { StepState } from '../../lib/register/guides';
import type { Answers, FieldName } from '../../lib/register/line';
import { SavingNotice } from '../setup/saving-notice';
import { useSaving } from '../setup/use-saving';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { GuidelineQuote } from '../ui/quote';
import { stepWords } from './step-words';

export interface GuideStepProps {
  /** Unique on the page. */
  id: string;
  state: StepState;
  text: string | undefined;
  setStep: (done: boolean, answers: Answers) => Promise<string | null>;
  copy: (text: string) => Promise<string | null>;
}

export function GuideStep({ id, state: { step, done, isWaiting }, text, setStep, copy }: GuideStepProps) {
  const words = stepWords(step.id);
  const [values, setValues] = useState<Answers>(done?.said.answers ?? {});
  const { saving, refuse, run } = useSaving();
  const answers = trimmed(values, step.fields);
  const takeBack = (): void => {
    // The pressed button disappears, and the focus would be lost with it.
    document.getElementById(`${id}-done`)?.focus();
    run(setStep(false, {}));
  };
  const finish = (): void => (answers === null ? refuse(t('fill')) : run(setStep(true, answers)));
  return (
    <li class="a-step" id={id}>
      <StepHead step={step} words={words} isDone={done !== null} />
      {isWaiting ? (
        <p class="u-help">{t('waiting')}</p>
      ) : (
        <>
          {text !== undefined && <CopiedText id={id} step={words} text={text} copy={copy} />}
          {step.fields.map((field) => (
            <StepField
              key={field}
              id={`${id}-${field}`}
              field={field}
              value={values[field] ?? ''}
              onInput={(value) => setValues((before) => ({ ...before, [field]: value }))}
            />
          ))}
          {step.fields.length === 0 && (
            <Checkbox id={`${id}-done`} checked={done !== null} onChange={(isDone) => run(setStep(isDone, {}))}>
              {t('markDone', { step: words })}
            </Checkbox>
          )}
          {done !== null && (
            <p class="a-done">{t('doneBy', { on: swedishDay(done.at), by: done.operator ?? t('nobody') })}</p>
          )}
          <SavingNotice saving={saving} saved={t('saved')} />
          <div class="u-buttons">
            {step.fields.length > 0 && (
              <Button id={`${id}-done`} onPress={finish}>
                {t('markDone', { step: words })}
              </Button>
            )}
            {done !== null && step.fields.length > 0 && (
              <Button id={`${id}-back`} weight="quiet" onPress={takeBack}>
                {t('takeBack', { step: words })}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

function StepHead({ step, words, isDone }: { step: StepState['step']; words: string; isDone: boolean }) {
  return (
    <>
      <h4>
        <span class="u-mark" aria-hidden="true">
          {isDone ? '✓' : '○'}
        </span>{' '}
        {words}
      </h4>
      {step.quotes.map((quote) => (
        <p key={quote.line + quote.quote}>
          <GuidelineQuote {...quote} />
        </p>
      ))}
    </>
  );
}

/** The trimmed answers. Null where a required field is empty. */
function trimmed(values: Answers, fields: readonly FieldName[]): Answers | null {
  const filled = fields.map((field) => [field, (values[field] ?? '').trim()] as const);
  return filled.some(([, value]) => value === '') ? null : Object.fromEntries(filled);
}

function StepField({
  id,
  field,
  value,
  onInput,
}: {
  id: string;
  field: FieldName;
  value: string;
  onInput: (value: string) => void;
}) {
  const shared = { id, label: t(`field.${field}`), value, onInput, required: true };
  if (field === 'day') return <Field {...shared} lastDay={null} />;
  return field === 'words' ? <Field {...shared} rows={3} /> : <Field {...shared} />;
}

function CopiedText({
  id,
  step,
  text,
  copy,
}: {
  id: string;
  step: string;
  text: string;
  copy: GuideStepProps['copy'];
}) {
  const [fault, setFault] = useState<string | null>();
  return (
    <>
      <blockquote class="u-draft" lang="sv" aria-label={`${t('draft')}: ${step}`} role="group">
        {text}
      </blockquote>
      <div class="u-buttons">
        <Button id={`${id}-copy`} weight="quiet" onPress={() => void copy(text).then(setFault)}>
          {t('copy', { step })}
        </Button>
      </div>
      {fault !== undefined && <Notice tone={fault === null ? 'ok' : 'danger'}>{fault ?? t('copied')}</Notice>}
    </>
  );
}
