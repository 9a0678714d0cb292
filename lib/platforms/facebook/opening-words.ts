/**
 * What a button between comments does when it is pressed, by its words. On a page that one administers such buttons
 * also approve, hide and remove; a capture presses nothing of that kind, and nothing that it does not know.
 */
import { doesMoreThanOpen } from '../dom/acting-words';
import { readText } from '../dom/read-text';
import { folded } from './labels';

/** Openers that name no number. English seen on stored pages, the rest guesses. */
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

/** 'Person Z replied', with or without how many. */
const ANSWERED = /(?<!\p{L})(?:replied|svarade|har svarat|respondió)\s*(?:$|[·\n\d])/iu;

/**
 * `acts`: never pressed, and no opener. `opens`: may be pressed. `unknown`: not pressed, and said to be missing; what
 * acts and names a number is that too, since the number may be of replies.
 */
export function whatItDoes(button: Element): 'acts' | 'opens' | 'unknown' {
  const words = readText(button);
  const label = button.getAttribute('aria-label') ?? '';
  // Who is named Mark or Bill has a name that is also a word.
  if (ANSWERED.test(words)) return 'opens';
  const counts = /\d/u.test(words);
  if ([words, label].some(doesMoreThanOpen)) return counts ? 'unknown' : 'acts';
  if (counts || button.getAttribute('aria-expanded') === 'false') return 'opens';
  return [words, words.split('\n')[0] ?? '', label].some((each) => OPENS.includes(folded(each))) ? 'opens' : 'unknown';
}
