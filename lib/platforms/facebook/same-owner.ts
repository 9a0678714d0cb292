/** Whether two addresses name one owner. A slug and a number are two ways to say one, and only the page can tell. */
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
 * Every comment of a thread asks the same; without this a thread of a
 * thousand reads a thousand addresses a thousand times.
 */
const byData = new WeakMap<FacebookData, Map<string, Set<string>>>();

/** Each key of a profile with all its keys: a page has a slug and two numbers, its profile's and its own. */
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

/** Every key that the page's data gives for whoever these name, these included. */
export function keysInData(keys: Iterable<string>, data: FacebookData): Set<string> {
  const known = knownKeys(data);
  return new Set([...keys].flatMap((key) => [key, ...(known.get(key) ?? [])]));
}

/** By a key that both carry, or by the page's data. Not shown to be the same is not the same. */
export function isSame(one: Iterable<string>, other: Iterable<string>, data: FacebookData): boolean {
  const keys = keysInData(one, data);
  return [...other].some((key) => keys.has(key));
}
