/**
 * Checks that a record still says what was sealed. Everything is read and hashed again in a new transaction; nothing
 * comes from memory. A missing or extra file fails. The result names the first fault.
 */
import type { SealedPart } from '../domain/evidence';
import type { Integrity } from '../domain/integrity';
import { GENESIS, type JournalRow } from '../domain/journal';
import type { Tombstone } from '../domain/tombstone';
import { tombstoneWords } from '../i18n/tombstone-words';
import { canonicalJson } from './canonical';
import { verifyChain } from './chain';
import type { EvidenceDatabase } from './database';
import { broken, intact } from './integrity-result';
import { rowHash } from './journal';
import { columnsOf, parseHandling } from './record-row';
import { sha256 } from '../domain/sha256';
import { signatureHolds } from './signature-holds';
import { signatureIn } from './signature-in';
import { stampFault } from './stamp-fault';
import type { BytesRow, KeyRow, RecordRow } from './schema';
import { goneBy, tombstoneFault, tombstonesIn, type Gone } from './tombstone-in';
import { readTransaction } from './transaction';

export type { Integrity } from '../domain/integrity';

interface ReadBack {
  row: RecordRow;
  handling: Uint8Array<ArrayBuffer> | undefined;
  files: BytesRow[];
  journalRows: JournalRow[];
  /** The row just before each of `journalRows`, by its seq. */
  before: Map<number, JournalRow>;
  previous: RecordRow | undefined;
  next: RecordRow | undefined;
  keys: KeyRow[];
}

