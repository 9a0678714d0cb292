/**
 * Whether two references mean one item of a platform's. By the platform's id; by the name of its element
 * for what has no id, and that holds for one page view only.
 */
import type { ItemRef } from './item';

type Named = Pick<ItemRef, 'kind' | 'id' | 'handle'> & { platform: string };

export function isSameItem(ref: Named, other: Named): boolean {
  if (ref.platform !== other.platform) return false;
  if (ref.id === null || other.id === null)
    return ref.id === other.id && ref.handle !== '' && ref.handle === other.handle;
  return ref.id === other.id && (ref.kind === 'post') === (other.kind === 'post');
}

export const isAmong = (ref: Named, others: readonly Named[]): boolean => others.some((each) => isSameItem(ref, each));
