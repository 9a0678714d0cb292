/**
 * Files among the downloads cannot be read back. Whether they may be overwritten therefore depends on the chain heads
 * that the browser remembers: only an archive that holds all of those has everything that was written there.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { look, unreadWhereItFails } from '../evidence/remembered-heads';
import { CopyError } from './copy-error';
import { shortOf } from './shared-register';

/**
 * The suffix of our file names among the downloads. It changes after each loss that an official has acknowledged.
 * Acknowledging the loss and changing the name are one write, so an interruption cannot let the old files be
 * overwritten.
 *
 * @throws CopyError `chain-lost` until the loss has been acknowledged
 * @example await nameAmongDownloads(db, '3f2b8c1e-…') // '3f2b8c1e', later '3f2b8c1e-20261129T101500'
 */
export async function nameAmongDownloads(db: EvidenceDatabase, installation: string): Promise<string> {
  if (db.memory === undefined) return shortOf(installation);
  const { state, remembered } = await look(db, unreadWhereItFails(db.memory));
  if (state.kind !== 'holds') throw new CopyError('chain-lost', state.kind);
  const gone = remembered?.acknowledged
    .at(-1)
    ?.at.replace(/[^0-9T]/g, '')
    .slice(0, 15);
  return [shortOf(installation), ...(gone === undefined ? [] : [gone])].join('-');
}
