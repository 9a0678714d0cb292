/** Checks the copy folder at each start, while it is reachable, so that its contents are known when it is not. */
import type { EvidenceDatabase } from '../../evidence/database';
import { lookAtFolder } from '../../second-copy/look-at-folder';
import { readSettings } from '../../settings/store';

export async function checkFolderAtStart(db: EvidenceDatabase): Promise<void> {
  await lookAtFolder(db, (await readSettings()).installationId);
}
