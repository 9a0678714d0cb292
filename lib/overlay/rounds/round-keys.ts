/**
 * Handles J and K while a round is running, before the page gets them: YouTube's player uses them too. Not while the
 * official types, not where letters select in a menu or list, and not with a modifier key.
 */
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';
import { takeFirst } from '../guards/first-in-line';

const WAYS: Readonly<Record<string, 'next' | 'previous'>> = { j: 'next', k: 'previous' };

/**
 * Elements in which letter keys have a meaning. Dialogs are not included, because Facebook shows posts in them. A
 * custom element may hold a text box that we cannot see.
 */
const FOR_LETTERS = [
  'input',
  'textarea',
  'select',
  'iframe',
  'object',
  'embed',
  '[contenteditable]:not([contenteditable="false" i])',
  ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'menubar', 'tree', 'alertdialog', 'application'].map(
    (role) => `[role="${role}"]`,
  ),
].join(',');

/** Our hosts on which the round keys work. In our other hosts the official types or answers a question. */
const OF_A_ROUND = new Set(['control', 'round']);

/** @returns a function that stops handling the keys */
export function takeRoundKeys(walk: (way: 'next' | 'previous') => void): () => void {
  return takeFirst((event) => {
    if (!event.isTrusted || !(event instanceof KeyboardEvent)) return false;
    const way = WAYS[event.key.toLowerCase()];
    if (way === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing)
      return false;
    if (isForLetters(event)) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && !event.repeat) walk(way);
    return true;
  });
}

/** If the target is not known, the key is left to the page. */
function isForLetters(event: KeyboardEvent): boolean {
  if (document.designMode === 'on') return true;
  const path = event.composedPath().filter((at) => at instanceof Element);
  const [first] = path;
  if (first === undefined) return false;
  const ours = first.getAttribute(overlayHostAttribute);
  if (ours !== null) return !OF_A_ROUND.has(ours);
  return first.localName.includes('-') || path.some((at) => at.matches(FOR_LETTERS));
}
