/** Maps YouTube's labels and icons to acts. The known labels are in menu-words.ts. */
import { confirmationOf, type Act } from '../../domain/act';
import { baseLanguage } from '../../domain/page-language';
import type { Intention, LearntLabels } from '../contract';
import { isKnownAsAnother as isAnothers } from '../dom/known-as-another';
import { ANYBODY, saysWords, type Whose } from '../dom/says-words';
import { knownWords, wordsIn, type Words } from './menu-words';

/** iconType -> act, from real responses. The same in every language. */
const icons: Record<string, Intention> = { DELETE: 'delete', FLAG: 'report', BLOCK: 'hide-user', EDIT: 'edit' };

export function intentionOfIcon(iconType: string | null): Intention | null {
  return iconType === null ? null : (icons[iconType] ?? null);
}

/** The page's language without its region: 'sv-SE' -> 'sv'. */
export function pageLanguage(root: Document): string {
  return baseLanguage(root.documentElement.lang || 'und');
}

/**
 * The act that a label names among `candidates`; null if it names none or several. What an official taught on this
 * machine takes precedence over our table, but only in the language it was taught in.
 *
 * @param name the author's name, for labels that contain a person's name
 */
export function intentionOfLabel(
  label: string,
  candidates: Intention[],
  language: string,
  learnt: LearntLabels | null,
  name: Whose,
): Intention | null {
  const within = (table: Words): Intention[] =>
    candidates.filter((intention) => table[intention]?.some((word) => saysWords(label, word, name)));
  const known = within(wordsIn[language] ?? {});
  const taught = candidates.filter((intention) => isTaught(label, intention, language, learnt, name));
  const told = taught.filter((intention) => !isKnownAsAnother(label, intention, name));
  const meant = told.length > 0 ? told : known;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Without a known name, a label that may contain a person's name is taken to do so. */
export const isKnownAsAnother = (label: string, intention: Intention, name: Whose): boolean =>
  isAnothers(label, intention, knownWords, name ?? ANYBODY);

/** Whether an official taught exactly these words for this intention. */
export const isTaught = (
  label: string,
  intention: Intention,
  language: string,
  learnt: LearntLabels | null,
  name: Whose,
): boolean =>
  learnt !== null &&
  learnt.language === language &&
  learnt.entries[intention]?.some((word) => saysWords(label, word, name)) === true;

/** Whether a button's label confirms this act. Only the official confirms an edit. */
export function isAnswerTo(
  act: Act,
  label: string,
  language: string,
  learnt: LearntLabels | null,
  name: Whose,
): boolean {
  if (act === 'edit') return false;
  const answer = confirmationOf(act);
  return intentionOfLabel(label, [answer, 'cancel'], language, learnt, name) === answer;
}
