/// <reference types="wicg-file-system-access" />
/** The folder that the official picked. It is remembered in the store, because a handle cannot be sent in a message. */
import type { EvidenceDatabase } from '../evidence/database';
import { writeTransaction } from '../evidence/transaction';
import type { SecondCopy } from '../settings/schema';
import { safeFolder } from './downloads';
import type { RegisterPlace } from './read-register';

/**
 * Remembers the folder. If the same folder is picked again, it keeps its first date, so earlier copies in it still
 * count. What was seen of our own files there is forgotten: picking the folder again is how an official says that a
 * fault has been fixed. What a folder knows of and the archive lacks is kept, because that is a fault of the archive.
 */
export async function rememberFolder(
  db: EvidenceDatabase,
  handle: FileSystemDirectoryHandle,
  now: Date,
): Promise<void> {
  const before = await db.handles.get('second-copy');
  const same = before !== undefined && (await handle.isSameEntry(before.handle).catch(() => false));
  await writeTransaction(db, [db.handles], () =>
    db.handles.put({
      id: 'second-copy',
      handle,
      name: handle.name,
      pickedAt: same ? before.pickedAt : now.toISOString(),
      ...(before?.chainAhead === undefined ? {} : { chainAhead: before.chainAhead }),
      ...(before?.formerIds === undefined ? {} : { formerIds: before.formerIds }),
    }),
  );
}

/** Whether the folder may be written to without asking; `none` if no folder is remembered. Only queries. */
export async function folderPermission(db: EvidenceDatabase): Promise<PermissionState | 'none'> {
  const row = await db.handles.get('second-copy');
  return row === undefined ? 'none' : row.handle.queryPermission({ mode: 'readwrite' });
}

/** Where the setting says that copies go; null if they are off or no folder is known. */
export async function currentPlace(db: EvidenceDatabase, setting: SecondCopy): Promise<RegisterPlace | null> {
  if (setting.kind === 'off') return null;
  if (setting.kind === 'downloads') return { kind: 'downloads', folder: safeFolder(setting.folder), since: null };
  const row = await db.handles.get('second-copy');
  return row === undefined ? null : { kind: 'folder', folder: row.name, since: row.pickedAt };
}
