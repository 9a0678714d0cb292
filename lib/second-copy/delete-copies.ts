/// <reference types="wicg-file-system-access" />
/**
 * Deletes our own packages in the picked folder when their content has been destroyed. Files that cannot be reached
 * now, or that are not exactly what was written, stay on the list to delete by hand.
 */
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from '../evidence/database';
import { copiesLeft, tickCopy } from '../evidence/destroyed';
import { journalOfRecord } from '../evidence/store';
import { findFile, lookInFolder } from './folder';

/** @throws what the store throws; a folder that refuses is not an error here */
export async function deleteCopies(
  db: EvidenceDatabase,
  recordId: string,
  operator: string | null,
  now: Date,
): Promise<void> {
  const picked = await db.handles.get('second-copy');
  if (picked === undefined) return;
  const left = new Set((await copiesLeft(db)).flatMap((file) => (file.recordId === recordId ? file.name : [])));
  for (const copy of copiesIn(picked.name, await journalOfRecord(db, recordId))) {
    if (left.has(copy.name) && (await deleteIfOurs(picked.handle, copy)))
      await tickCopy(db, { recordId, name: copy.name }, operator, now, 'uppsikt');
  }
}

interface FolderCopy {
  name: string;
  fileName: string;
  bytes: number;
  sha256: string;
}

/**
 * The packages as they were read back after writing; of an overwritten one, the newest. A copy made after the last
 * destruction is left out: it holds nothing of what was destroyed, and is the only copy outside the browser.
 */
function copiesIn(folder: string, journalRows: readonly JournalRow[]): FolderCopy[] {
  const copies = new Map<string, FolderCopy>();
  const destroyedAt = journalRows.findLast(({ kind }) => kind === 'destroyed')?.seq ?? 0;
  for (const { seq, kind, data } of journalRows) {
    const { place, bytes, sha256 } = data;
    if (data.kind !== 'folder' || typeof place !== 'string' || !place.startsWith(`${folder}/`)) continue;
    if (kind === 'copied' && seq > destroyedAt) copies.delete(place);
    else if (typeof bytes === 'number' && typeof sha256 === 'string')
      copies.set(place, { name: place, fileName: place.slice(folder.length + 1), bytes, sha256 });
  }
  return [...copies.values()];
}

/** Deletes only exactly the bytes that we wrote. A different file with the same name is not ours to delete. */
async function deleteIfOurs(folder: FileSystemDirectoryHandle, copy: FolderCopy): Promise<boolean> {
  try {
    if ((await lookInFolder(folder, copy)) !== 'there') return false;
    await folder.removeEntry(copy.fileName);
    return (await findFile(folder, copy.fileName)) === null;
  } catch (error) {
    console.warn('Uppsikt: a copy could not be deleted', error);
    return false;
  }
}
