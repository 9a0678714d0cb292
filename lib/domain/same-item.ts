/**
 * Whether two references mean one item of a platform's. By the platform's ids, of which a post may have several;
 * by the name of its element for what has no id, and that holds for one page view only.
 */
import type { ItemRef } from './item';

/** `kind: page`: of a snapshot; it is nobody else's. */
export type Named = Pick<ItemRef, 'id' | 'handle' | 'aliases'> & { platform: string; kind: ItemRef['kind'] | 'page' };

export function isSameItem(ref: Named, other: Named): boolean {
  if (ref.platform !== other.platform) return false;
  if (ref.id === null || other.id === null)
    return ref.id === other.id && ref.handle !== '' && ref.handle === other.handle;
  const others = idsOf(other);
  return (ref.kind === 'post') === (other.kind === 'post') && idsOf(ref).some((id) => others.includes(id));
}

export const isAmong = (ref: Named, others: readonly Named[]): boolean => others.some((each) => isSameItem(ref, each));

/** Every id that names it: its own first. Empty for one without an id. */
export const idsOf = ({ id, aliases }: Pick<Named, 'id' | 'aliases'>): string[] =>
  id === null ? [] : [...new Set([id, ...(aliases ?? [])])];
