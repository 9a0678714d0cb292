/**
 * The installation's signing key: ECDSA P-384, non-extractable, so that it cannot be copied. It is lost with the
 * browser profile. The public key goes into every package and into the journal.
 */
import type { EvidenceDatabase } from './database';
import { rawToDer } from './der';
import { sha256 } from '../domain/sha256';
import { CURVE, SCHEME } from './signature-holds';
import type { KeyRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

export interface KeyEnv {
  now(): Date;
  subtle: SubtleCrypto;
}

/** Cached: the key never changes, and a press must not wait for another read. */
const inUse = new WeakMap<EvidenceDatabase, KeyRow>();

/** The current key; created when first needed. */
export async function signingKey(db: EvidenceDatabase, env: KeyEnv): Promise<KeyRow> {
  const key = inUse.get(db) ?? (await storedKey(db, env));
  inUse.set(db, key);
  return key;
}

async function storedKey(db: EvidenceDatabase, env: KeyEnv): Promise<KeyRow> {
  const newest = () => db.keys.orderBy('createdAt').last();
  const found = await readTransaction(db, [db.keys], newest);
  if (found !== undefined) return found;
  const pair = await env.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = new Uint8Array(await env.subtle.exportKey('spki', pair.publicKey));
  const made: KeyRow = { keyId: await sha256(spki, env.subtle), createdAt: env.now().toISOString(), pair, spki };
  return writeTransaction(db, [db.keys], async () => {
    // Another context may have stored a key first. Then that key is used.
    const other = await newest();
    if (other !== undefined) return other;
    await db.keys.add(made);
    return made;
  });
}

/** @returns the signature in DER, as OpenSSL reads it */
export async function sign(
  key: KeyRow,
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<Uint8Array<ArrayBuffer>> {
  return rawToDer(new Uint8Array(await subtle.sign(SCHEME, key.pair.privateKey, bytes)));
}
