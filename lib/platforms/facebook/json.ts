/** Picking from JSON of any shape: the page's data changes with every build. */
import { isRecord } from '../../util/is-record';

export type Json = Record<string, unknown>;

export const object = (value: unknown): Json => (isRecord(value) ? value : {});
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** Counts come as numbers and as digits in text ('0'); 'reduced' words like '1.2K' are no counts. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : typeof value === 'string' && /^\d+$/.test(value)
      ? Number(value)
      : null;

/** Facebook spreads one comment over several objects; the first that says something about a field is kept. */
export function fill<T extends object>(map: Map<string, T>, id: string, value: T): void {
  const known = map.get(id);
  map.set(
    id,
    known === undefined
      ? value
      : (Object.fromEntries(Object.entries(known).map(([key, old]) => [key, old ?? (value as Json)[key]])) as T),
  );
}
