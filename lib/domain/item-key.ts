import type { ItemRef } from './item';

/** One item across tabs and visits. Items without an id are never the same as another. */
export function itemKey(ref: ItemRef): string {
  return ref.id === null
    ? `${ref.platform}:unnamed:${ref.handle}`
    : `${ref.platform}:${ref.kind === 'post' ? 'post' : 'comment'}:${ref.id}`;
}

/** A key without an id is of one document: in the next one it is another item's. */
export const namesItem = (key: string): boolean => !/^[^:]*:unnamed:/u.test(key);
