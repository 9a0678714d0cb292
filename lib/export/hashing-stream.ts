/**
 * A stream that is counted and hashed while it passes through: the journal tells of a file that was
 * never held in memory. WebCrypto hashes only what is whole.
 */
import { sha256 } from '@noble/hashes/sha2';
import { hex } from '../domain/sha256';

export interface HashingStream {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Of all that has passed; asked once, when the stream has ended. */
  measure: () => { bytes: number; sha256: string };
}

/** @example const { stream, measure } = measured(made.stream); await stream.pipeTo(file); measure().sha256 */
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
  return { stream: from.pipeThrough(pass), measure: () => ({ bytes, sha256: hex(hash.digest()) }) };
}

/** Reads a stream to its end and keeps nothing of it. */
export async function measureOf(
  from: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ bytes: number; sha256: string }> {
  const { stream, measure } = hashingStream(from);
  await stream.pipeTo(new WritableStream());
  return measure();
}
