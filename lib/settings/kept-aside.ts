/**
 * What could not be read of the settings, kept as it was under a key of its own, until the official has seen to it. It
 * is not deleted then either: a later version may be able to read it.
 */
import { z } from '../zod';
import type { Unreadable } from './read-stored';
import { sameJson } from './same-json';

const keptAside = z.object({
  field: z.string(),
  raw: z.unknown(),
  version: z.number().nullable(),
  /** ISO 8601. */
  at: z.string(),
  /** When the official had seen to it, ISO 8601; null until then. */
  seenAt: z.string().nullable(),
});
export type KeptAside = z.infer<typeof keptAside>;

/** The list's own key, and its name where not even the list can be read. */
export const ASIDE_KEY = 'settings.unreadable';

/** One that cannot be read is one more thing that could not be read; the others stand. */
export function readAside(stored: unknown): KeptAside[] {
  if (stored === undefined) return [];
  const lost = (raw: unknown): KeptAside => ({ field: ASIDE_KEY, raw, version: null, at: '', seenAt: null });
  if (!Array.isArray(stored)) return [lost(stored)];
  return stored.map((each: unknown) => {
    const parsed = keptAside.safeParse(each);
    return parsed.success ? { ...parsed.data, raw: parsed.data.raw ?? null } : lost(each);
  });
}

const isSame = (one: Pick<Unreadable, 'field' | 'raw'>, other: Pick<Unreadable, 'field' | 'raw'>): boolean =>
  one.field === other.field && sameJson(one.raw, other.raw);

/** What was found and is not kept aside yet. */
export const notYetAside = (aside: KeptAside[], found: Unreadable[]): Unreadable[] =>
  found.filter((one) => !aside.some((kept) => isSame(kept, one)));

/** What the official has not seen to, by field: a field that broke anew, in another way, is seen to anew. */
export const notSeenTo = (aside: KeptAside[], found: Unreadable[]): string[] => [
  ...new Set(
    [...aside.filter(({ seenAt }) => seenAt === null), ...notYetAside(aside, found)].map(({ field }) => field),
  ),
];
