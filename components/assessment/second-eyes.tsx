/**
 * A second pair of eyes: offered to whoever is unsure, demanded by some grounds and by the
 * third question. Nothing of the item goes into the question.
 */
import type { ComponentChildren } from 'preact';
import { mailLink } from '../../lib/assessment/case-text';
import { cardText as t } from '../../lib/i18n/card';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { useTrusted } from '../ui/trusted';
import type { Eyes, GateState } from './use-gate';

export interface EyesQuestion {
  subject: string;
  body: string;
  /** Whom the register names for it; null where it names nobody. */
  to: string | null;
}

interface Props {
  gate: Pick<GateState, 'why' | 'eyes' | 'eyesLack' | 'hear' | 'today' | 'answerUnsure' | 'beSure'>;
  question: EyesQuestion;
  onCopy: (text: string) => void;
  /** Where there is room for it from the start; the card shows a ground whole on one screen. */
  unfolded?: boolean;
}

export function SecondEyes({ gate, question, onCopy, unfolded = false }: Props) {
  if (gate.why === null) {
    return (
      <Checkbox id="unsure" class="c-check" checked={false} onChange={() => gate.answerUnsure()}>
        {t('unsure')}
      </Checkbox>
    );
  }
  return (
    <details class="c-eyes" open={unfolded || gate.why !== 'pack'}>
      <summary>
        <b>{t('askSomebody')}</b> {t(`eyesWhy.${gate.why}`)}
      </summary>
      <AskEyes question={question} onCopy={onCopy}>
        {/* What was answered stays answered: a no is not got round by being sure again. Half an answer is none. */}
        {gate.why === 'unsure' && gate.eyesLack !== null && (
          <Button id="sure" weight="quiet" onPress={() => gate.beSure()}>
            {t('sureNow')}
          </Button>
        )}
      </AskEyes>
      <EyesAnswer gate={gate} />
    </details>
  );
}

/** The question, to be copied or mailed, and to whom it goes. */
function AskEyes({ question, onCopy, children }: Pick<Props, 'question' | 'onCopy'> & { children: ComponentChildren }) {
  return (
    <>
      <div class="c-buttons">
        <Button id="copy-question" onPress={() => onCopy(`${question.subject}\n\n${question.body}`)}>
          {t('copyQuestion')}
        </Button>
        <a id="mail-question" class="u-button" href={mailLink(question, question.to)} target="_top">
          {t('mailQuestion')}
        </a>
        {children}
      </div>
      <p class="c-small" id="mail-to">
        {question.to === null ? t('mailToNobody') : t('mailTo', { mail: question.to })}
      </p>
    </>
  );
}

/** Who was asked, what was answered, and when. */
function EyesAnswer({ gate: { eyes, hear, today } }: { gate: Pick<GateState, 'eyes' | 'hear' | 'today'> }) {
  const trusted = useTrusted();
  const words = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
  const named = (of: string): Eyes => ({ ...eyes, of: of.trim() === '' ? null : of });
  return (
    <div class="c-eyes-said">
      <label for="eyes-of">{t('whoAnswered')}</label>
      <input
        id="eyes-of"
        type="text"
        autocomplete="off"
        maxLength={200}
        value={eyes.of ?? ''}
        onInput={trusted((event: Event) => hear(named(words(event))))}
      />
      <div class="c-yesno" role="radiogroup" aria-label={t('theAnswer')}>
        {(['keep', 'remove'] as const).map((answer) => (
          <ChoiceLabel key={answer} class={`c-answer${eyes.answer === answer ? ' c-chosen' : ''}`}>
            <input
              type="radio"
              name="eyes-answer"
              value={answer}
              checked={eyes.answer === answer}
              onChange={trusted(() => hear({ ...eyes, answer }))}
            />
            <span>{t(`eyes.${answer}`)}</span>
          </ChoiceLabel>
        ))}
      </div>
      {eyes.answer !== null && (
        <>
          <label for="eyes-on">{t('answerDay')}</label>
          <input
            id="eyes-on"
            type="date"
            value={eyes.on ?? ''}
            max={today}
            onInput={trusted((event: Event) => hear({ ...eyes, on: words(event) }))}
          />
        </>
      )}
    </div>
  );
}
