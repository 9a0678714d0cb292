/** An export as one Blob, which the browser may keep on disk. It is hashed as it is assembled. */
import type { Exported, ExportStream } from './contract';
import { hashingStream } from './hashing-stream';

/** @throws what the stream throws, and Error if the length differs from the announced one */
export async function wholeFile({ stream, ...made }: ExportStream): Promise<Exported> {
  const passing = hashingStream(stream);
  const blob = await new Response(passing.stream, { headers: { 'content-type': made.mime } }).blob();
  const { bytes, sha256 } = passing.measure();
  if (blob.size !== made.bytesExpected || bytes !== blob.size)
    throw new Error(`${made.fileName}: ${blob.size} bytes, ${made.bytesExpected} expected`);
  return { ...made, blob, sha256 };
}
