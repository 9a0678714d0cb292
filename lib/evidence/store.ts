/** Reads the archive: lists without file bytes, one record with its sealed part, and a record's journal rows. */
import type { SealedPart } from '../domain/evidence';
import type { JournalRow } from '../domain/journal';
import type { LossData } from '../domain/loss';
import type { RemovalOutcome } from '../domain/outcome';
import { pastUppsikt } from '../domain/past-uppsikt';
import { secrecyIn, type SecrecyLater } from '../domain/secrecy';
import { standingOf } from '../domain/standing';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';
import { parseHandling } from './record-row';
import type { RecordRow } from './schema';
import { goneIn } from './tombstone-in';
import { readTransaction } from './transaction';

/** A record in a list. `outcome` is null until a removal has ended. */
interface ListedRecord extends RecordRow {
  outcome: RemovalOutcome | null;
  /** True when only the record's place in the chain, its journal rows and the tombstone are left. */
  destroyed: boolean;
  /** What happened to the item outside Uppsikt afterwards; null when nothing is known. */
  past: LossData | null;
  /** Secrecy as judged after the seal; null when nobody has judged it. */
  secrecyLater: SecrecyLater | null;
}

export interface RecordPage {
  records: ListedRecord[];
  /** Pass this as `before` to get the next page; undefined on the last page. */
  before: number | undefined;
}

/**
 * The archive, newest first. Pages by key, because an offset would walk through all earlier rows.
 *
 * @param before only records with a lower sequence number
 * @example const first = await listRecords(db, { limit: 50 });
 *   const next = await listRecords(db, { limit: 50, before: first.before });
 */
export async function listRecords(
  db: EvidenceDatabase,
  { before, limit = 50 }: { before?: number | undefined; limit?: number } = {},
): Promise<RecordPage> {
  return readTransaction(db, [db.records, db.journal], async () => {
    const from = before === undefined ? db.records.orderBy('seq') : db.records.where('seq').below(before);
    const found = await from
      .reverse()
      .limit(limit + 1)
      .toArray();
    const rows = found.slice(0, limit);
    return { records: await withOutcomes(db, rows), before: found.length > limit ? rows.at(-1)?.seq : undefined };
  });
}

async function withOutcomes(db: EvidenceDatabase, rows: RecordRow[]): Promise<ListedRecord[]> {
  const journalsById = await journalsIn(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    outcome: outcomeOf(journalsById.get(row.id) ?? []),
    destroyed: goneIn(journalsById.get(row.id) ?? []).whole !== undefined,
    past: pastUppsikt(journalsById.get(row.id) ?? []),
    secrecyLater: secrecyIn(journalsById.get(row.id) ?? []),
  }));
}

/** How the item stands. @param rows the record's journal rows, in order */
export const outcomeOf = (rows: JournalRow[]): RemovalOutcome | null => standingOf(rows);

/** One record as it was sealed. `handling` holds the exact bytes that were hashed and signed. */
export interface StoredRecord {
  row: RecordRow;
  part: SealedPart;
  handling: Uint8Array<ArrayBuffer>;
}

/** @returns undefined when there is no such record. @throws EvidenceError `read` when the record cannot be read */
export async function findRecord(db: EvidenceDatabase, id: string): Promise<StoredRecord | undefined> {
  const { row, sealed } = await readTransaction(db, [db.records, db.sealed], async () => ({
    row: await db.records.get(id),
    sealed: await db.sealed.get(id),
  }));
  if (row === undefined) return undefined;
  if (sealed === undefined) throw new EvidenceError('read', 'handling.json is missing or destroyed');
  return { row, part: parseHandling(sealed.handling), handling: sealed.handling };
}

/** The bytes of one captured file; undefined when they are gone. The integrity check reports the loss in words. */
export async function findFile(
  db: EvidenceDatabase,
  recordId: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await readTransaction(db, [db.bytes], () => db.bytes.get([recordId, path])))?.bytes;
}

/** A record's journal rows, in order. */
export async function journalOfRecord(db: EvidenceDatabase, recordId: string): Promise<JournalRow[]> {
  return readTransaction(db, [db.journal], () => db.journal.where('recordId').equals(recordId).sortBy('seq'));
}

/** Journal rows of many records, by record id. Records without rows are left out of the map. */
export const journalsOfRecords = (db: EvidenceDatabase, ids: string[]): Promise<Map<string, JournalRow[]>> =>
  readTransaction(db, [db.journal], () => journalsIn(db, ids));

/** Call it inside the caller's transaction. */
const journalsIn = async (db: EvidenceDatabase, ids: string[]): Promise<Map<string, JournalRow[]>> =>
  Map.groupBy(await db.journal.where('recordId').anyOf(ids).sortBy('seq'), ({ recordId }) => recordId ?? '');
