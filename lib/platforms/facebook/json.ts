/** Reads values from JSON of unknown shape, since the page data changes with every build. */
import { isRecord } from '../../util/is-record';

export type Json = Record<string, unknown>;

export const object = (value: unknown): Json => (isRecord(value) ? value : {});
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** Counts are numbers or digits in a string ('0'). Abbreviated counts such as '1.2K' give null. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : typeof value === 'string' && /^\d+$/.test(value)
      ? Number(value)
      : null;

/** Facebook spreads one comment over several objects. For each field the first value that is not null is kept. */
export function fill<T extends object>(map: Map<string, T>, id: string, value: T): void {
  const known = map.get(id);
  map.set(
    id,
    known === undefined
      ? value
      : (Object.fromEntries(Object.entries(known).map(([key, old]) => [key, old ?? (value as Json)[key]])) as T),
  );
}
