/** Which keys are taken from the page between the press and the card's focus, and which of them the card is given. */

/** What is read of a KeyboardEvent. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

/**
 * More than anybody types in the second that an opening takes; what comes after is taken from the page and forgotten.
 */
export const MOST_KEPT = 32;

const NAMED = new Set([
  'Enter',
  'Escape',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Dead',
  'Process',
  'Unidentified',
]);

/** What types or moves. The browser's own (F5, with Ctrl, media keys) stay the browser's. */
export const isTaken = ({ key, ctrlKey, metaKey, altKey }: Key): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || NAMED.has(key));

/**
 * What means something on the card. A held key is one press: the Enter that opened the card must not also remove
 * something.
 */
export const isKept = (key: Key): boolean =>
  isTaken(key) && !key.repeat && !key.isComposing && (key.key.length === 1 || key.key === 'Enter');
