/// <reference types="wicg-file-system-access" />
/** One file into a folder that the official picked, proved by reading it back. */
import { measureOf } from '../export/measured';
import { asCopyError, CopyError } from './copy-error';

export interface FileToSave {
  fileName: string;
  blob: Blob;
  /** SHA-256 (hex). */
  sha256: string;
}

/**
 * The browser writes beside the file and puts it in its place at the end, so that a stop in the middle leaves the
 * former file, or none, but never half a one. The same name is written
 * over: it is the same record's package, made again.
 *
 * @throws CopyError
 */
export async function saveInFolder(folder: FileSystemDirectoryHandle, file: FileToSave): Promise<void> {
  // Asking is for a page and a press; here one may only look. `granted` outlives
  // the tabs only when the official chose 'at every visit'.
  const leave = await folder
    .queryPermission({ mode: 'readwrite' })
    .catch((error: unknown) => Promise.reject(asCopyError(error)));
  if (leave !== 'granted') throw new CopyError('permission', `the folder is ${leave}`);
  const wasThere = await folder.getFileHandle(file.fileName).then(
    () => true,
    () => false,
  );
  try {
    const handle = await folder.getFileHandle(file.fileName, { create: true });
    const writable = await handle.createWritable({ keepExistingData: false });
    // Closes at its end and aborts when either side fails.
    await file.blob.stream().pipeTo(writable);
    await readBack(folder, file);
  } catch (error) {
    // A name without content must not lie in the folder and look like evidence.
    if (!wasThere) await folder.removeEntry(file.fileName).catch(() => undefined);
    throw asCopyError(error);
  }
}

/** As it comes from the disk, a piece at a time. */
async function readBack(
  folder: FileSystemDirectoryHandle,
  { fileName, blob, sha256: expected }: FileToSave,
): Promise<void> {
  const found = await (await folder.getFileHandle(fileName)).getFile();
  if (found.size !== blob.size)
    throw new CopyError('changed', `${fileName}: ${found.size} bytes, ${blob.size} written`);
  const { bytes, sha256 } = await measureOf(found.stream());
  if (bytes !== blob.size || sha256 !== expected)
    throw new CopyError('changed', `${fileName}: another hash than what was written`);
}
