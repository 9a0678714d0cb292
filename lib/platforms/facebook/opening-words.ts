/**
 * What a button between comments does, by its words. On a page that the official administers, such buttons also
 * approve, hide and remove. A capture presses only buttons that are known to open something.
 */
import { doesMoreThanOpen } from '../dom/acting-words';
import { readText } from '../dom/read-text';
import { folded } from './labels';

/** Labels without a number that open something. The English ones were seen on stored pages; the rest are guesses. */
const OPENS = [
  'View more comments',
  'View previous comments',
  'View more replies',
  'View previous replies',
  'View all replies',
  'View replies',
  'See more comments',
  'Visa fler kommentarer',
  'Visa tidigare kommentarer',
  'Visa fler svar',
  'Visa tidigare svar',
  'Visa alla svar',
  'Visa svar',
  'Ver más comentarios',
  'Ver comentarios anteriores',
  'Ver más respuestas',
].map(folded);

/** 'Person Z replied', with or without a count. */
const ANSWERED = /(?<!\p{L})(?:replied|svarade|har svarat|respondió)\s*(?:$|[·\n\d])/iu;

/**
 * `opens`: may be pressed. `acts`: never pressed, and no expander. `unknown`: not pressed, and reported as missing. A
 * button that acts and has a number is `unknown`, because the number may count replies.
 */
export function whatItDoes(button: Element): 'acts' | 'opens' | 'unknown' {
  const words = readText(button);
  const label = button.getAttribute('aria-label') ?? '';
  // Tested first, because a name may also be a word that acts: Mark, Bill.
  if (ANSWERED.test(words)) return 'opens';
  const counts = /\d/u.test(words);
  if ([words, label].some(doesMoreThanOpen)) return counts ? 'unknown' : 'acts';
  if (counts || button.getAttribute('aria-expanded') === 'false') return 'opens';
  return [words, words.split('\n')[0] ?? '', label].some((each) => OPENS.includes(folded(each))) ? 'opens' : 'unknown';
}
