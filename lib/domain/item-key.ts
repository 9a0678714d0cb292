import type { ItemRef } from './item';
import { idsOf } from './same-item';

/** Identifies an item across tabs and visits. Items without an id never equal one another across documents. */
export function itemKey(ref: ItemRef): string {
  return ref.id === null
    ? `${ref.platform}:unnamed:${ref.handle}`
    : `${ref.platform}:${ref.kind === 'post' ? 'post' : 'comment'}:${ref.id}`;
}

/** The item's key under each of its ids, its own first: an earlier visit may have read another of them. */
export const itemKeys = (ref: ItemRef): string[] =>
  ref.id === null ? [itemKey(ref)] : idsOf(ref).map((id) => itemKey({ ...ref, id }));

/**
 * Whether the key names an item beyond this document. A key without an id may mean another item in the next document.
 */
export const namesItem = (key: string): boolean => !/^[^:]*:unnamed:/u.test(key);
