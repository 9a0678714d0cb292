/**
 * The text of a problem, for the official.
 *
 * @example
 * problemText('still-present', { platform: 'Facebook' })
 *   // 'Inlägget är kvar på sidan. Facebook tog inte bort det. Beviset är sparat. …'
 */
import { language as setting, type Language } from '../i18n/language';
import { catalogue, type ProblemId, type ProblemWords } from './catalogue';

export type { ProblemId, ProblemWords } from './catalogue';
export interface ProblemParams {
  /** The platform's display name. */
  platform?: string;
  name?: string;
  /** A sentence of the guideline, from the pack. */
  quote?: string;
  howToSwitch?: string;
  missing?: string;
  count?: number;
  reason?: string;
  /** The measure's button label: 'Ta bort', 'Dölj'. */
  act?: string;
  /** The reassurance: 'Inget har tagits bort.' */
  nothing?: string;
}

const fallback: Record<Language, Record<string, string>> = {
  sv: { platform: 'Plattformen', missing: 'okänt', act: 'Ta bort', nothing: 'Inget har tagits bort.' },
  en: { platform: 'The platform', missing: 'unknown', act: 'Remove', nothing: 'Nothing has been removed.' },
};

export function problem(id: ProblemId, params: ProblemParams = {}, language: Language = setting()): ProblemWords {
  const words = catalogue[id][language];
  const put = (pattern: string): string => {
    // Without a quote, its quotation marks are dropped too.
    const whole = params.quote === undefined ? pattern.replace(' ”{quote}”', '') : pattern;
    return whole
      .replace(/\{(\w+)\}/g, (_, name: string) =>
        String(params[name as keyof ProblemParams] ?? fallback[language][name] ?? ''),
      )
      .replace(/\s+/g, ' ')
      .trim();
  };
  return { happened: put(words.happened), safe: put(words.safe), todo: put(words.todo) };
}

/** The three sentences as one string. */
export function problemText(id: ProblemId, params: ProblemParams = {}, language: Language = setting()): string {
  const { happened, safe, todo } = problem(id, params, language);
  return [happened, safe, todo].map(endSentence).join(' ');
}

const endSentence = (sentence: string): string => (/[.!?:”]$/.test(sentence) ? sentence : `${sentence}.`);
