/** Requests as the page makes them: each carries the identity that the page was opened with. */
import { boot } from './element';

export type Bag = Record<string, unknown>;
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export async function ask(name: string, body: Bag): Promise<Bag> {
  const page = boot.viewer.delegatedSessionId;
  const response = await fetch(`/youtubei/v1/${name}?prettyPrint=false`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(page === null ? {} : { 'x-goog-pageid': page }) },
    body: JSON.stringify(body),
  });
  const value: unknown = await response.json();
  if (!response.ok || !isBag(value)) throw new Error(String(response.status));
  return value;
}

/** The value under a path of keys; undefined when the path ends early. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      Array.isArray(inner) && typeof key === 'number' ? inner[key] : isBag(inner) ? inner[key] : undefined,
    value,
  );
}

/** The value when it is text; otherwise ''. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const runsText = (value: unknown): string =>
  list(at(value, 'runs'))
    .map((run) => asText(at(run, 'text')))
    .join('');
