/** The official acknowledges that the archive lacks what the copy folder knows of. This adds a row to the journal. */
import type { ChainHeads, ChainsLost } from '../domain/chain-heads';
import type { EvidenceDatabase } from '../evidence/database';
import { appendJournal } from '../evidence/journal';
import { sameHeads } from '../evidence/remembered-heads';
import { forgetAhead, forgetFolderLook, lookAtFolder } from './look-at-folder';

export type LostByFolder = Exclude<ChainsLost, { kind: 'unreadable' }> & { folder: string };
export const isByFolder = (lost: ChainsLost): lost is LostByFolder =>
  lost.kind !== 'unreadable' && lost.folder !== undefined;

/**
 * @param seen what the official was shown; anything that has become worse since is not acknowledged
 * @returns `changed` if the loss is now different or worse
 */
export async function acknowledgeFolder(
  db: EvidenceDatabase,
  installation: string,
  seen: LostByFolder,
  { operator, now, subtle = crypto.subtle }: { operator: string | null; now: () => Date; subtle?: SubtleCrypto },
): Promise<'acknowledged' | 'changed'> {
  const { lost } = await lookAtFolder(db, installation);
  if (lost === null || !isByFolder(lost) || !isNoWorse(lost, seen)) return 'changed';
  const { kind: way, remembered, found, folder } = seen;
  const data = { way, remembered, found, folder };
  await appendJournal(db, { kind: 'chain-lost', recordId: null, operator, data, at: now().toISOString() }, subtle);
  return 'acknowledged';
}

/** Records saved meanwhile put the archive ahead, which is not worse. */
const isNoWorse = (now: LostByFolder, seen: LostByFolder): boolean =>
  sameHeads(now.remembered, seen.remembered) && isWithin(seen.found, now.found);

const isWithin = (one: ChainHeads, other: ChainHeads): boolean =>
  isUpTo(one.records, other.records) && isUpTo(one.journal, other.journal);

/** The same sequence number with another hash is another chain. */
const isUpTo = (one: ChainHeads['records'], other: ChainHeads['records']): boolean =>
  one.seq < other.seq || (one.seq === other.seq && one.hash === other.hash);

/**
 * To the folder, an archive that continues without a part of itself is a new installation: it writes its own new files
 * there. The old ones are left unchanged and are listed like a colleague's.
 *
 * @param seen what has just been acknowledged; nothing is done if the folder knows of more
 * @param rename gives the installation another id
 */
export async function beginAnew(
  db: EvidenceDatabase,
  installation: string,
  seen: ChainHeads,
  rename: () => Promise<unknown>,
): Promise<void> {
  const { lost, isRead } = await lookAtFolder(db, installation);
  if (lost !== null && (lost.kind === 'unreadable' || !isWithin(lost.remembered, seen))) return;
  // The folder may know of more than was shown. The installation keeps its id, so its log is compared when it can be
  // read again.
  if (isRead === false) return forgetAhead(db);
  // In this order: if interrupted in between, what the folder was seen to know still blocks removal.
  await rename();
  await forgetFolderLook(db, installation);
}
