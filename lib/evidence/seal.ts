/**
 * The seal: turns a staged capture into a record that cannot be changed without detection. Everything is hashed and
 * signed first. Then record, bytes, chain and journal are written and the draft is removed, in ONE strict transaction.
 * A worker killed at any moment leaves either the draft or the record.
 */
import type { Artifact, EvidenceDraft, Missing, Pixels, SealedPart } from '../domain/evidence';
import type { ChainsLost, HeadsMemory } from '../domain/chain-heads';
import { namesInDraft } from '../domain/noted-content';
import { canonicalBytes } from './canonical';
import type { EvidenceDatabase } from './database';
import { readDraft, removeDraft } from './draft';
import { EvidenceError } from './errors';
import { writeWithJournal, type ChainHead, type JournalEntry } from './journal';
import { draftTables, dropDraft } from './noted-drafts';
import { compareHeads, unreadWhereItFails } from './remembered-heads';
import { refuseNoted } from './refuse-noted';
import { columnsOf } from './record-row';
import { sha256 } from '../domain/sha256';
import { sign, signingKey, type KeyEnv } from './signing-key';
import type { KeyRow, RecordRow } from './schema';
import { journalOfRecord } from './store';
import { askedFor } from './asked-stamp';
import { readTransaction, writeTransaction } from './transaction';
import { toBase64 } from '../util/base64';

export interface Sealed {
  id: string;
  seq: number;
  /** SHA-256 (hex) of handling.json. */
  manifestHash: string;
  state: 'complete' | 'partial';
  /** Set when the archive did not match the heads remembered outside the store, or those could not be read. */
  archiveLost?: true;
}

export type SealEnv = KeyEnv;

/** Options that shorten the official's wait. */
interface Press {
  /**
   * The draft as `stageDraft` returned it, to save a read. It must still exist in the store, and is removed from it.
   */
  staged?: EvidenceDraft | undefined;
  /**
   * Resolve as soon as the record is committed. The chain lock is still held until the heads are remembered outside.
   */
  until?: 'committed';
}
const live: SealEnv = { now: () => new Date(), subtle: crypto.subtle };

/**
 * Seals a staged capture. Idempotent: sealing a sealed draft again gives the same answer.
 *
 * @param draftId the draft's id, which becomes the record's id
 * @throws EvidenceError `read` when there is no such draft. `quota`, `write` or `durability` when it could not be
 *   stored; the draft is kept. `noted` when it holds an item that must never be saved and that was noted after staging;
 *   the draft is then deleted.
 * @example const { seq, manifestHash } = await sealDraft(db, draft.id);
 */
export async function sealDraft(
  db: EvidenceDatabase,
  draftId: string,
  { staged, until }: Press = {},
  env: SealEnv = live,
): Promise<Sealed> {
  // Start this read before the store is read. A value older than the store is no fault.
  const memory = db.memory === undefined ? undefined : askedOnce(unreadWhereItFails(db.memory));
  const key = await signingKey(db, env);
  let row: RecordRow | undefined;
  let lost: ChainsLost | null = null;
  const tables = [db.records, db.sealed, db.bytes, db.heads, db.drafts, db.draftBytes, db.stamps, db.forbidden];
  const committed = Promise.withResolvers<void>();
  try {
    const remembered = writeWithJournal(
      db,
      tables,
      async (head) => {
        const [draft, lostNow] = await Promise.all([staged ?? readDraft(db, draftId), whatIsLost(db, memory)]);
        lost = lostNow;
        const ready = await prepare(draft, { head, lost }, key, env);
        row = ready.row;
        return {
          entries: ready.entries,
          write: () => store(db, draft, ready),
          ...(until === 'committed' ? { committed: committed.resolve } : {}),
        };
      },
      env.subtle,
    );
    await Promise.race([committed.promise, remembered]);
  } catch (error) {
    if (error instanceof EvidenceError && error.kind === 'noted') {
      await writeTransaction(db, draftTables(db), () => dropDraft(db, draftId));
      throw error;
    }
    // The draft may be sealed already, earlier or by another context while this one waited for the lock. Then the draft
    // is gone or its id is taken. Checked only after a failure: it is rare, and an official waits.
    const meanwhile = await sealedAlready(db, draftId);
    if (meanwhile !== undefined) return meanwhile;
    throw error;
  }
  if (row === undefined) throw new EvidenceError('write', 'nothing was prepared');
  return answer(row, lost !== null);
}

const answer = ({ id, seq, manifestHash, state }: RecordRow, isLost: boolean): Sealed => ({
  id,
  seq,
  manifestHash,
  state,
  ...(isLost ? { archiveLost: true } : {}),
});

/**
 * How the store differs from the remembered heads; null when it matches. A loss does not stop the seal: the
 * evidence is still worth having, and the record states the loss. Called under the chain lock, so nobody writes
 * meanwhile.
 */
async function whatIsLost(db: EvidenceDatabase, memory: HeadsMemory | undefined): Promise<ChainsLost | null> {
  if (memory === undefined) return null;
  const state = await compareHeads(db, memory);
  return state.kind === 'holds' ? null : state;
}

/** Reads the remembered heads once. Rows written after that put the store ahead, which is no fault. */
function askedOnce(memory: HeadsMemory): HeadsMemory {
  const asked = memory.read();
  return { ...memory, read: () => asked };
}

