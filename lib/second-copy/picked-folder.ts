/// <reference types="wicg-file-system-access" />
/**
 * The folder that the official picked: remembered in the store (a
 * handle cannot be sent in a message) and looked at again.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { writeTransaction } from '../evidence/transaction';
import type { SecondCopy } from '../settings/schema';
import { safeFolder } from './downloads';
import type { RegisterPlace } from './read-register';

/**
 * Remembers it. The same folder picked again keeps its first day: what lies in it since then still belongs to it. What
 * was seen of our own files there is forgotten: to pick anew is how an official says that a fault has been seen to.
 * What a folder knows and the archive lacks is not: that is a fault of the archive.
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

/** Whether the folder may be written to without asking; `none` when no folder is remembered. Asks nobody. */
export async function folderPermission(db: EvidenceDatabase): Promise<PermissionState | 'none'> {
  const row = await db.handles.get('second-copy');
  return row === undefined ? 'none' : row.handle.queryPermission({ mode: 'readwrite' });
}

/** Where copies go by the setting; null when they are off or the folder is not known. */
export async function currentPlace(db: EvidenceDatabase, setting: SecondCopy): Promise<RegisterPlace | null> {
  if (setting.kind === 'off') return null;
  if (setting.kind === 'downloads') return { kind: 'downloads', folder: safeFolder(setting.folder), since: null };
  const row = await db.handles.get('second-copy');
  return row === undefined ? null : { kind: 'folder', folder: row.name, since: row.pickedAt };
}
