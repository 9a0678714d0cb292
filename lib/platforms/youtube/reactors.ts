/**
 * Takes out of a comment's markup what names those who liked it: the number stands in
 * the record, and the heart names the channel that gave it.
 */
import { leaveOut } from '../dom/sanitise-html';
import { allWithin, hearts } from './selectors';

/** @param copy a copy without a window; it is changed */
export function withoutReactors(copy: Element): void {
  for (const heart of allWithin(copy, hearts)) leaveOut(heart, 'reactors');
}
