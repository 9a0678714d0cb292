/**
 * The members of a ZIP, from its central directory (APPNOTE 6.3). Only what a package needs: stored or deflated, no
 * encryption, no ZIP64 (a package that large exceeds our limits). Everything is checked before anything is unpacked.
 */
import { Refused } from '../report';
import { sameOnAnyDisk, shownName, unsafePath } from '../safe-path';

export interface ZipEntry {
  path: string;
  method: 'stored' | 'deflated';
  crc: number;
  packed: number;
  size: number;
  /** Offset of its local header. */
  at: number;
  nameBytes: Uint8Array;
}

export interface ZipLimits {
  files: number;
  /** Unpacked bytes in all. */
  bytes: number;
  /** How many times its own size a ZIP may unpack to. Only checked above one megabyte. */
  ratio: number;
}

const MIB = 1024 * 1024;
/** A capture is at most 256 MiB in 500 files (lib/evidence/draft LIMITS). Files made at export come on top. */
export const ZIP_LIMITS: ZipLimits = { files: 2_000, bytes: 512 * MIB, ratio: 200 };

const END = 22;
const HEADER = 46;
const LONGEST_COMMENT = 0xffff;
const LINK = 0o120000;

const DAMAGED = 'ZIP-filen är skadad. Hämta eller kopiera den på nytt.';
export const CUT_OFF = 'ZIP-filen är avkortad: slutet saknas. Hämta eller kopiera den på nytt.';

/** @throws Refused with a reason for people */
export async function zipEntries(zip: Blob, limits: ZipLimits = ZIP_LIMITS): Promise<ZipEntry[]> {
  const end = await endRecord(zip);
  if (end.count === 0xffff || end.at === 0xffffffff || end.size === 0xffffffff)
    throw new Refused(`ZIP-filen är större än något paket från Uppsikt. Den har inte packats upp.`);
  if (end.count > limits.files)
    throw new Refused(
      `ZIP-filen har ${end.count} filer. Ett paket har som mest ${limits.files}. Den har inte packats upp.`,
    );
  if (end.at + end.size !== end.endAt) throw new Refused(end.at + end.size > end.endAt ? CUT_OFF : DAMAGED);
  const list = new DataView(await zip.slice(end.at, end.endAt).arrayBuffer());
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index += 1) {
    const { entry, next } = oneEntry(list, at);
    if (entry !== undefined) entries.push(entry);
    at = next;
  }
  if (at !== list.byteLength) throw new Refused(DAMAGED);
  refuseBomb(entries, zip.size, limits);
  refuseTwins(entries);
  return entries;
}

interface End {
  count: number;
  size: number;
  at: number;
  endAt: number;
}

async function endRecord(zip: Blob): Promise<End> {
  const from = Math.max(0, zip.size - END - LONGEST_COMMENT);
  const tail = new DataView(await zip.slice(from).arrayBuffer());
  for (let at = tail.byteLength - END; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50 || at + END + tail.getUint16(at + 20, true) !== tail.byteLength)
      continue;
    if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== tail.getUint16(at + 10, true))
      throw new Refused('ZIP-filen är delad i flera filer. Öppna den som en hel fil.');
    return {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      at: tail.getUint32(at + 16, true),
      endAt: from + at,
    };
  }
  const begins = new DataView(await zip.slice(0, 4).arrayBuffer());
  throw new Refused(
    begins.byteLength === 4 && begins.getUint32(0, true) === 0x04034b50
      ? CUT_OFF
      : 'Filen är ingen ZIP-fil. Välj paketet, en fil vars namn slutar på .zip.',
  );
}

function oneEntry(list: DataView, at: number): { entry: ZipEntry | undefined; next: number } {
  if (at + HEADER > list.byteLength || list.getUint32(at, true) !== 0x02014b50) throw new Refused(DAMAGED);
  const [flags, method, nameLength] = [
    list.getUint16(at + 8, true),
    list.getUint16(at + 10, true),
    list.getUint16(at + 28, true),
  ];
  const next = at + HEADER + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  if (next > list.byteLength) throw new Refused(DAMAGED);
  const nameBytes = new Uint8Array(list.buffer, at + HEADER, nameLength);
  const path = nameOf(nameBytes, (flags & 0x800) !== 0);
  const isFolder = path.endsWith('/');
  const fault = unsafePath(isFolder ? path.slice(0, -1) : path);
  if (fault !== undefined) throw new Refused(`${fault} ZIP-filen har inte packats upp.`);
  if ((flags & 0x2041) !== 0)
    throw new Refused('ZIP-filen är låst med lösenord. Lås upp den och försök igen. Uppsikt gör aldrig låsta paket.');
  if (method !== 0 && method !== 8)
    throw new Refused(
      `Filen ${shownName(path)} är packad på ett sätt som inte går att läsa här. ` +
        'Packa om paketet som en vanlig ZIP-fil.',
    );
  if (((list.getUint32(at + 38, true) >>> 16) & 0o170000) === LINK)
    throw new Refused(`Filen ${shownName(path)} är en länk till en annan plats. ZIP-filen har inte packats upp.`);
  const [crc, packed, size, header] = [
    list.getUint32(at + 16, true),
    list.getUint32(at + 20, true),
    list.getUint32(at + 24, true),
    list.getUint32(at + 42, true),
  ];
  if (isFolder && size === 0) return { entry: undefined, next };
  if (isFolder || (method === 0 && packed !== size)) throw new Refused(DAMAGED);
  return {
    entry: { path, method: method === 0 ? 'stored' : 'deflated', crc, packed, size, at: header, nameBytes },
    next,
  };
}

/**
 * Windows writes names in its old code page without saying so. These are the letters that a package's own names need.
 */
const OLD: Record<number, string> = { 0x84: 'ä', 0x86: 'å', 0x94: 'ö', 0x8e: 'Ä', 0x8f: 'Å', 0x99: 'Ö' };

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const letters = isUtf8 ? [] : Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : OLD[byte]));
    if (letters.length === 0 || letters.includes(undefined))
      throw new Refused('Ett filnamn i ZIP-filen går inte att läsa. ZIP-filen har inte packats upp.');
    return letters.join('');
  }
}

function refuseBomb(entries: ZipEntry[], zipSize: number, { bytes, ratio }: ZipLimits): void {
  const total = entries.reduce((sum, one) => sum + one.size, 0);
  if (total > bytes || (total > MIB && total > zipSize * ratio))
    throw new Refused(
      `ZIP-filen skulle bli ${Math.ceil(total / MIB)} MB när den packas upp. ` +
        'Det är inget vanligt paket. Den har inte packats upp.',
    );
}

function refuseTwins(entries: ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const key = sameOnAnyDisk(path);
    if (seen.has(key))
      throw new Refused(
        `ZIP-filen har två filer som heter ${shownName(path)}. Det går inte att veta vilken som gäller.`,
      );
    seen.add(key);
  }
}
