/**
 * An export in one piece: as a Blob, which the browser may keep on its
 * disk, with the hash of it all made while it was put together.
 */
import type { Exported, ExportStream } from './contract';
import { hashingStream } from './hashing-stream';

/** @throws what the stream throws, and Error when the length is another than was said. */
export async function wholeFile({ stream, ...made }: ExportStream): Promise<Exported> {
  const passing = hashingStream(stream);
  const blob = await new Response(passing.stream, { headers: { 'content-type': made.mime } }).blob();
  const { bytes, sha256 } = passing.measure();
  if (blob.size !== made.bytesExpected || bytes !== blob.size)
    throw new Error(`${made.fileName}: ${blob.size} bytes, ${made.bytesExpected} expected`);
  return { ...made, blob, sha256 };
}
