/** DER written by hand, since the authority must also write what the schema libraries refuse. */
type Bytes = Uint8Array<ArrayBuffer>;

export function tlv(tag: number, ...parts: Uint8Array[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | digits.length, ...digits];
  return Uint8Array.from([...head, ...parts.flatMap((part) => [...part])]);
}

export const sequence = (...parts: Uint8Array[]): Bytes => tlv(0x30, ...parts);
/** A SET OF sorts its elements by their bytes. */
export const setOf = (...parts: Uint8Array[]): Bytes =>
  tlv(0x31, ...parts.sort((one, other) => Buffer.compare(one, other)));
export const octets = (bytes: Uint8Array): Bytes => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Bytes => tlv(0x03, Uint8Array.of(unused), bytes);
export const truth = (): Bytes => tlv(0x01, Uint8Array.of(0xff));
export const utf8 = (text: string): Bytes => tlv(0x0c, new TextEncoder().encode(text));
export const number = (value: number): Bytes => tlv(0x02, Uint8Array.of(value));

export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arc = (value: number): number[] => {
    const digits = [value % 128];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) | 0x80);
    return digits;
  };
  return tlv(0x06, Uint8Array.from([40 * first + second, ...rest].flatMap(arc)));
}

/** GeneralizedTime, whole seconds. */
export const time = (date: Date): Bytes =>
  tlv(0x18, new TextEncoder().encode(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
