/**
 * Counts and hashes a stream as it passes through, so that the journal can record a file that was never held in memory.
 * WebCrypto can only hash complete data.
 */
import { sha256 } from '@noble/hashes/sha2';
import { toHex } from '../util/hex';

export interface HashingStream {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Of everything that has passed. Call once, after the stream has ended. */
  measure: () => { bytes: number; sha256: string };
}

/** @example const { stream, measure } = hashingStream(made.stream); await stream.pipeTo(file); measure().sha256 */
export function hashingStream(from: ReadableStream<Uint8Array<ArrayBuffer>>): HashingStream {
  const hash = sha256.create();
  let bytes = 0;
  const pass = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, control) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      control.enqueue(chunk);
    },
  });
  return { stream: from.pipeThrough(pass), measure: () => ({ bytes, sha256: toHex(hash.digest()) }) };
}

/** Reads a stream to its end without keeping it. */
export async function measureOf(
  from: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ bytes: number; sha256: string }> {
  const { stream, measure } = hashingStream(from);
  await stream.pipeTo(new WritableStream());
  return measure();
}
