/**
 * Values of the settings that could not be read, kept unchanged under a separate key until the official has reviewed
 * them. They are not deleted then either: a later version may be able to read them.
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
  /** When the official reviewed it, ISO 8601; null until then. */
  seenAt: z.string().nullable(),
});
export type KeptAside = z.infer<typeof keptAside>;

/** The list's storage key. Also the field name used when the list itself cannot be read. */
export const ASIDE_KEY = 'settings.unreadable';

/** An entry that cannot be read becomes one more unreadable value; the other entries are kept. */
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

/** Unreadable values that are not kept aside yet. */
export const notYetAside = (aside: KeptAside[], found: Unreadable[]): Unreadable[] =>
  found.filter((one) => !aside.some((kept) => isSame(kept, one)));

/** Fields that the official has not reviewed. A field that becomes unreadable in a new way must be reviewed again. */
export const notSeenTo = (aside: KeptAside[], found: Unreadable[]): string[] => [
  ...new Set(
    [...aside.filter(({ seenAt }) => seenAt === null), ...notYetAside(aside, found)].map(({ field }) => field),
  ),
];
