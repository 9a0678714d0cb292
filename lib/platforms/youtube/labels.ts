/** What YouTube's words and icons are for. The words that we know are in menu-words.ts. */
import { confirmationOf, type Act } from '../../domain/act';
import { baseLanguage } from '../../domain/page-language';
import type { Intention, LearntLabels } from '../contract';
import { isKnownAsAnother as isAnothers } from '../dom/known-as-another';
import { ANYBODY, saysWords, type Whose } from '../dom/says-words';
import { knownWords, wordsIn, type Words } from './menu-words';

/** iconType -> act, from real answers: the same in every language. */
const icons: Record<string, Intention> = { DELETE: 'delete', FLAG: 'report', BLOCK: 'hide-user', EDIT: 'edit' };

export function intentionOfIcon(iconType: string | null): Intention | null {
  return iconType === null ? null : (icons[iconType] ?? null);
}

/** The page's language without its region: 'sv-SE' -> 'sv'. */
export function pageLanguage(root: Document): string {
  return baseLanguage(root.documentElement.lang || 'und');
}

/**
 * The act that a label names among `candidates`; null when it names none, or two. What an official taught on this
 * machine goes before our table, but only in the language it was taught in.
 *
 * @param name the author's, for words that speak of a person
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

/** Where nobody's name is known, what may speak of somebody is taken to. */
export const isKnownAsAnother = (label: string, intention: Intention, name: Whose): boolean =>
  isAnothers(label, intention, knownWords, name ?? ANYBODY);

/** Whether an official taught these very words for it. */
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

/** Whether a button's words confirm this act. An edit is confirmed by nobody but the official. */
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
