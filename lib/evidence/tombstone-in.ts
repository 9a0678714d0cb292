/**
 * The tombstones in a record's journal rows, and whether each is valid. Without the store and a schema library, because
 * the package's verifier page uses it too.
 */
import type { JournalRow } from '../domain/journal';
import { sha256 } from '../domain/sha256';
import { tombstoneOf, type Tombstone } from '../domain/tombstone';
import { canonicalBytes } from './canonical';
import { signatureHolds } from './signature-holds';
import { fromBase64 } from '../util/base64';

export interface SignedTombstone {
  tombstone: Tombstone;
  keyId: string;
  /** DER SubjectPublicKeyInfo. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** DER, over the tombstone's RFC 8785 bytes. */
  signature: Uint8Array<ArrayBuffer>;
}

/** Undefined stands for a row that cannot be read: then the destruction is not proven. */
export const tombstonesIn = (journalRows: readonly JournalRow[]): (SignedTombstone | undefined)[] =>
  journalRows.filter(({ kind }) => kind === 'destroyed').map(signedIn);

function signedIn({ data, at, operator, recordId }: JournalRow): SignedTombstone | undefined {
  const { keyId, publicKey, signature } = data;
  const tombstone = tombstoneOf(data.tombstone);
  if (tombstone === undefined || tombstone.at !== at || tombstone.operator !== operator) return undefined;
  if (tombstone.recordId !== recordId) return undefined;
  if (typeof keyId !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string') return undefined;
  try {
    return { tombstone, keyId, publicKey: fromBase64(publicKey), signature: fromBase64(signature) };
  } catch {
    return undefined;
  }
}

/** @returns what is wrong, in Swedish; undefined when the tombstone is valid */
export async function tombstoneFault(
  signed: SignedTombstone | undefined,
  /** `keyId`: the key that signed the record. */
  record: { manifestHash: string; keyId: string | undefined },
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  if (signed === undefined) return 'Journalens rad om förstörda uppgifter går inte att läsa.';
  const { tombstone, keyId, publicKey, signature } = signed;
  if (tombstone.manifestHash !== record.manifestHash)
    return 'Journalens rad om förstörda uppgifter gäller en annan handling.';
  if (keyId !== record.keyId || (await sha256(publicKey, subtle)) !== keyId)
    return 'Journalens rad om förstörda uppgifter är signerad med en annan nyckel än handlingen.';
  return (await signatureHolds(publicKey, signature, canonicalBytes(tombstone), subtle))
    ? undefined
    : 'Signaturen på raden om förstörda uppgifter stämmer inte.';
}

/** What valid tombstones say is gone. When `whole` is set, no file is left either. */
export interface Gone {
  whole: Tombstone | undefined;
  /** By path. */
  files: ReadonlyMap<string, Tombstone>;
}

export function goneBy(tombstones: readonly Tombstone[]): Gone {
  return {
    whole: tombstones.find(({ what }) => what === 'record'),
    files: new Map(
      tombstones.flatMap((one) => (one.what === 'file' ? one.files.map(({ path }) => [path, one] as const) : [])),
    ),
  };
}

/**
 * What the rows say is gone, unchecked, for lists and texts. The integrity check tells whether the tombstones are
 * valid.
 */
export const goneIn = (journalRows: readonly JournalRow[]): Gone =>
  goneBy(tombstonesIn(journalRows).flatMap((one) => one?.tombstone ?? []));
