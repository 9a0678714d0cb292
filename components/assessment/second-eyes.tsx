/**
 * A second pair of eyes: offered to whoever is unsure, asked for by some grounds and by the
 * third question. Nothing of the item goes into the question.
 */
import { mailAddress } from '../../lib/assessment/case-text';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { useTrusted } from '../ui/trusted';
import type { GateState } from './use-gate';

interface Props {
  gate: GateState;
  question: { subject: string; body: string };
  onCopy: (text: string) => void;
}

export function SecondEyes({ gate, question, onCopy }: Props) {
  const trusted = useTrusted();
  if (gate.why === null) {
    return (
      <label class="c-check">
        <input id="unsure" type="checkbox" checked={false} onChange={trusted(() => gate.beUnsure(true))} />{' '}
        {t('unsure')}
      </label>
    );
  }
  return (
    <details class="c-eyes" open={gate.why !== 'pack'}>
      <summary>
        <b>{t('askSomebody')}</b> {t(`eyesWhy.${gate.why}`)}
      </summary>
      <div class="c-buttons">
        <Button id="copy-question" onPress={() => onCopy(`${question.subject}\n\n${question.body}`)}>
          {t('copyQuestion')}
        </Button>
        <a id="mail-question" class="u-button" href={mailAddress(question)} target="_top">
          {t('mailQuestion')}
        </a>
        {gate.why === 'unsure' && (
          <Button id="sure" weight="quiet" onPress={() => gate.beUnsure(false)}>
            {t('sureNow')}
          </Button>
        )}
      </div>
      <EyesAnswer gate={gate} />
    </details>
  );
}

/** Who was asked, and what was answered. */
function EyesAnswer({ gate: { eyes, hear } }: { gate: Pick<GateState, 'eyes' | 'hear'> }) {
  const trusted = useTrusted();
  return (
    <div class="c-eyes-said">
      <label for="eyes-of">{t('whoAnswered')}</label>
      <input
        id="eyes-of"
        type="text"
        autocomplete="off"
        maxLength={200}
        value={eyes.of ?? ''}
        onInput={trusted((event: Event) =>
          hear({
            ...eyes,
            of:
              (event.currentTarget as HTMLInputElement).value.trim() === ''
                ? null
                : (event.currentTarget as HTMLInputElement).value,
          }),
        )}
      />
      <div class="c-yesno" role="radiogroup" aria-label={t('theAnswer')}>
        {(['keep', 'remove'] as const).map((answer) => (
          <label key={answer} class={`c-answer${eyes.answer === answer ? ' c-chosen' : ''}`}>
            <input
              type="radio"
              name="eyes-answer"
              value={answer}
              checked={eyes.answer === answer}
              onChange={trusted(() => hear({ ...eyes, answer }))}
            />
            <span>{t(`eyes.${answer}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
