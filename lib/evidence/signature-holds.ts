/**
 * Verifies the installation's signature. Without the store or the key, because the package's verifier page uses it too.
 */
import { derToRaw } from './der';

export const CURVE = { name: 'ECDSA', namedCurve: 'P-384' } as const;
export const SCHEME = { name: 'ECDSA', hash: 'SHA-384' } as const;

/** @param spki the public key, DER SubjectPublicKeyInfo */
export async function signatureHolds(
  spki: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<boolean> {
  try {
    const key = await subtle.importKey('spki', spki, CURVE, false, ['verify']);
    return await subtle.verify(SCHEME, key, derToRaw(signature), bytes);
  } catch {
    // An unreadable key or signature is invalid.
    return false;
  }
}
