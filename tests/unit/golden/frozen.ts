/** Writes a store out as JSON and reads it in again: bytes as base64, a signing key as PKCS 8. */
import { fromBase64, toBase64 } from '../../../lib/util/base64';
import type { EvidenceDatabase } from '../../../lib/evidence/database';

const CURVE = { name: 'ECDSA', namedCurve: 'P-384' };

interface FrozenKey {
  keyId: string;
  createdAt: string;
  pkcs8: string;
  spki: string;
}
export interface Frozen {
  /** The version of the store's schema. */
  schema: number;
  /** The indexes of each table, in Dexie's notation. */
  tables: Record<string, string>;
  rows: Record<string, unknown[]>;
  keys: FrozenKey[];
}

const thawed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(thawed);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value && typeof value.$bytes === 'string') return fromBase64(value.$bytes);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, thawed(each)]));
};
const frozen = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (Array.isArray(value)) return value.map(frozen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frozen(each)]));
};

/** @param db a store whose key can be exported, unlike any official's */
export async function freeze(db: EvidenceDatabase): Promise<Frozen> {
  const rows: Frozen['rows'] = {};
  for (const { name, ...table } of db.tables.map((each) => ({ name: each.name, all: () => each.toArray() })))
    if (name !== 'keys') rows[name] = ((await table.all()) as unknown[]).map(frozen);
  const keys = await Promise.all(
    (await db.keys.toArray()).map(async ({ keyId, createdAt, pair, spki }) => ({
      keyId,
      createdAt,
      pkcs8: toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
      spki: toBase64(spki),
    })),
  );
  return { schema: db.verno, tables: schemaOf(db), rows, keys };
}

/** Primary key first, then the indexes: what later versions must keep. */
export const schemaOf = (db: EvidenceDatabase): Record<string, string> =>
  Object.fromEntries(
    db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()].join(', '),
    ]),
  );

/** The rows of one table as they were stored. */
export async function thaw({ rows, keys }: Pick<Frozen, 'rows' | 'keys'>): Promise<Record<string, unknown[]>> {
  const stored = Object.fromEntries(Object.entries(rows).map(([name, each]) => [name, each.map(thawed)]));
  stored['keys'] = await Promise.all(
    keys.map(async ({ keyId, createdAt, pkcs8, spki }) => ({
      keyId,
      createdAt,
      spki: fromBase64(spki),
      pair: {
        privateKey: await crypto.subtle.importKey('pkcs8', fromBase64(pkcs8), CURVE, false, ['sign']),
        publicKey: await crypto.subtle.importKey('spki', fromBase64(spki), CURVE, true, ['verify']),
      },
    })),
  );
  return stored;
}
