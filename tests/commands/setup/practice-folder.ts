/**
 * A stand-in for a folder that the official picked. The origin private file system gives handles of the same kind,
 * which can be stored, written to and read back, but needs no picker, which a test cannot operate.
 */
import type { Page } from '@playwright/test';

export const PRACTICE_FOLDER = 'Bevis på enhetens yta';

/** @param page any page of the extension */
export async function pickPracticeFolder(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle(name, { create: true });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('uppsikt');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('handles', 'readwrite');
      transaction.objectStore('handles').put({ id: 'second-copy', handle, name, pickedAt: new Date().toISOString() });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
    });
    db.close();
  }, PRACTICE_FOLDER);
}

/** Writes a file there, as a colleague's machine would. */
export async function putInPracticeFolder(page: Page, fileName: string, text: string): Promise<void> {
  await page.evaluate(
    async ([folder, name, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [PRACTICE_FOLDER, fileName, text] as const,
  );
}

export interface FileInFolder {
  name: string;
  bytes: number;
  /** SHA-256 (hex). */
  sha256: string;
  text: string;
}

export async function readPracticeFolder(page: Page): Promise<FileInFolder[]> {
  return page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle(folder, { create: true });
    const found: { name: string; bytes: number; sha256: string; text: string }[] = [];
    for await (const entry of (handle as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
      if (entry.kind !== 'file') continue;
      const file = await (entry as FileSystemFileHandle).getFile();
      const content = await file.arrayBuffer();
      const sha256 = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', content)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
      found.push({
        name: file.name,
        bytes: file.size,
        sha256,
        text: /\.(html|csv|json)$/.test(file.name) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : '',
      });
    }
    return found;
  }, PRACTICE_FOLDER);
}
