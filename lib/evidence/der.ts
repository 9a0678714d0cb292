/**
 * ECDSA signatures: WebCrypto gives r and s side by side (IEEE P1363), OpenSSL reads an ASN.1 SEQUENCE of two INTEGERs
 * (X9.62, DER). For P-384 both integers are at most 48 bytes, so every length fits in one byte.
 */
const SIZE = 48;

/**
 * A DER INTEGER is signed and as short as possible: leading zeros are dropped, and one is added when the first bit
 * would make it negative.
 */
function integer(bytes: Uint8Array): number[] {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = [...bytes.subarray(start)];
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}

/**
 * @param raw 96 bytes, r then s
 * @throws RangeError on another length
 */
export function rawToDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  if (raw.length !== 2 * SIZE) throw new RangeError(`a P-384 signature has ${2 * SIZE} bytes, not ${raw.length}`);
  const body = [...integer(raw.subarray(0, SIZE)), ...integer(raw.subarray(SIZE))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

/** @throws RangeError on anything but the single valid DER form of a P-384 signature */
export function derToRaw(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const refuse = (why: string): never => {
    throw new RangeError(`not a DER signature: ${why}`);
  };
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length - 2 > 0x7f) refuse('sequence');
  const raw = new Uint8Array(2 * SIZE);
  let at = 2;
  for (const end of [SIZE, 2 * SIZE]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 0x02 || length === 0 || digits.length !== length) refuse('integer');
    if ((digits[0] ?? 0) >= 0x80) refuse('negative');
    const padded = digits[0] === 0 && length > 1;
    if (padded && (digits[1] ?? 0) < 0x80) refuse('padding');
    const value = padded ? digits.subarray(1) : digits;
    if (value.length > SIZE) refuse('size');
    raw.set(value, end - value.length);
    at += 2 + length;
  }
  if (at !== der.length) refuse('tail');
  return raw;
}
