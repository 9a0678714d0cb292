/**
 * Whether two references mean the same item on a platform. Compared by the platform's ids, of which a post may have
 * several. An item without an id is compared by its element's handle, which is valid for one page view only.
 */
import type { ItemRef } from './item';

/** `kind: page`: the item of a snapshot, which equals no other. */
export type Named = Pick<ItemRef, 'id' | 'handle' | 'aliases'> & { platform: string; kind: ItemRef['kind'] | 'page' };

export function isSameItem(ref: Named, other: Named): boolean {
  if (ref.platform !== other.platform) return false;
  if (ref.id === null || other.id === null)
    return ref.id === other.id && ref.handle !== '' && ref.handle === other.handle;
  const others = idsOf(other);
  return (ref.kind === 'post') === (other.kind === 'post') && idsOf(ref).some((id) => others.includes(id));
}

export const isAmong = (ref: Named, others: readonly Named[]): boolean => others.some((each) => isSameItem(ref, each));

/** All ids of an item, its own first. Empty for an item without an id. */
export const idsOf = ({ id, aliases }: Pick<Named, 'id' | 'aliases'>): string[] =>
  id === null ? [] : [...new Set([id, ...(aliases ?? [])])];
