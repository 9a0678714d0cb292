/**
 * The criticism test on one row (guideline l.73): three questions, or the one line where the ground is urgent. J and N
 * answer the next question.
 */
import { questionsOf, type YesNo } from '../../lib/assessment/criticism-questions';
import { ANSWER_KEYS, type Pack } from '../../lib/assessment/grounds';
import { decisionText } from '../../lib/i18n/decision';
import { inLanguage } from '../../lib/i18n/language';
import { ChoiceLabel } from '../ui/choice-label';
import { useTrusted } from '../ui/trusted';
import type { GateState } from './use-gate';

const ANSWERS: YesNo[] = ['yes', 'no'];

export function CriticismQuestions({ pack, gate }: { pack: Pack; gate: GateState }) {
  const questions = questionsOf(pack, gate.form);
  return (
    <section
      class={`c-test c-test-${questions.length}`}
      aria-label={inLanguage(pack.criticism.title)}
      data-form={gate.form}
      data-criticism={gate.result.answer ?? 'open'}
    >
      {questions.map((question, index) => (
        <Question key={question.sv} index={index} words={inLanguage(question)} gate={gate} />
      ))}
    </section>
  );
}

function Question({ index, words, gate }: { index: number; words: string; gate: GateState }) {
  const trusted = useTrusted();
  const given = gate.answers[index];
  const isNext = gate.next === index;
  // An earlier answer has made this question unnecessary. It can still be read.
  const settled = given === undefined && !isNext;
  return (
    <div class={`c-question${isNext ? ' c-next' : ''}`} role="radiogroup" aria-labelledby={`question-${index}`}>
      <p id={`question-${index}`}>{words}</p>
      <div class="c-yesno">
        {ANSWERS.map((answer) => (
          <ChoiceLabel key={answer} class={`c-answer${given === answer ? ' c-chosen' : ''}`}>
            <input
              type="radio"
              name={`question-${index}`}
              value={answer}
              checked={given === answer}
              disabled={settled}
              aria-keyshortcuts={isNext ? ANSWER_KEYS[answer] : undefined}
              onChange={trusted(() => gate.answer(index, answer))}
            />
            <kbd aria-hidden="true">{ANSWER_KEYS[answer].toUpperCase()}</kbd>
            <span>{decisionText(`answer.${answer}`)}</span>
          </ChoiceLabel>
        ))}
      </div>
    </div>
  );
}