async function sealedAlready(db: EvidenceDatabase, id: string): Promise<Sealed | undefined> {
  const row = await readTransaction(db, [db.records], () => db.records.get(id));
  if (row === undefined) return undefined;
  if ((await readTransaction(db, [db.drafts], () => db.drafts.get(id))) !== undefined) {
    await writeTransaction(db, [db.drafts, db.draftBytes], () => removeDraft(db, id));
  }
  const sealed = (await journalOfRecord(db, id)).find(({ kind }) => kind === 'sealed');
  return answer(row, sealed?.data.chainsLost !== undefined);
}

interface Ready {
  row: RecordRow;
  handling: Uint8Array<ArrayBuffer>;
  entries: JournalEntry[];
}

/** Hashes, serialises and signs. Touches no storage. */
async function prepare(
  draft: EvidenceDraft,
  { head, lost }: { head: ChainHead; lost: ChainsLost | null },
  key: KeyRow,
  env: SealEnv,
): Promise<Ready> {
  const part = await sealedPartOf(draft, head, env.subtle);
  const handling = canonicalBytes(part);
  const manifestHash = await sha256(handling, env.subtle);
  const signature = await sign(key, handling, env.subtle);
  const at = env.now().toISOString();
  const row: RecordRow = { ...columnsOf(part), itemKey: draft.itemKey, sealedAt: at, manifestHash };
  const common = { recordId: draft.id, operator: part.operator.name, at };
  return {
    row,
    handling,
    entries: [
      {
        ...common,
        kind: 'sealed',
        data: {
          seq: row.seq,
          manifestHash,
          prevHash: row.prevHash,
          state: row.state,
          itemKey: row.itemKey,
          ...(lost === null ? {} : { chainsLost: lost }),
        },
      },
      {
        ...common,
        kind: 'signed',
        data: {
          algorithm: 'ECDSA P-384 SHA-384, DER',
          over: 'handling.json',
          keyId: key.keyId,
          publicKey: toBase64(key.spki),
          signature: toBase64(signature),
        },
      },
    ],
  };
}

async function store(db: EvidenceDatabase, draft: EvidenceDraft, { row, handling }: Ready): Promise<void> {
  await refuseNoted(db, namesInDraft(draft));
  // The draft was deleted after it was read, because content that must not be saved was found in it.
  if ((await db.drafts.get(draft.id)) === undefined) throw new EvidenceError('read', `no draft ${draft.id}`);
  await db.records.add(row);
  await db.sealed.add({ id: row.id, handling });
  await db.bytes.bulkAdd(draft.files.map(({ path, bytes }) => ({ recordId: row.id, path, bytes })));
  await db.heads.put({ chain: 'records', seq: row.seq, hash: row.manifestHash });
  await removeDraft(db, draft.id);
  // Request the seal's stamp if the capture's stamp was requested. Same transaction, so a killed worker cannot lose it.
  if ((await db.stamps.get(`${row.id} capture`)) !== undefined)
    await db.stamps.put(askedFor(row.id, 'seal', row.manifestHash, row.sealedAt));
}

async function sealedPartOf(draft: EvidenceDraft, head: ChainHead, subtle: SubtleCrypto): Promise<SealedPart> {
  const artifacts: Artifact[] = [];
  const pictures: Pixels[] = [];
  const structure: SealedPart['capture']['structure'] = [];
  const hashed = draft.files.map(async (file) => ({ file, hash: await sha256(file.bytes, subtle) }));
  for (const { file, hash } of await Promise.all(hashed)) {
    const bytes = file.bytes.byteLength;
    artifacts.push({ path: file.path, mime: file.mime, bytes, sha256: hash, role: file.role });
    if (file.pixels !== undefined) pictures.push({ ...file.pixels, sha256: hash });
    if (file.role === 'html' || file.role === 'structure') structure.push({ role: file.role, sha256: hash, bytes });
  }
  // Keep what the capture named itself, and add what the files show.
  const added = <T extends { sha256: string }>(named: T[], found: T[]): T[] => [
    ...named,
    ...found.filter((one) => !named.some((other) => other.sha256 === one.sha256)),
  ];
  const { capture } = draft.part;
  const missing = missingFrom(draft);
  return {
    ...draft.part,
    item: withHashes(draft.part.item, artifacts),
    record: {
      schema: 'uppsikt-handling/1',
      id: draft.id,
      seq: head.seq + 1,
      prevHash: head.hash,
      state: missing.length > 0 ? 'partial' : 'complete',
      missing,
    },
    capture: { ...capture, pixels: added(capture.pixels, pictures), structure: added(capture.structure, structure) },
    artifacts,
  };
}

/** Adds the file's hash to each kept original, so that a reader need not look it up by name. */
function withHashes(item: SealedPart['item'], artifacts: Artifact[]): SealedPart['item'] {
  const hashed = <T extends { path?: string | null | undefined; sha256?: string | null | undefined }>(
    media: T[],
  ): T[] =>
    media.map((one) => {
      const file = typeof one.path === 'string' ? artifacts.find(({ path }) => path === one.path) : undefined;
      return file === undefined ? one : { ...one, sha256: file.sha256 };
    });
  return {
    ...item,
    media: hashed(item.media),
    replies: item.replies.map((reply) => ({ ...reply, media: hashed(reply.media) })),
  };
}

/**
 * Truncated text makes the capture partial, whether or not the capture reported it (shared design, evidence section 3).
 */
function missingFrom(draft: EvidenceDraft): Missing[] {
  const said = draft.missing.some((one) => one.artifact.includes('text'));
  if (!draft.part.item.text.truncated || said) return draft.missing;
  return [...draft.missing, { artifact: 'text', reason: 'Texten är avkortad: den gick inte att visa i sin helhet.' }];
}
