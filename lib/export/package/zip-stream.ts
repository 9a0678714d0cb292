/**
 * The bag as a ZIP that is written while it is read: one file at a time. Can be cancelled by a signal or by the reader.
 */
import { makeZip, predictLength } from 'client-zip';
import { sha256 } from '../../domain/sha256';
import { EvidenceError } from '../../evidence/errors';
import type { BagFile } from './bag';

export interface ZipEnv {
  subtle: SubtleCrypto;
  signal?: AbortSignal | undefined;
  /** Called with the number of ZIP bytes delivered so far. */
  onBytes?(written: number): void;
}

export interface ZipStream {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  bytesExpected: number;
}

/** @param top the folder that contains everything */
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
      // client-zip allocates its chunks in ordinary memory, so the cast is safe.
      control.enqueue(chunk as Uint8Array<ArrayBuffer>);
    },
  });
  const zip = makeZip(members(), { buffersAreUTF8: true });
  return { stream: zip.pipeThrough(counted, env.signal === undefined ? {} : { signal: env.signal }), bytesExpected };
}

/** The manifest is written first. If a file no longer matches it, the package must not be completed. */
async function unchanged(file: BagFile, subtle: SubtleCrypto): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file.read();
  if (bytes.byteLength !== file.size || (await sha256(bytes, subtle)) !== file.sha256)
    throw new EvidenceError('read', `${file.path} changed while the package was written`);
  return bytes;
}
