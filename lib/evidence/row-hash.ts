/** A journal row's hash. In a file without the store, because the package's verifier page uses it too. */
import type { JournalRow } from '../domain/journal';
import { canonicalJson } from './canonical';
import { sha256 } from '../domain/sha256';

/** Recomputes the hash from the row's fields. */
export async function rowHash(row: Omit<JournalRow, 'hash'>, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  const { seq, at, kind, recordId, operator, data, prevHash } = row;
  return sha256(canonicalJson({ seq, at, kind, recordId, operator, data, prevHash }), subtle);
}
