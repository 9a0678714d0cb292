/**
 * Whether a capture may press a button that stands where an opener stands. Its id says what it is for; words or a label
 * that say something else go before it. YouTube uses its elements again, so it is asked at each step of the press.
 */
import { doesMoreThanOpen } from '../dom/acting-words';
import { readText } from '../dom/read-text';

export const mayOpen = (button: Element): boolean =>
  ![
    readText(button),
    ...[button, ...button.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
  ].some(doesMoreThanOpen);
