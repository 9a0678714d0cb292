/** An export in one piece: as a Blob, which the browser may keep on its disk, with the hash of it all. */
import { sha256 } from '../domain/sha256';
import type { Exported, ExportEnv, ExportStream } from './contract';

/** @throws what the stream throws, and Error when the length is another than was said. */
export async function wholeFile({ stream, ...made }: ExportStream, env: Pick<ExportEnv, 'subtle'>): Promise<Exported> {
  const blob = await new Response(stream, { headers: { 'content-type': made.mime } }).blob();
  if (blob.size !== made.bytesExpected) throw new Error(`${made.fileName}: ${blob.size} bytes, ${made.bytesExpected} expected`);
  return { ...made, blob, sha256: await sha256(new Uint8Array(await blob.arrayBuffer()), env.subtle) };
}
