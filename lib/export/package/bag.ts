/** A BagIt 1.0 bag (RFC 8493) as a list of files: payload under data/, manifests over it, tag files around it. */
import { sha256 } from '../../domain/sha256';

/** A file that is read when it is reached, so that one is held at a time. */
export interface BagFile {
  /** Within the bag, with `/`. */
  path: string;
  size: number;
  /** SHA-256, hex. */
  sha256: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A file that was made just now and is held until it is written. */
export async function inMemoryFile(
  path: string,
  content: Uint8Array<ArrayBuffer> | string,
  subtle: SubtleCrypto,
): Promise<BagFile> {
  const bytes = typeof content === 'string' ? encode(content) : content;
  return { path, size: bytes.byteLength, sha256: await sha256(bytes, subtle), read: () => Promise.resolve(bytes) };
}

/** RFC 8493 section 2.1.3: only line breaks and the per cent sign are written otherwise in a manifest. */
const manifestPath = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/[%\r\n]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const manifest = (files: BagFile[]): string =>
  files.map((file) => `${file.sha256}  ${manifestPath(file.path)}\n`).join('');

/** A value is one line: a line break in it would begin another field. */
const infoLine = ([label, value]: [string, string]): string => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`;

/**
 * @param payload files whose path begins with data/
 * @param info lines of bag-info.txt in order; Payload-Oxum is added
 * @returns all files of the bag in the order in which they should be written, what must be read first first
 */
export async function bag(payload: BagFile[], info: [string, string][], subtle: SubtleCrypto): Promise<BagFile[]> {
  const octets = payload.reduce((sum, file) => sum + file.size, 0);
  const oxum: [string, string] = ['Payload-Oxum', `${octets}.${payload.length}`];
  const tags = [
    await inMemoryFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', subtle),
    await inMemoryFile('bag-info.txt', [...info, oxum].map(infoLine).join(''), subtle),
    await inMemoryFile('manifest-sha256.txt', manifest(payload), subtle),
  ];
  return [...tags, await inMemoryFile('tagmanifest-sha256.txt', manifest(tags), subtle), ...payload];
}
