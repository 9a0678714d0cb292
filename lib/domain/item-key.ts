import type { ItemRef } from './item';

/** Identifies an item across tabs and visits. Items without an id never equal one another across documents. */
export function itemKey(ref: ItemRef): string {
  return ref.id === null
    ? `${ref.platform}:unnamed:${ref.handle}`
    : `${ref.platform}:${ref.kind === 'post' ? 'post' : 'comment'}:${ref.id}`;
}

/**
 * Whether the key names an item beyond this document. A key without an id may mean another item in the next document.
 */
export const namesItem = (key: string): boolean => !/^[^:]*:unnamed:/u.test(key);
