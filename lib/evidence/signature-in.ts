/** Reads the signature from the journal. Without the store, because the package's verifier page uses it too. */
import type { JournalRow } from '../domain/journal';
import { fromBase64 } from '../util/base64';

export interface SignatureRow {
  keyId: string;
  /** DER SubjectPublicKeyInfo. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** DER. */
  signature: Uint8Array<ArrayBuffer>;
}

/** The signature in a record's journal rows; undefined when none can be read. */
export function signatureIn(journalRows: JournalRow[]): SignatureRow | undefined {
  const row = journalRows.find((one) => one.kind === 'signed');
  if (row === undefined) return undefined;
  const { keyId, publicKey, signature } = row.data;
  if (typeof keyId !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string') return undefined;
  try {
    return { keyId, publicKey: fromBase64(publicKey), signature: fromBase64(signature) };
  } catch {
    return undefined;
  }
}
