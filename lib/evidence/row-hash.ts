/** A journal row's hash. A file of its own, without the store: the package's verifier page recomputes it too. */
import type { JournalRow } from '../domain/journal';
import { canonicalJson } from './canonical';
import { sha256 } from '../domain/sha256';

/** The hash of a row, recomputed from what it says. */
export async function rowHash(row: Omit<JournalRow, 'hash'>, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  const { seq, at, kind, recordId, operator, data, prevHash } = row;
  return sha256(canonicalJson({ seq, at, kind, recordId, operator, data, prevHash }), subtle);
}
