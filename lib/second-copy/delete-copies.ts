/// <reference types="wicg-file-system-access" />
/**
 * Our own packages in the picked folder go with what was destroyed: there Uppsikt may delete. What cannot be reached
 * now, or is not the very file that was written, stays among the files that somebody must delete by hand.
 */
import type { JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from '../evidence/database';
import { copiesLeft, tickCopy } from '../evidence/destroyed';
import { journalOfRecord } from '../evidence/store';
import { findFile, lookInFolder } from './folder';

/** @throws what the store throws; a folder that refuses is no fault here */
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
 * As they were read back when they were written; of one that was written over, the newest. One made after the last
 * destruction holds nothing of what was destroyed, and is the only copy outside.
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

/** Only the very bytes that we wrote: another file under the name is not ours to delete. */
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
