/// <reference types="wicg-file-system-access" />
/**
 * Saves one file in the picked folder. It is verified by reading it back, both before and after it gets its final name.
 */
import { measureOf } from '../export/hashing-stream';
import { asCopyError, CopyError } from './copy-error';

export interface FileToSave {
  fileName: string;
  blob: Blob;
  /** SHA-256 (hex). */
  sha256: string;
}

/** The temporary name until the file is verified. Not `.zip`: half a package must not look like evidence. */
const passingName = (fileName: string): string => `${fileName}.part`;

/**
 * Writes under a temporary name, reads back, and only then moves the file to its final name. If a share truncates the
 * file, the earlier file with that name is still intact. An existing file is overwritten: it is the same record's
 * package, made again.
 *
 * @throws CopyError
 */
export async function saveInFolder(folder: FileSystemDirectoryHandle, file: FileToSave): Promise<void> {
  await needPermission(folder);
  const passing = passingName(file.fileName);
  try {
    await writeAs(folder, passing, file.blob);
    await readBack(folder, passing, file);
    await giveItsName(folder, passing, file);
  } catch (error) {
    throw asCopyError(error);
  } finally {
    // After a move, the temporary file no longer exists.
    await folder.removeEntry(passing).catch(() => undefined);
  }
}

export type FileState = 'there' | 'missing' | 'changed';

/**
 * Whether exactly these bytes are under the name, checked by reading them.
 *
 * @throws CopyError if the folder cannot be read, which is not the same as missing
 */
export async function lookInFolder(
  folder: FileSystemDirectoryHandle,
  wanted: { fileName: string; bytes: number; sha256: string },
): Promise<FileState> {
  await needPermission(folder);
  try {
    if ((await findFile(folder, wanted.fileName)) === null) return 'missing';
    return (await differenceFrom(folder, wanted.fileName, wanted)) === null ? 'there' : 'changed';
  } catch (error) {
    throw asCopyError(error);
  }
}

/** Null if there is no such file. The browser reports an offline share the same way, so the folder is read too. */
export async function findFile(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await folder.getFileHandle(name);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    await folder.values().next();
    return null;
  }
}

/**
 * Only a page can request permission, on a user gesture; here we can only query. `granted` outlives the origin's last
 * tab only if the official chose that.
 */
async function needPermission(folder: FileSystemDirectoryHandle): Promise<void> {
  const permission = await folder
    .queryPermission({ mode: 'readwrite' })
    .catch((error: unknown) => Promise.reject(asCopyError(error)));
  if (permission !== 'granted') throw new CopyError('permission', `the folder is ${permission}`);
}

async function writeAs(folder: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable({ keepExistingData: false });
  // pipeTo closes at the end. If either side fails it aborts, and the earlier content stays.
  await blob.stream().pipeTo(writable);
}

async function giveItsName(folder: FileSystemDirectoryHandle, passing: string, file: FileToSave): Promise<void> {
  const wasThere = await exists(folder, file.fileName);
  try {
    if (!(await move(folder, passing, file.fileName))) await writeAs(folder, file.fileName, file.blob);
    await readBack(folder, file.fileName, file);
  } catch (error) {
    // Remove it: neither an empty nor a damaged file may look like evidence in the folder.
    if (!wasThere || asCopyError(error).reason === 'changed')
      await folder.removeEntry(file.fileName).catch(() => undefined);
    throw error;
  }
}

/**
 * Tries to rename. Chromium allows it in some folders and refuses in others. Firefox supports it only in its private
 * file system.
 */
async function move(folder: FileSystemDirectoryHandle, from: string, to: string): Promise<boolean> {
  const handle = (await folder.getFileHandle(from)) as FileSystemFileHandle & {
    move?: (name: string) => Promise<void>;
  };
  if (typeof handle.move !== 'function') return false;
  return handle.move(to).then(
    () => true,
    () => false,
  );
}

async function readBack(folder: FileSystemDirectoryHandle, name: string, { blob, sha256 }: FileToSave): Promise<void> {
  const other = await differenceFrom(folder, name, { bytes: blob.size, sha256 });
  if (other !== null) throw new CopyError('changed', `${name}: ${other}`);
}

/** Null if it matches, otherwise the difference. Reads from disk in pieces. */
async function differenceFrom(
  folder: FileSystemDirectoryHandle,
  name: string,
  expected: { bytes: number; sha256: string },
): Promise<string | null> {
  const found = await (await folder.getFileHandle(name)).getFile();
  if (found.size !== expected.bytes) return `${found.size} bytes, ${expected.bytes} written`;
  const { bytes, sha256 } = await measureOf(found.stream());
  return bytes === expected.bytes && sha256 === expected.sha256 ? null : 'another hash than what was written';
}

const exists = (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  folder.getFileHandle(name).then(
    () => true,
    () => false,
  );
