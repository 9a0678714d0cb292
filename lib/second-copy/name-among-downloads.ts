/**
 * What lies beside the copies among the downloads cannot be read back, so whether it may be written over is asked of
 * what the browser remembers of the chains: only an archive that holds all of that has all that was written there.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { look, unreadWhereItFails } from '../evidence/remembered-heads';
import { CopyError } from './copy-error';
import { shortOf } from './shared-register';

/**
 * Another name after each loss that an official has gone on without. The loss ends and the name changes by one write to
 * what is remembered, so no stop in between lets the files of before be written over.
 *
 * @throws CopyError `chain-lost` as long as nobody has gone on without what is missing
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
