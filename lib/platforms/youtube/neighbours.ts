/**
 * Which comments stood around one when it was read. A list that is loaded twenty at a time, sorted anew or re-loaded can lack a comment that still
 * exists; when its neighbours still stand and it does not, it is gone.
 */
import { findItems } from './items';

const kept = new WeakMap<Document, Map<string, Set<string>>>();

/** Notes the ids of the items within three places of this one. */
export function rememberNeighbours(root: Document, id: string): void {
  const ids = findItems(root).map((item) => item.ref.id);
  const at = ids.indexOf(id);
  if (at < 0) return;
  const near = ids.slice(Math.max(0, at - 3), at + 4).filter((other): other is string => other !== null && other !== id && !other.startsWith(`${id}.`));
  const memory = kept.get(root) ?? new Map<string, Set<string>>();
  memory.set(id, new Set(near));
  kept.set(root, memory);
}

export function neighboursOf(root: Document, id: string): ReadonlySet<string> {
  return kept.get(root)?.get(id) ?? new Set();
}
