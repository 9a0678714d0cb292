/** Canonical JSON (RFC 8785): the same value always gives the same bytes, so it can be hashed. */
import canonicalize from 'canonicalize';

/**
 * A lone surrogate is not valid Unicode text: RFC 8785 refuses it and UTF-8 cannot encode it. A hostile comment must
 * not stop the seal, so it becomes U+FFFD, as it would when written to disk.
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

/** @throws Error for values that JSON cannot hold: NaN, infinity, functions, circular references */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(wellFormed(value));
  if (text === undefined) throw new TypeError('nothing that JSON can hold');
  return text;
}

export const canonicalBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalJson(value));
