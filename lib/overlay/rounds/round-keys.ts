/**
 * J and K while a round goes on, before the page hears them: YouTube's player has them too. Never while one writes, nor
 * where letters choose in a menu or a list, nor with another key held.
 */
import { overlayHostAttribute } from '../../platforms/dom/overlay-host';
import { takeFirst } from '../guards/first-in-line';

const WAYS: Readonly<Record<string, 'next' | 'previous'>> = { j: 'next', k: 'previous' };

/**
 * What letters are for; not a dialog, in which Facebook shows a post. An element of a page's own making may hold a text
 * box that nobody can look into.
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

/** Our own hosts that a round stands on; in the others one writes, or answers a question. */
const OF_A_ROUND = new Set(['control', 'round']);

/** @returns what stops it */
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

/** Where it is not known what stands there, the key is the page's. */
function isForLetters(event: KeyboardEvent): boolean {
  if (document.designMode === 'on') return true;
  const path = event.composedPath().filter((at) => at instanceof Element);
  const [first] = path;
  if (first === undefined) return false;
  const ours = first.getAttribute(overlayHostAttribute);
  if (ours !== null) return !OF_A_ROUND.has(ours);
  return first.localName.includes('-') || path.some((at) => at.matches(FOR_LETTERS));
}
