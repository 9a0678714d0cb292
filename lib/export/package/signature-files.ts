/** The signature and its public key in the formats that OpenSSL reads: DER and PEM. */
import type { JournalRow } from '../../domain/journal';
import { signatureIn } from '../../evidence/signature-in';
import { toBase64 } from '../../util/base64';

export function signatureFiles(journalRows: JournalRow[]): [string, Uint8Array<ArrayBuffer> | string][] {
  const signed = signatureIn(journalRows);
  if (signed === undefined) return [];
  const lines = toBase64(signed.publicKey).match(/.{1,64}/g) ?? [];
  return [
    ['handling.sig', signed.signature],
    ['public-key.pem', `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`],
  ];
}
