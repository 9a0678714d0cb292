/** A BagIt 1.0 bag (RFC 8493) as a list of files: the payload under data/, its manifests, and the tag files. */
import { sha256 } from '../../domain/sha256';

/** A file that is read only when it is written, so that one file at a time is in memory. */
export interface BagFile {
  /** Path within the bag, with `/`. */
  path: string;
  size: number;
  /** SHA-256 (hex). */
  sha256: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A newly made file, held in memory until it is written. */
export async function inMemoryFile(
  path: string,
  content: Uint8Array<ArrayBuffer> | string,
  subtle: SubtleCrypto,
): Promise<BagFile> {
  const bytes = typeof content === 'string' ? encode(content) : content;
  return { path, size: bytes.byteLength, sha256: await sha256(bytes, subtle), read: () => Promise.resolve(bytes) };
}

/** RFC 8493 section 2.1.3: a manifest encodes only line breaks and the per cent sign. */
const manifestPath = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/[%\r\n]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const manifest = (files: BagFile[]): string =>
  files.map((file) => `${file.sha256}  ${manifestPath(file.path)}\n`).join('');

/** A value must be one line: a line break would start another field. */
const infoLine = ([label, value]: [string, string]): string => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`;

/**
 * @param payload files whose path begins with data/
 * @param info lines of bag-info.txt in order; Payload-Oxum is added
 * @returns all files of the bag in writing order, with those that must be read first at the start
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
