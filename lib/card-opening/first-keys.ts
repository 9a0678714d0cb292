/**
 * Which keys are kept from the page between the press and the card's focus, and which of them are passed on to the
 * card.
 */

/** The fields of a KeyboardEvent that are used. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

/**
 * More keys than anybody types in the second that an opening takes. Further keys are still kept from the page, but
 * dropped.
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

/**
 * Keys that type text or move the cursor. The browser's own keys (F5, Ctrl combinations, media keys) are left alone.
 */
export const isTaken = ({ key, ctrlKey, metaKey, altKey }: Key): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || NAMED.has(key));

/**
 * Keys that the card reacts to. Repeats of a held key are dropped: the Enter that opened the card must not also remove
 * something.
 */
export const isKept = (key: Key): boolean =>
  isTaken(key) && !key.repeat && !key.isComposing && (key.key.length === 1 || key.key === 'Enter');
