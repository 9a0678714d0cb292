/**
 * handling.sig: ECDSA P-384 with SHA-384 over the bytes of handling.json, by the key in public-key.pem. Signature and
 * key must be those in the journal.
 */
import type { JournalRow } from '../../domain/journal';
import { fromBase64, toBase64 } from '../../util/base64';
import { sha256 } from '../../domain/sha256';
import { signatureHolds } from '../../evidence/signature-holds';
import { signatureIn } from '../../evidence/signature-in';
import type { Fault, PartReport } from '../report';
import { fault, partReport, textOf, type Bag } from './context';

const SIGNATURE = 'data/handling.sig';
const KEY = 'data/public-key.pem';
const HANDLING = 'data/handling.json';

export interface SignatureReading {
  part: PartReport;
  /** SHA-256 (hex) of the key in public-key.pem. */
  keyId: string | null;
}

export async function checkSignature(
  { files }: Bag,
  rows: JournalRow[],
  subtle: SubtleCrypto,
): Promise<SignatureReading> {
  const faults: Fault[] = [];
  const signature = files.get(SIGNATURE);
  const spki = keyIn(textOf(files.get(KEY)));
  const keyId = spki === undefined ? null : await sha256(spki, subtle);
  if (signature === undefined) faults.push(fault('signature', SIGNATURE, 'Filen data/handling.sig saknas.'));
  if (!files.has(KEY)) faults.push(fault('signature', KEY, 'Filen data/public-key.pem saknas.'));
  else if (spki === undefined) faults.push(fault('signature', KEY, 'Filen data/public-key.pem går inte att läsa.'));
  const told = signatureIn(rows);
  if (rows.filter((row) => row.kind === 'signed').length !== 1 || told === undefined)
    faults.push(
      fault('signature', 'data/journal.json', 'Journalens rad om signaturen saknas eller går inte att läsa.'),
    );
  else {
    if (told.keyId !== (await sha256(told.publicKey, subtle)))
      faults.push(fault('signature', 'data/journal.json', 'Journalens rad om signaturen har fel nyckelnummer.'));
    if (spki !== undefined && told.keyId !== keyId)
      faults.push(fault('signature', KEY, 'Nyckeln i data/public-key.pem är en annan än den som journalen nämner.'));
    if (signature !== undefined && !isSame(told.signature, signature))
      faults.push(
        fault('signature', SIGNATURE, 'Signaturen i data/handling.sig är en annan än den som journalen nämner.'),
      );
  }
  const handling = files.get(HANDLING);
  if (
    handling !== undefined &&
    signature !== undefined &&
    spki !== undefined &&
    !(await signatureHolds(spki, signature, handling, subtle))
  )
    faults.push(fault('signature', SIGNATURE, 'Signaturen stämmer inte med handlingen.'));
  return {
    part: partReport('signature', `Handlingen är signerad med nyckeln ${(keyId ?? '').slice(0, 16)}…`, faults),
    keyId,
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** In characters, far above a P-384 key. A larger file is not read further. */
const LONGEST_KEY = 1_000;

/** The key of a file that is written exactly as the exporter writes it. */
function keyIn(pem: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (pem === undefined || pem.length > LONGEST_KEY) return undefined;
  const body = /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z0-9+/]{1,64}={0,2}\n)+)-----END PUBLIC KEY-----\n$/.exec(
    pem,
  )?.[1];
  try {
    const key = body === undefined ? undefined : fromBase64(body.replaceAll('\n', ''));
    return key !== undefined &&
      toBase64(key)
        .match(/.{1,64}/g)
        ?.join('\n') === body?.trimEnd()
      ? key
      : undefined;
  } catch {
    return undefined;
  }
}
