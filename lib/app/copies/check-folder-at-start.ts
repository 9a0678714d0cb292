/**
 * At each start: the folder of copies is looked at while it is there, so that what it knows is known when it is away.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { lookAtFolder } from '../../second-copy/look-at-folder';
import { readSettings } from '../../settings/store';

export async function checkFolderAtStart(db: EvidenceDatabase): Promise<void> {
  await lookAtFolder(db, (await readSettings()).installationId);
}
