/** The bag as a ZIP that is written while it is read: one file at a time, cancelled by a signal or by whoever reads. */
import { makeZip, predictLength } from 'client-zip';
import { sha256 } from '../../domain/sha256';
import { EvidenceError } from '../../evidence/errors';
import type { BagFile } from './bag';

export interface ZipEnv {
  subtle: SubtleCrypto;
  signal?: AbortSignal | undefined;
  /** Bytes of the ZIP that have been handed over. */
  onBytes?(written: number): void;
}

export interface ZipStream {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  bytesExpected: number;
}

/** @param top the one folder that everything lies in */
export function zipStream(files: BagFile[], top: string, lastModified: Date, env: ZipEnv): ZipStream {
  const name = (file: BagFile): string => `${top}/${file.path}`;
  const bytesExpected = Number(
    predictLength(files.map((file) => ({ name: name(file), size: file.size, lastModified }))),
  );
  const members = async function* () {
    for (const file of files) {
      env.signal?.throwIfAborted();
      yield { name: name(file), input: await unchanged(file, env.subtle), lastModified };
    }
  };
  let written = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, control) {
      written += chunk.byteLength;
      env.onBytes?.(written);
      // client-zip makes its chunks itself, out of plain memory.
      control.enqueue(chunk as Uint8Array<ArrayBuffer>);
    },
  });
  const zip = makeZip(members(), { buffersAreUTF8: true });
  return { stream: zip.pipeThrough(counted, env.signal === undefined ? {} : { signal: env.signal }), bytesExpected };
}

/**
 * The manifest stands first in the ZIP: what comes after must be what it lists, or the package must not be finished.
 */
async function unchanged(file: BagFile, subtle: SubtleCrypto): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file.read();
  if (bytes.byteLength !== file.size || (await sha256(bytes, subtle)) !== file.sha256)
    throw new EvidenceError('read', `${file.path} changed while the package was written`);
  return bytes;
}
