/** Canonical JSON (RFC 8785): the same value always gives the same bytes, so a hash of it means something. */
import canonicalize from 'canonicalize';

/**
 * Half a surrogate pair is no Unicode text: RFC 8785 refuses it and UTF-8 cannot hold it. A hostile comment must not
 * stop the sealing, so it becomes U+FFFD, as it would on the way to the disk.
 */
function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map((one: unknown) => wellFormed(one)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key.toWellFormed(), wellFormed<unknown>(one)]),
    ) as T;
  }
  return value;
}

/** @throws Error for what JSON cannot hold: NaN, infinity, functions, circles. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(wellFormed(value));
  if (text === undefined) throw new TypeError('nothing that JSON can hold');
  return text;
}

export const canonicalBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalJson(value));
