/**
 * A decision is changed where Uppsikt cannot undo the measure: where on the platform it is done, and what came of it.
 * The row stands beside the first decision.
 */
import { useState } from 'preact/hooks';
import { toReverseByHand } from '../../lib/assessment/reverse-by-hand';
import { isWhoAndWhen } from '../../lib/assessment/who-and-when';
import { reversalResult, type Completion, type ReversalResult } from '../../lib/domain/completion';
import { localDay } from '../../lib/domain/local-day';
import type { BroughtBack } from '../../lib/help/measures';
import { actName } from '../../lib/i18n/acts';
import { measuresText } from '../../lib/i18n/measures';
import { reversalText as t } from '../../lib/i18n/reversal';
import { Button } from '../ui/button';
import { ChoiceLabel } from '../ui/choice-label';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { RecordView } from './props';
import { WhereUndone } from './where-undone';

interface Props {
  record: Pick<RecordView, 'part' | 'journalRows'>;
  onComplete: (done: Completion) => Promise<string | null>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export function ReversalSection({ record: { part, journalRows }, onComplete, now = Date.now }: Props) {
  const act = toReverseByHand(part.decision, journalRows);
  if (act === null) return null;
  const noted = journalRows.filter(({ data }) => data.about === 'reversal').length;
  return (
    <details class="a-task" id="reversal">
      <summary>{t('title')}</summary>
      <p class="u-help">{t('there', { act: actName(act) })}</p>
      <WhereUndone platform={part.item.ref.platform} act={act} />
      <ReversalForm key={noted} act={act} today={localDay(new Date(now()))} onComplete={onComplete} />
    </details>
  );
}

interface FormProps extends Pick<Props, 'onComplete'> {
  act: BroughtBack;
  today: string;
}

function ReversalForm({ act, today, onComplete }: FormProps) {
  const trusted = useTrusted();
  const [reason, setReason] = useState('');
  const [result, setResult] = useState<ReversalResult | null>(null);
  const [by, setBy] = useState('');
  const [on, setOn] = useState(today);
  const [fault, setFault] = useState<string | null>(null);
  const save = (): void => {
    if (reason.trim() === '') setFault(t('lack.reason'));
    else if (result === null) setFault(t('lack.result'));
    else if (!isWhoAndWhen({ by, on }, today)) setFault(t('lack.by'));
    else {
      const words = { reason: reason.trim().slice(0, 5000), by: by.trim().slice(0, 200) };
      void onComplete({ part: 'reversal', act, result, on, ...words }).then(setFault);
    }
  };
  return (
    <details class="a-task" id="reversal-form">
      <summary>{t('do')}</summary>
      <div class="u-stack">
        <Field
          id="reversal-reason"
          label={t('why')}
          help={measuresText('restoreStays')}
          value={reason}
          onInput={setReason}
          rows={2}
          required
        />
        <fieldset class="u-option-list">
          <legend class="u-label">{t('result')}</legend>
          {reversalResult.options.map((each) => (
            <ChoiceLabel key={each}>
              <input
                type="radio"
                name="reversal-result"
                value={each}
                checked={result === each}
                onChange={trusted(() => setResult(each))}
              />{' '}
              {t(`result.${each}`)}
            </ChoiceLabel>
          ))}
        </fieldset>
        <Field id="reversal-by" label={t('by')} value={by} onInput={setBy} required />
        <Field id="reversal-on" label={t('on')} value={on} onInput={setOn} lastDay={today} />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div class="u-buttons">
          <Button id="reversal-save" weight="primary" onPress={save}>
            {t('save')}
          </Button>
        </div>
      </div>
    </details>
  );
}
