/**
 * Verifies the signature of a certificate or a token with WebCrypto: RSA (PKCS 1 and PSS) and ECDSA over SHA-256, -384
 * and -512.
 */
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { significant, type Bytes } from './bytes';
import { inside } from './der';
import { StampFault } from './reasons';
import { toHex } from '../util/hex';

const HASHES: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const ECDSA: Record<string, string> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const RSA_PLAIN = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC_PLAIN = '1.2.840.10045.2.1';
/** The named curve as encoded in the key, and the length of r and of s in bytes. */
const CURVES: Record<string, { namedCurve: string; size: number }> = {
  '06082a8648ce3d030107': { namedCurve: 'P-256', size: 32 },
  '06052b81040022': { namedCurve: 'P-384', size: 48 },
  '06052b81040023': { namedCurve: 'P-521', size: 66 },
};

/** The WebCrypto name of a digest. SHA-1 is refused, because collisions can be made. @throws StampFault `algorithm` */
export function hashName(oid: string): string {
  const name = HASHES[oid];
  if (name === undefined) throw new StampFault('algorithm', `digest ${oid}`);
  return name;
}

export interface Signed {
  data: Bytes;
  signature: Bytes;
  algorithm: AlgorithmIdentifier;
  /** The digest named beside a plain key algorithm, as CMS allows; null in a certificate. */
  digestOid: string | null;
}

/**
 * @param spki the signer's key, DER SubjectPublicKeyInfo
 * @throws StampFault `algorithm` for an unknown algorithm
 */
export async function signatureHolds(
  spki: Bytes,
  { data, signature, algorithm, digestOid }: Signed,
  subtle: SubtleCrypto,
): Promise<boolean> {
  const oid = algorithm.algorithm;
  const beside = (): string => hashName(digestOid ?? 'none');
  if (oid === RSA_PSS) {
    const { hash, saltLength } = pssOf(algorithm);
    return verify(spki, { name: 'RSA-PSS', hash }, { name: 'RSA-PSS', saltLength }, signature, data, subtle);
  }
  const rsa = RSA[oid] ?? (oid === RSA_PLAIN ? beside() : undefined);
  if (rsa !== undefined)
    return verify(spki, { name: 'RSASSA-PKCS1-v1_5', hash: rsa }, 'RSASSA-PKCS1-v1_5', signature, data, subtle);
  const ecdsa = ECDSA[oid] ?? (oid === EC_PLAIN ? beside() : undefined);
  if (ecdsa === undefined) throw new StampFault('algorithm', `signature ${oid}`);
  const { namedCurve, size } = curveOf(spki);
  return verify(
    spki,
    { name: 'ECDSA', namedCurve },
    { name: 'ECDSA', hash: ecdsa },
    sideBySide(signature, size),
    data,
    subtle,
  );
}

async function verify(
  spki: Bytes,
  key: RsaHashedImportParams | EcKeyImportParams,
  how: AlgorithmIdentifierOf,
  signature: Bytes,
  data: Bytes,
  subtle: SubtleCrypto,
): Promise<boolean> {
  return subtle.verify(how, await subtle.importKey('spki', spki, key, false, ['verify']), signature, data);
}
type AlgorithmIdentifierOf = Parameters<SubtleCrypto['verify']>[0];

function curveOf(spki: Bytes): { namedCurve: string; size: number } {
  const [algorithm] = inside(spki, 0x30);
  const [, curve] = algorithm === undefined ? [] : inside(algorithm.whole, 0x30);
  const found = curve === undefined ? undefined : CURVES[toHex(curve.whole)];
  if (found === undefined) throw new StampFault('algorithm', 'curve');
  return found;
}

/** Converts a DER SEQUENCE of two INTEGERs to r and s in one buffer, as WebCrypto expects. */
function sideBySide(signature: Bytes, size: number): Bytes {
  const raw = new Uint8Array(2 * size);
  const numbers = inside(signature, 0x30);
  if (numbers.length !== 2) throw new RangeError('r and s');
  numbers.forEach(({ tag, content }, index) => {
    const digits = significant(content);
    if (tag !== 0x02 || digits.length > size) throw new RangeError('r and s');
    raw.set(digits, (index + 1) * size - digits.length);
  });
  return raw;
}

/** RSASSA-PSS-params: [0] hash, [1] mask generation (WebCrypto supports only the same hash), [2] salt length. */
function pssOf({ parameters }: AlgorithmIdentifier): { hash: string; saltLength: number } {
  const given = parameters === undefined || parameters === null ? [] : inside(new Uint8Array(parameters), 0x30);
  const hash = given.find(({ tag }) => tag === 0xa0);
  const salt = given.find(({ tag }) => tag === 0xa2);
  // Without a named hash the default is SHA-1.
  if (hash === undefined) throw new StampFault('algorithm', 'PSS with SHA-1');
  const names = Object.entries({
    '608648016503040201': 'SHA-256',
    '608648016503040202': 'SHA-384',
    '608648016503040203': 'SHA-512',
  });
  const [, name] = names.find(([oid]) => toHex(hash.content).includes(oid)) ?? [];
  if (name === undefined) throw new StampFault('algorithm', 'PSS hash');
  const [length] = salt === undefined ? [] : elementsOfSalt(salt.content);
  return { hash: name, saltLength: length ?? 20 };
}

const elementsOfSalt = (content: Bytes): number[] => [Number.parseInt(toHex(content.subarray(2)), 16)];
