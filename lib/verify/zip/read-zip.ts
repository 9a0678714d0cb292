/**
 * Unpacks a ZIP's files one by one, never more bytes than the directory promised. A file that cannot be read is named;
 * the others are still checked.
 */
import { Refused, type Fault, type PackageFile } from '../report';
import { shownName } from '../safe-path';
import { crc32 } from './crc32';
import { CUT_OFF, zipEntries, ZIP_LIMITS, type ZipEntry, type ZipLimits } from './entries';

export interface ZipReading {
  files: PackageFile[];
  /** Files whose bytes differ from those that were packed. */
  faults: Fault[];
}

export interface ZipEnv {
  limits?: ZipLimits;
  signal?: AbortSignal;
}

/**
 * @throws Refused when it is not a ZIP, is cut off, encrypted or a ZIP bomb, or holds names that leave the package
 * @example const { files } = await readZip(file); const report = await verifyPackage(files, env);
 */
export async function readZip(zip: Blob, { limits = ZIP_LIMITS, signal }: ZipEnv = {}): Promise<ZipReading> {
  const entries = await zipEntries(zip, limits);
  const files: PackageFile[] = [];
  const faults: Fault[] = [];
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    signal?.throwIfAborted();
    // Members that share bytes are how a small ZIP becomes a giant one.
    if (entry.at < end) throw new Refused('ZIP-filens delar ligger på varandra. Den har inte packats upp.');
    const start = await dataStart(zip, entry);
    end = start + entry.packed;
    if (end > zip.size) throw new Refused(CUT_OFF);
    const bytes = await unpacked(zip.slice(start, end), entry);
    if (bytes === undefined)
      faults.push({
        part: 'zip',
        path: entry.path,
        reason: `Filen ${shownName(entry.path)} går inte att packa upp. Den är skadad.`,
      });
    else {
      if (crc32(bytes) !== entry.crc)
        faults.push({
          part: 'zip',
          path: entry.path,
          reason: `Filen ${shownName(entry.path)} är skadad: ZIP-filens kontrollsumma stämmer inte.`,
        });
      files.push({ path: entry.path, bytes });
    }
  }
  return { files, faults };
}

/** The local header must have the same name as the directory, or two programs could unpack different files. */
async function dataStart(zip: Blob, { at, nameBytes, path, method }: ZipEntry): Promise<number> {
  const header = new DataView(await zip.slice(at, at + 30 + nameBytes.length).arrayBuffer());
  if (header.byteLength < 30 + nameBytes.length) throw new Refused(CUT_OFF);
  const same =
    header.getUint32(0, true) === 0x04034b50 &&
    header.getUint16(26, true) === nameBytes.length &&
    header.getUint16(8, true) === (method === 'stored' ? 0 : 8);
  const named = new Uint8Array(header.buffer, 30, nameBytes.length);
  if (!same || named.some((byte, index) => byte !== nameBytes[index]))
    throw new Refused(`ZIP-filen säger olika saker om filen ${shownName(path)}. Den är skadad eller ändrad.`);
  return at + 30 + nameBytes.length + header.getUint16(28, true);
}

/** Undefined when the bytes cannot be unpacked, or unpack to another size than promised. */
async function unpacked(packed: Blob, { method, size }: ZipEntry): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (method === 'stored') return new Uint8Array(await packed.arrayBuffer());
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) {
        await reader.cancel();
        return undefined;
      }
      bytes.set(value, at);
      at += value.length;
    }
  } catch {
    return undefined;
  }
  return at === size ? bytes : undefined;
}
