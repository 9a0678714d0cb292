/**
 * Signing keys. Never deleted: a record's signature must name a key
 * that stands here. The private key is non-extractable.
 */
export const keysSchema = '&keyId, createdAt';

export interface KeyRow {
  /** SHA-256 (hex) of the SPKI. */
  keyId: string;
  createdAt: string;
  pair: CryptoKeyPair;
  /** The public key, DER SubjectPublicKeyInfo. */
  spki: Uint8Array<ArrayBuffer>;
}
