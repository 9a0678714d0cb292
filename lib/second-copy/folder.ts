/// <reference types="wicg-file-system-access" />
/** One file into a folder that the official picked, proved by reading it back before it gets its name and after. */
import { measureOf } from '../export/hashing-stream';
import { asCopyError, CopyError } from './copy-error';

export interface FileToSave {
  fileName: string;
  blob: Blob;
  /** SHA-256 (hex). */
  sha256: string;
}

/** What a file is called until it is proved. Not `.zip`: half a package must not look like evidence. */
const passingName = (fileName: string): string => `${fileName}.part`;

/**
 * Written under a passing name, read back, and only then put under its own: a share that cuts a file short does it to
 * the passing one, and what lay under the name before is still there. The same name is written over: it is the same
 * record's package, made again.
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
    // After a move there is none.
    await folder.removeEntry(passing).catch(() => undefined);
  }
}

export type Lying = 'there' | 'missing' | 'changed';

/**
 * Whether the very bytes lie under the name, by reading them.
 *
 * @throws CopyError when the folder cannot be looked into: that is no answer
 */
export async function lookInFolder(
  folder: FileSystemDirectoryHandle,
  wanted: { fileName: string; bytes: number; sha256: string },
): Promise<Lying> {
  await needPermission(folder);
  try {
    if ((await findFile(folder, wanted.fileName)) === null) return 'missing';
    return (await isIt(folder, wanted.fileName, wanted)) === null ? 'there' : 'changed';
  } catch (error) {
    throw asCopyError(error);
  }
}

/** Null when there is none. Of a share that is away the browser says the same, so the folder is asked too. */
export async function findFile(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await folder.getFileHandle(name);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    await folder.values().next();
    return null;
  }
}

/** Asking is for a page and a press; here one may only look. `granted` outlives the tabs only when chosen so. */
async function needPermission(folder: FileSystemDirectoryHandle): Promise<void> {
  const permission = await folder
    .queryPermission({ mode: 'readwrite' })
    .catch((error: unknown) => Promise.reject(asCopyError(error)));
  if (permission !== 'granted') throw new CopyError('permission', `the folder is ${permission}`);
}

async function writeAs(folder: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable({ keepExistingData: false });
  // Closes at its end and aborts when either side fails: then what was there before stands.
  await blob.stream().pipeTo(writable);
}

async function giveItsName(folder: FileSystemDirectoryHandle, passing: string, file: FileToSave): Promise<void> {
  const wasThere = await lies(folder, file.fileName);
  try {
    if (!(await move(folder, passing, file.fileName))) await writeAs(folder, file.fileName, file.blob);
    await readBack(folder, file.fileName, file);
  } catch (error) {
    // Neither a name without content nor a damaged file may lie in the folder and look like evidence.
    if (!wasThere || asCopyError(error).reason === 'changed')
      await folder.removeEntry(file.fileName).catch(() => undefined);
    throw error;
  }
}

/** Chromium moves within a folder in some places and refuses in others; Firefox has it for its own files only. */
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
  const other = await isIt(folder, name, { bytes: blob.size, sha256 });
  if (other !== null) throw new CopyError('changed', `${name}: ${other}`);
}

/** Null when it is; else what is not the same. As it comes from the disk, a piece at a time. */
async function isIt(
  folder: FileSystemDirectoryHandle,
  name: string,
  expected: { bytes: number; sha256: string },
): Promise<string | null> {
  const found = await (await folder.getFileHandle(name)).getFile();
  if (found.size !== expected.bytes) return `${found.size} bytes, ${expected.bytes} written`;
  const { bytes, sha256 } = await measureOf(found.stream());
  return bytes === expected.bytes && sha256 === expected.sha256 ? null : 'another hash than what was written';
}

const lies = (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  folder.getFileHandle(name).then(
    () => true,
    () => false,
  );
