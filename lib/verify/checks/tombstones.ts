/**
 * Files that were destroyed because they must not be kept. A file may be missing only if the record's own key signed
 * so.
 */
import type { JournalRow } from '../../domain/journal';
import { signatureIn } from '../../evidence/signature-in';
import { goneBy, tombstoneFault, tombstonesIn } from '../../evidence/tombstone-in';
import { tombstoneWords } from '../../i18n/tombstone-words';
import type { Fault } from '../report';
import { fault } from './context';

export interface TombstoneReading {
  /** Paths of the files that are gone. */
  gone: ReadonlySet<string>;
  /** What was destroyed, when, by whom and why, one sentence each. */
  words: string[];
  faults: Fault[];
}

export async function checkTombstones(
  rows: JournalRow[],
  manifestHash: string,
  subtle: SubtleCrypto,
): Promise<TombstoneReading> {
  const keyId = signatureIn(rows)?.keyId;
  const faults: Fault[] = [];
  const holding = [];
  for (const signed of tombstonesIn(rows)) {
    const wrong = await tombstoneFault(signed, { manifestHash, keyId }, subtle);
    if (wrong !== undefined) faults.push(fault('files', 'data/journal.json', wrong));
    else if (signed !== undefined) holding.push(signed.tombstone);
  }
  return { gone: new Set(goneBy(holding).files.keys()), words: holding.map(tombstoneWords), faults };
}
