/**
 * Second eyes: offered to an official who is unsure, required by some grounds and by the third question. The question
 * to the colleague holds nothing of the item.
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
  /** The colleague that the register names. Null where it names nobody. */
  to: string | null;
}

interface Props {
  gate: Pick<GateState, 'why' | 'eyes' | 'eyesLack' | 'hear' | 'today' | 'answerUnsure' | 'beSure'>;
  question: EyesQuestion;
  onCopy: (text: string) => void;
  /** True where there is room to show it unfolded. The card shows a ground whole on one screen. */
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
        {/* The doubt can be withdrawn only while the answer is incomplete: a colleague's no cannot be bypassed. */}
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

/** The question, to copy or mail, and whom it goes to. */
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

/** Who was asked, what they answered, and when. */
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
