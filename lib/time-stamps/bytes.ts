/** Bytes as hex and PEM. Kept outside the store's room: the package's verifier page has no store and uses these too. */
import { fromBase64, toBase64 } from '../util/base64';

export type Bytes = Uint8Array<ArrayBuffer>;

/** @throws RangeError when the text is not a whole number of bytes in hex */
export function fromHex(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new RangeError('not hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Compares two INTEGERs by value, ignoring leading zeros. */
export const sameInteger = (one: Uint8Array, other: Uint8Array): boolean => same(significant(one), significant(other));

export function significant(integer: Uint8Array): Uint8Array {
  const start = integer.findIndex((byte) => byte !== 0);
  return start < 0 ? integer.subarray(integer.length) : integer.subarray(start);
}

export function toPem(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/**
 * Every certificate of a PEM text, as DER. Empty when the text has none.
 *
 * @throws Error when one of them is not base64
 */
export function certificatesInPem(pem: string): Bytes[] {
  const blocks = pem.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END/g);
  return Array.from(blocks, ([, text]) => fromBase64((text ?? '').replace(/\s/g, '')));
}
