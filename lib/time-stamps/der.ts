/**
 * Reads DER by tag and length. Used where the schema library loses the exact bytes: of a certificate, or of the signed
 * attributes.
 */
import type { Bytes } from './bytes';

export interface Element {
  /** The identifier octet: 0x30 SEQUENCE, 0x31 SET, 0x06 OBJECT IDENTIFIER, 0xa0 context [0] … */
  tag: number;
  /** Identifier, length and content. */
  whole: Bytes;
  content: Bytes;
}

/**
 * The elements that these bytes hold, in order.
 *
 * @throws RangeError on lengths that are indefinite, not minimal or past the end; every byte must belong to an element
 */
export function elements(bytes: Bytes): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    if ((tag & 0x1f) === 0x1f) throw new RangeError('der: long tag');
    const { start, length } = lengthAt(bytes, at + 1);
    const end = start + length;
    if (end > bytes.length) throw new RangeError('der: past the end');
    found.push({ tag, whole: bytes.slice(at, end), content: bytes.slice(start, end) });
    at = end;
  }
  return found;
}

function lengthAt(bytes: Bytes, at: number): { start: number; length: number } {
  const first = bytes[at];
  if (first === undefined) throw new RangeError('der: no length');
  if (first < 0x80) return { start: at + 1, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new RangeError('der: length');
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new RangeError('der: length not minimal');
  return { start: at + 1 + count, length };
}

/**
 * The elements inside the single element that these bytes are. @throws RangeError when the tag is another, or when
 * there is more than one element
 */
export function inside(bytes: Bytes, tag: number): Element[] {
  const [only, ...more] = elements(bytes);
  if (only === undefined || more.length > 0 || only.tag !== tag)
    throw new RangeError(`der: expected ${tag.toString(16)}`);
  return elements(only.content);
}
