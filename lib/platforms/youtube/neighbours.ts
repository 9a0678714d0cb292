/**
 * Which comments stood around one when it was read. A list that is loaded twenty at a time, sorted anew or re-loaded
 * can lack a comment that still exists; when its neighbours still stand and it does not, it is gone.
 */
import { permalinkOf } from './items';
import { threads } from './selectors';

const kept = new WeakMap<Document, Map<string, Set<string>>>();
/** How many places to each side. */
const reach = 3;

/** Notes the ids of the items beside this one: threads beside a comment's thread, replies beside a reply. */
export function rememberNeighbours(root: Document, element: Element, id: string): void {
  const place = id.includes('.') ? element : (element.closest(threads) ?? element);
  const near = [
    ...beside(place, (node) => node.previousElementSibling),
    ...beside(place, (node) => node.nextElementSibling),
  ];
  const ids = near
    .map((node) => permalinkOf(node)?.id)
    .filter((other) => other !== undefined && other !== id && !other.startsWith(`${id}.`));
  const memory = kept.get(root) ?? new Map<string, Set<string>>();
  memory.set(id, new Set(ids.filter((other) => other !== undefined)));
  kept.set(root, memory);
}

function beside(place: Element, step: (node: Element) => Element | null): Element[] {
  const found: Element[] = [];
  for (let node = step(place); node !== null && found.length < reach; node = step(node)) found.push(node);
  return found;
}

export function neighboursOf(root: Document, id: string): ReadonlySet<string> {
  return kept.get(root)?.get(id) ?? new Set();
}
