/**
 * A forger who knows BagIt: after a change the manifests and the sum of bytes are written again, so that only the seal
 * can tell.
 */
import { createHash } from 'node:crypto';

export type Files = Map<string, Uint8Array<ArrayBuffer>>;

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const list = (files: [string, Uint8Array][]): Uint8Array<ArrayBuffer> =>
  encode(files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''));

/** @param top the bag's folder, with a trailing slash */
export function mendBag(files: Files, top: string): Files {
  const mended = new Map(files);
  const payload = [...files].flatMap(([path, bytes]) =>
    path.startsWith(`${top}data/`) ? [[path.slice(top.length), bytes] satisfies [string, Uint8Array]] : [],
  );
  const info = new TextDecoder().decode(files.get(`${top}bag-info.txt`));
  const oxum = `${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  mended.set(`${top}bag-info.txt`, encode(info.replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${oxum}`)));
  mended.set(`${top}manifest-sha256.txt`, list(payload));
  const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].map((path): [string, Uint8Array] => [
    path,
    mended.get(top + path) ?? encode(''),
  ]);
  mended.set(`${top}tagmanifest-sha256.txt`, list(tags));
  return mended;
}
