/**
 * Removes what names those who liked a comment from its markup. The record holds the number. The heart names the
 * channel that gave it.
 */
import { leaveOut } from '../dom/sanitise-html';
import { allWithin, hearts } from './selectors';

/** @param copy a copy in a document without a window; it is modified */
export function withoutReactors(copy: Element): void {
  for (const heart of allWithin(copy, hearts)) leaveOut(heart, 'reactors');
}
