/** A colleague's answer about a sealed record: who gave it, what it was, and on which date. */
import { useState } from 'preact/hooks';
import { eyesLack } from '../../lib/assessment/second-eyes';
import type { Completion } from '../../lib/domain/completion';
import { localDay } from '../../lib/domain/local-day';
import { completeText as t } from '../../lib/i18n/complete';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useTrusted } from '../ui/trusted';

interface Props {
  /** The official's own name, where it is known: an official cannot be their own second eyes. */
  operator?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  complete: (done: Completion) => void;
}

export function EyesForm({ operator = '', now = Date.now, complete }: Props) {
  const trusted = useTrusted();
  const today = localDay(new Date(now()));
  const [of, setOf] = useState('');
  const [answer, setAnswer] = useState<'remove' | 'keep' | null>(null);
  const [on, setOn] = useState(today);
  const [asked, setAsked] = useState(false);
  const lack = eyesLack({ of, answer, on }, { name: operator, today });
  const save = (): void => {
    setAsked(true);
    if (lack === null && answer !== null) complete({ part: 'second-eyes', of: of.trim().slice(0, 200), answer, on });
  };
  return (
    <>
      <Field
        id="complete-eyes-of"
        label={t('whoAnswered')}
        fault={asked && (lack === 'who' || lack === 'oneself') ? t(`lack.${lack}`) : undefined}
        value={of}
        onInput={setOf}
      />
      <fieldset class="u-option-list">
        <legend class="u-label">{t('theAnswer')}</legend>
        {(['remove', 'keep'] as const).map((each) => (
          <ChoiceLabel key={each}>
            <input
              type="radio"
              name="complete-eyes"
              value={each}
              checked={answer === each}
              onChange={trusted(() => setAnswer(each))}
            />{' '}
            {t(`eyes.${each}`)}
          </ChoiceLabel>
        ))}
      </fieldset>
      <Field id="complete-eyes-on" label={t('answerDay')} value={on} onInput={setOn} lastDay={today} />
      {asked && (lack === 'answer' || lack === 'day') && <p class="u-fault">{t(`lack.${lack}`)}</p>}
      <div class="u-buttons">
        <Button id="complete-eyes-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
