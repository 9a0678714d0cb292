/** A BagIt 1.0 bag (RFC 8493) as a list of files: payload under data/, manifests over it, tag files around it. */
import { sha256 } from '../../evidence/sha256';

export interface BagFile {
  /** Within the bag, with `/`. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** RFC 8493 section 2.1.3: only line breaks and the per cent sign are written otherwise in a manifest. */
const manifestPath = (path: string): string => path.normalize('NFC').replace(/[%\r\n]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

async function manifest(files: BagFile[], subtle: SubtleCrypto): Promise<string> {
  const lines = await Promise.all(files.map(async (file) => `${await sha256(file.bytes, subtle)}  ${manifestPath(file.path)}\n`));
  return lines.join('');
}

/** A value is one line: a line break in it would begin another field. */
const infoLine = ([label, value]: [string, string]): string => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`;

/**
 * @param payload files whose path begins with data/
 * @param info lines of bag-info.txt in order; Payload-Oxum is added
 * @returns all files of the bag in the order in which they should be written, what must be read first first
 */
export async function bag(payload: BagFile[], info: [string, string][], subtle: SubtleCrypto): Promise<BagFile[]> {
  const octets = payload.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const tags: BagFile[] = [
    { path: 'bagit.txt', bytes: encode('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    { path: 'bag-info.txt', bytes: encode([...info, ['Payload-Oxum', `${octets}.${payload.length}`] satisfies [string, string]].map(infoLine).join('')) },
    { path: 'manifest-sha256.txt', bytes: encode(await manifest(payload, subtle)) },
  ];
  return [...tags, { path: 'tagmanifest-sha256.txt', bytes: encode(await manifest(tags, subtle)) }, ...payload];
}
