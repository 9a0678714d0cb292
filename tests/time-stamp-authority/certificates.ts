/**
 * A root and the certificates that it issues, created anew for each authority: no private key is kept in the
 * repository.
 */
import { rawToDer } from '../../lib/evidence/der';
import { bits, number, octets, oid, sequence, setOf, time, tlv, truth, utf8 } from './write-der';

type Bytes = Uint8Array<ArrayBuffer>;

export const ECDSA_SHA384 = sequence(oid('1.2.840.10045.4.3.3'));
const TIME_STAMPING = oid('1.3.6.1.5.5.7.3.8');
const SERVER_AUTHENTICATION = oid('1.3.6.1.5.5.7.3.1');

export interface Holder {
  der: Bytes;
  keys: CryptoKeyPair;
  name: Bytes;
  serial: Bytes;
}

export interface CertificateChoices {
  name: string;
  /** Null: self-signed. */
  issuer: Holder | null;
  notBefore?: Date;
  notAfter?: Date;
  /** `time-stamping-uncritical`: the extension is present but not critical, which RFC 3161 forbids. */
  purpose: 'authority' | 'time-stamping' | 'time-stamping-uncritical' | 'server';
}

const years = (count: number): Date => new Date(Date.now() + count * 365 * 86_400_000);
const nameOf = (text: string): Bytes => sequence(setOf(sequence(oid('2.5.4.3'), utf8(text))));
const extension = (id: string, critical: boolean, value: Bytes): Bytes =>
  sequence(oid(id), ...(critical ? [truth()] : []), octets(value));

function extensionsFor(purpose: CertificateChoices['purpose']): Bytes {
  if (purpose === 'authority')
    return sequence(
      extension('2.5.29.19', true, sequence(truth())),
      extension('2.5.29.15', true, bits(Uint8Array.of(0x06), 1)),
    );
  const usage = purpose === 'server' ? SERVER_AUTHENTICATION : TIME_STAMPING;
  return sequence(
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bits(Uint8Array.of(0x80), 7)),
    extension('2.5.29.37', purpose !== 'time-stamping-uncritical', sequence(usage)),
  );
}

export async function makeCertificate({
  name,
  issuer,
  notBefore = years(-1),
  notAfter = years(10),
  purpose,
}: CertificateChoices): Promise<Holder> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const own = nameOf(name);
  const serial = Uint8Array.of(0x40, ...crypto.getRandomValues(new Uint8Array(7)));
  const tbs = sequence(
    tlv(0xa0, number(2)),
    tlv(0x02, serial),
    ECDSA_SHA384,
    issuer?.name ?? own,
    sequence(time(notBefore), time(notAfter)),
    own,
    spki,
    tlv(0xa3, extensionsFor(purpose)),
  );
  const der = sequence(tbs, ECDSA_SHA384, bits(await signed(issuer?.keys ?? keys, tbs)));
  return { der, keys, name: own, serial };
}

/** @returns ECDSA P-384 with SHA-384, DER */
export async function signed({ privateKey }: CryptoKeyPair, data: Bytes): Promise<Bytes> {
  return rawToDer(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, privateKey, data)));
}
