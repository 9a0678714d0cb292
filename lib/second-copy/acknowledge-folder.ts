/** The official goes on without what the folder of copies knows of and the archive lacks: a row in the journal. */
import type { ChainHeads, ChainsLost } from '../domain/chain-heads';
import type { EvidenceDatabase } from '../evidence/database';
import { appendJournal } from '../evidence/journal';
import { sameHeads } from '../evidence/remembered-heads';
import { forgetAhead, forgetFolderLook, lookAtFolder } from './look-at-folder';

export type LostByFolder = Exclude<ChainsLost, { kind: 'unreadable' }> & { folder: string };
export const isByFolder = (lost: ChainsLost): lost is LostByFolder =>
  lost.kind !== 'unreadable' && lost.folder !== undefined;

/**
 * @param seen what the official was shown; what has become worse since is not acknowledged with it
 * @returns `changed` when it stands otherwise by now
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

/** What has been saved since puts the archive ahead, which takes nothing away. */
const isNoWorse = (now: LostByFolder, seen: LostByFolder): boolean =>
  sameHeads(now.remembered, seen.remembered) && isWithin(seen.found, now.found);

const isWithin = (one: ChainHeads, other: ChainHeads): boolean =>
  isUpTo(one.records, other.records) && isUpTo(one.journal, other.journal);

/** As far along by another link is another chain. */
const isUpTo = (one: ChainHeads['records'], other: ChainHeads['records']): boolean =>
  one.seq < other.seq || (one.seq === other.seq && one.hash === other.hash);

/**
 * An archive that goes on without a part of itself is another installation to the folder: it writes files of its own
 * there, and those of before stay as they lie, listed like a colleague's.
 *
 * @param seen what has just been acknowledged; nothing is done where a folder knows of more
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
  // It may know of more than was shown. Under its name of before, its log is compared when it can be read again.
  if (isRead === false) return forgetAhead(db);
  // In this order: cut off in between, what the folder was seen to know still stands against removing.
  await rename();
  await forgetFolderLook(db, installation);
}