class IntegrityError extends Error {
  constructor(
    readonly part: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/**
 * @example const found = await verifyRecord(db, id); if (found.kind === 'broken') show(found.reason);
 * @throws EvidenceError `read` when the store itself does not answer.
 */
export async function verifyRecord(
  db: EvidenceDatabase,
  id: string,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<Integrity> {
  const read = await readBack(db, id);
  if (read === undefined) return broken('handling', 'Handlingen finns inte i arkivet.');
  try {
    const gone = await checkTombstones(read, subtle);
    if (gone.whole !== undefined) return await checkEmptied(read, gone.whole, subtle);
    const { part, handling } = await checkHandling(read, subtle);
    checkColumns(read.row, part);
    // Hashed in parallel, since the official waits for this before Ångra. The first fault in this order is reported.
    const [files] = await inOrderOfFault([
      checkFiles(part, read.files, gone, subtle).then((found) => {
        checkPlace(read);
        return found;
      }),
      checkJournal(read, subtle),
      checkSignature(read, handling, subtle),
    ]);
    const stamps = read.journalRows.some(({ kind }) => kind === 'stamped') ? ['tidsstämplar'] : [];
    const unstamped = await stampFault(
      read.journalRows,
      { manifestHash: read.row.manifestHash, artifacts: part.artifacts },
      subtle,
    );
    if (unstamped !== undefined) throw new IntegrityError('tidsstämpel', unstamped);
    const checked = ['handling.json', ...files, 'kedja', 'journal', 'signatur', ...stamps];
    return gone.files.size === 0 ? intact(checked) : destroyed('file', checked, [...gone.files.values()]);
  } catch (error) {
    if (error instanceof IntegrityError) return broken(error.part, error.reason);
    throw error;
  }
}

/** Waits for all checks. @throws the error of the first failed check, in the order given */
async function inOrderOfFault<T extends readonly unknown[]>(
  checks: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const ended = await Promise.allSettled(checks);
  const fault = ended.find(({ status }) => status === 'rejected');
  if (fault?.status === 'rejected') throw fault.reason;
  return Promise.all(checks);
}

async function readBack(db: EvidenceDatabase, id: string): Promise<ReadBack | undefined> {
  return readTransaction(db, [db.records, db.sealed, db.bytes, db.journal, db.keys], async () => {
    const row = await db.records.get(id);
    if (row === undefined) return undefined;
    // Queried in parallel: the official waits for this before Ångra.
    const [{ journalRows, before }, sealed, files, previous, next, keys] = await Promise.all([
      journalWithBefore(db, id),
      db.sealed.get(id),
      db.bytes.where('recordId').equals(id).toArray(),
      bySeq(db, row.seq - 1),
      bySeq(db, row.seq + 1),
      db.keys.toArray(),
    ]);
    return { row, handling: sealed?.handling, files, journalRows, before, previous, next, keys };
  });
}

async function journalWithBefore(db: EvidenceDatabase, id: string): Promise<Pick<ReadBack, 'journalRows' | 'before'>> {
  const journalRows = await db.journal.where('recordId').equals(id).sortBy('seq');
  const before = await db.journal.bulkGet(journalRows.map((one) => one.seq - 1));
  return {
    journalRows,
    before: new Map(before.flatMap((one) => (one === undefined ? [] : [[one.seq, one] as const]))),
  };
}

const bySeq = (db: EvidenceDatabase, seq: number): Promise<RecordRow | undefined> =>
  db.records.where('seq').equals(seq).first();

async function checkHandling(
  { row, handling }: ReadBack,
  subtle: SubtleCrypto,
): Promise<{ part: SealedPart; handling: Uint8Array<ArrayBuffer> }> {
  if (handling === undefined) throw new IntegrityError('handling.json', 'Den förseglade delen saknas.');
  if ((await sha256(handling, subtle)) !== row.manifestHash)
    throw new IntegrityError('handling.json', 'Den förseglade delen har ändrats.');
  let part: SealedPart;
  try {
    part = parseHandling(handling);
  } catch {
    throw new IntegrityError('handling.json', 'Den förseglade delen går inte att läsa.');
  }
  return { part, handling };
}

/** Rows from before 2026-11-29 also hold `completion`, which nothing reads any more. */
function checkColumns(row: RecordRow & { completion?: unknown }, part: SealedPart): void {
  const { itemKey: _key, sealedAt: _at, manifestHash: _hash, completion: _old, ...shown } = row;
  if (canonicalJson(shown) !== canonicalJson(columnsOf(part)))
    throw new IntegrityError('förteckning', 'Raden i arkivets lista stämmer inte med den förseglade delen.');
}

/** Content may be missing only where a tombstone signed with the archive's own key says it was destroyed. */
async function checkTombstones({ row, journalRows, keys }: ReadBack, subtle: SubtleCrypto): Promise<Gone> {
  const signed = tombstonesIn(journalRows);
  const keyId = signatureIn(journalRows)?.keyId;
  if (signed.length > 0 && !keys.some((key) => key.keyId === keyId))
    throw new IntegrityError('signatur', 'Signaturens nyckel finns inte i arkivet.');
  for (const one of signed) {
    const fault = await tombstoneFault(one, { manifestHash: row.manifestHash, keyId }, subtle);
    if (fault !== undefined) throw new IntegrityError('förstört', fault);
  }
  return goneBy(signed.flatMap((one) => one?.tombstone ?? []));
}

/** Checks that a destroyed record has no content left, and that its list row, place in the chain and journal hold. */
async function checkEmptied(read: ReadBack, tombstone: Tombstone, subtle: SubtleCrypto): Promise<Integrity> {
  const [left] = read.files;
  if (read.handling !== undefined || left !== undefined)
    throw new IntegrityError(
      left?.path ?? 'handling.json',
      'Innehållet ska vara förstört, men något av det finns kvar.',
    );
  if (canonicalJson(read.row) !== canonicalJson(tombstone.kept))
    throw new IntegrityError('förteckning', 'Raden i arkivets lista stämmer inte med raden om förstörda uppgifter.');
  checkPlace(read);
  await checkJournal(read, subtle);
  const unstamped = await stampFault(
    read.journalRows,
    { manifestHash: read.row.manifestHash, artifacts: null },
    subtle,
  );
  if (unstamped !== undefined) throw new IntegrityError('tidsstämpel', unstamped);
  return destroyed('record', ['förteckning', 'kedja', 'journal'], [tombstone]);
}

const destroyed = (what: Tombstone['what'], checked: string[], gone: Tombstone[]): Integrity => ({
  kind: 'destroyed',
  what,
  checked,
  part: 'förstört',
  reason: gone.map(tombstoneWords).join(' '),
});

async function checkFiles(part: SealedPart, files: BytesRow[], gone: Gone, subtle: SubtleCrypto): Promise<string[]> {
  const stored = new Map(files.map((file) => [file.path, file.bytes]));
  const there = part.artifacts.filter(({ path }) => !gone.files.has(path));
  for (const path of gone.files.keys())
    if (stored.has(path)) throw new IntegrityError(path, `Filen ${path} ska vara förstörd, men finns kvar.`);
  const hashing = [...stored].map(async ([path, found]) => [path, await sha256(found, subtle)] as const);
  const hashed = new Map(await Promise.all(hashing));
  for (const { path, bytes, sha256: expected } of there) {
    const found = stored.get(path);
    if (found === undefined) throw new IntegrityError(path, `Filen ${path} saknas.`);
    if (found.byteLength !== bytes || hashed.get(path) !== expected)
      throw new IntegrityError(path, `Filen ${path} har ändrats.`);
    stored.delete(path);
  }
  for (const path of stored.keys()) throw new IntegrityError(path, `Filen ${path} hör inte till handlingen.`);
  return there.map((one) => one.path);
}

function checkPlace({ row, previous, next }: ReadBack): void {
  if (row.prevHash !== (row.seq === 1 ? GENESIS : previous?.manifestHash))
    throw new IntegrityError('kedja', 'Handlingen passar inte ihop med handlingen före.');
  if (next !== undefined && next.prevHash !== row.manifestHash)
    throw new IntegrityError('kedja', 'Handlingen passar inte ihop med handlingen efter.');
}

async function checkJournal({ row, journalRows, before }: ReadBack, subtle: SubtleCrypto): Promise<void> {
  for (const one of journalRows) {
    const linked = one.prevHash === (one.seq === 1 ? GENESIS : before.get(one.seq - 1)?.hash);
    if (!linked || (await rowHash(one, subtle)) !== one.hash)
      throw new IntegrityError('journal', `Rad ${one.seq} i journalen har ändrats.`);
  }
  const sealed = journalRows.filter((one) => one.kind === 'sealed');
  const [first] = sealed;
  if (sealed.length !== 1 || first === undefined)
    throw new IntegrityError('journal', 'Journalens rad om förseglingen saknas.');
  const { seq, manifestHash, itemKey } = first.data;
  if (seq !== row.seq || manifestHash !== row.manifestHash || itemKey !== row.itemKey || first.at !== row.sealedAt)
    throw new IntegrityError('journal', 'Journalens rad om förseglingen stämmer inte med handlingen.');
}

async function checkSignature(
  { journalRows, keys }: ReadBack,
  handling: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<void> {
  const signed = signatureIn(journalRows);
  if (signed === undefined) throw new IntegrityError('signatur', 'Signaturen saknas.');
  const known = keys.find((key) => key.keyId === signed.keyId);
  const keyId = await sha256(signed.publicKey, subtle);
  if (known === undefined || keyId !== signed.keyId || keyId !== (await sha256(known.spki, subtle)))
    throw new IntegrityError('signatur', 'Signaturens nyckel finns inte i arkivet.');
  if (!(await signatureHolds(signed.publicKey, signed.signature, handling, subtle)))
    throw new IntegrityError('signatur', 'Signaturen stämmer inte med den förseglade delen.');
}

export interface Progress {
  done: number;
  total: number;
}

export interface AllVerified {
  kind: 'done' | 'cancelled';
  checked: number;
  broken: { id: string; seq: number; part: string; reason: string }[];
  /** Sequence numbers of intact records with destroyed content. */
  destroyed: number[];
  /** Both chains as a whole; null when the run was cancelled before reaching them. */
  chain: Integrity | null;
}

/**
 * Checks every record, then the chains. Can be cancelled between records; the result then holds what was found so far.
 */
export async function verifyAll(
  db: EvidenceDatabase,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {},
): Promise<AllVerified> {
  const rows = await readTransaction(db, [db.records], async () => {
    const [ids, numbers] = [await db.records.orderBy('seq').primaryKeys(), await db.records.orderBy('seq').keys()];
    return ids.map((id, index) => ({ id, seq: Number(numbers[index]) }));
  });
  const found: AllVerified['broken'] = [];
  const destroyed: number[] = [];
  const isStopped = (): boolean => signal?.aborted === true;
  let done = 0;
  for (const { id, seq } of rows) {
    if (isStopped()) return { kind: 'cancelled', checked: done, broken: found, destroyed, chain: null };
    const result = await verifyRecord(db, id);
    if (result.kind === 'broken') found.push({ id, seq, part: result.part, reason: result.reason });
    if (result.kind === 'destroyed') destroyed.push(seq);
    done += 1;
    onProgress?.({ done, total: rows.length });
  }
  // Cancelling at the last record also skips the chains, which take longest.
  if (isStopped()) return { kind: 'cancelled', checked: done, broken: found, destroyed, chain: null };
  return { kind: 'done', checked: done, broken: found, destroyed, chain: await verifyChain(db) };
}
