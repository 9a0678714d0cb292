import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { aDatabase } from '../evidence/a-database';

/** A store that remembers a picked folder. */
export async function aStore(): Promise<EvidenceDatabase> {
  const { db } = aDatabase();
  await pickFolder(db);
  return db;
}

export async function pickFolder(db: EvidenceDatabase): Promise<void> {
  // A real handle cannot be made here. Only its row is read; the practice host writes instead.
  await db.handles.put({
    id: 'second-copy',
    handle: {} as FileSystemDirectoryHandle,
    name: 'Bevis',
    pickedAt: '2026-11-23T09:00:00.000Z',
  });
}
