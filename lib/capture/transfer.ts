/**
 * Bytes from a page to the background: base64 in pieces of at most 1 MB over one port (a Blob arrives as `{}`), hashed
 * at both ends.
 */
import { fromBase64, toBase64 } from '../util/base64';

const PIECE = 750_000;

export function* piecesOf(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; start += PIECE) yield toBase64(bytes.subarray(start, start + PIECE));
}

/** @throws if a piece is not base64 */
export function joinPieces(pieces: string[]): Uint8Array<ArrayBuffer> {
  const parts = pieces.map(fromBase64);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
