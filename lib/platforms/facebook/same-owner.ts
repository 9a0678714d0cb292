/**
 * Whether two addresses name the same owner. One may have a slug and the other a number, and only page data links the
 * two.
 */
import { addressOf, namedBy, type Named } from './addresses';
import type { FacebookData } from './page-data';

export function keysOf(named: Named): string[] {
  if (named.kind === 'group') return [`group:${named.group}`];
  return [named.slug, named.id].filter((key) => key !== null);
}

export function namedAt(href: string | null): Named | null {
  const url = addressOf(href);
  return url === null ? null : namedBy(url);
}

/**
 * Cache. Every comment of a thread asks the same, so without it a thread of a thousand would parse a thousand addresses
 * a thousand times.
 */
const byData = new WeakMap<FacebookData, Map<string, Set<string>>>();

/** All keys of each profile, by each of its keys. A page has a slug and two numbers: its profile's and its own. */
function knownKeys(data: FacebookData): Map<string, Set<string>> {
  const known = byData.get(data);
  if (known !== undefined) return known;
  const all = new Map<string, Set<string>>();
  for (const [id, profile] of data.profiles) {
    const named = namedAt(profile.url);
    const keys = [id, profile.delegateId, ...(named?.kind === 'profile' ? keysOf(named) : [])];
    const set = new Set(keys.filter((key) => key !== null).flatMap((key) => [key, ...(all.get(key) ?? [])]));
    for (const key of set) all.set(key, set);
  }
  byData.set(data, all);
  return all;
}

/** These keys, and every key that page data has for the same owners. */
export function keysInData(keys: Iterable<string>, data: FacebookData): Set<string> {
  const known = knownKeys(data);
  return new Set([...keys].flatMap((key) => [key, ...(known.get(key) ?? [])]));
}

/** True if both have a common key, directly or by page data. Without proof the owners count as different. */
export function isSame(one: Iterable<string>, other: Iterable<string>, data: FacebookData): boolean {
  const keys = keysInData(one, data);
  return [...other].some((key) => keys.has(key));
}
