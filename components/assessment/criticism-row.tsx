/** The criticism test on one row (guideline l.73). The question behind the choices is there for whoever asks for it. */
import { CRITICISM_KEYS, type Pack } from '../../lib/assessment/grounds';
import type { CriticismAnswer } from '../../lib/domain/decision';
import { inLanguage } from '../../lib/i18n/language';
import { GuidelineQuote } from '../ui/quote';
import { useTrusted } from '../ui/trusted';

export function CriticismRow({ pack, answer, onAnswer }: { pack: Pack; answer: CriticismAnswer | undefined; onAnswer: (answer: CriticismAnswer) => void }) {
  const trusted = useTrusted();
  const { criticism } = pack;
  return (
    <section class="c-criticism">
      <details>
        <summary id="criticism-title">{inLanguage(criticism.title)}</summary>
        <ol>{criticism.questions.map((question) => <li key={question.sv}>{inLanguage(question)}</li>)}</ol>
        <p><GuidelineQuote quote={criticism.quote} line={criticism.line} /></p>
      </details>
      <div role="radiogroup" aria-labelledby="criticism-title" class="c-answers">
        {(Object.keys(CRITICISM_KEYS) as CriticismAnswer[]).map((name) => (
          <label key={name} class={`c-answer${answer === name ? ' c-chosen' : ''}`}>
            <input type="radio" name="criticism" value={name} checked={answer === name} aria-keyshortcuts={CRITICISM_KEYS[name]} onChange={trusted(() => onAnswer(name))} />
            <kbd aria-hidden="true">{CRITICISM_KEYS[name].toUpperCase()}</kbd>
            <span>{inLanguage(criticism.answers[name])}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
