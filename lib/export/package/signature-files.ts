/** The signature and the key to check it with, as OpenSSL reads them: DER and PEM. */
import type { JournalRow } from '../../domain/journal';
import { toBase64 } from '../../domain/base64';
import { signatureIn } from '../../evidence/signature-in';

export function signatureFiles(journalRows: JournalRow[]): [string, Uint8Array<ArrayBuffer> | string][] {
  const signed = signatureIn(journalRows);
  if (signed === undefined) return [];
  const lines = toBase64(signed.publicKey).match(/.{1,64}/g) ?? [];
  return [
    ['handling.sig', signed.signature],
    ['public-key.pem', `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`],
  ];
}
