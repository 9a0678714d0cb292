/** Reading the archive: lists that load no bytes, one record with its sealed part, and its life. */
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

/** A record in a list. `outcome` is null as long as no removal has ended. */
interface ListedRecord extends RecordRow {
  outcome: RemovalOutcome | null;
  /** Nothing but its place, its journal and the tombstone is left. */
  destroyed: boolean;
  /** What became of its item past Uppsikt since; null where nothing is known of it. */
  past: LossData | null;
  /** The secrecy as it was judged later; null as long as nobody has. */
  secrecyLater: SecrecyLater | null;
}

export interface RecordPage {
  records: ListedRecord[];
  /** Where the next page begins; undefined on the last. */
  before: number | undefined;
}

/**
 * The archive newest first, a page at a time by key (an offset would walk through all before it).
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
  const journalsById = await livesIn(
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

/** How the item stands, by the record's journal rows in order. */
export const outcomeOf = (rows: JournalRow[]): RemovalOutcome | null => standingOf(rows);

/** One record as it was sealed. `handling` is the exact bytes that are hashed and signed. */
export interface StoredRecord {
  row: RecordRow;
  part: SealedPart;
  handling: Uint8Array<ArrayBuffer>;
}

/** @throws EvidenceError `read` when the record is damaged beyond reading. Undefined when there is none. */
export async function findRecord(db: EvidenceDatabase, id: string): Promise<StoredRecord | undefined> {
  const { row, sealed } = await readTransaction(db, [db.records, db.sealed], async () => ({
    row: await db.records.get(id),
    sealed: await db.sealed.get(id),
  }));
  if (row === undefined) return undefined;
  if (sealed === undefined) throw new EvidenceError('read', 'handling.json is missing or destroyed');
  return { row, part: parseHandling(sealed.handling), handling: sealed.handling };
}

/** The bytes of one captured file; undefined when they are gone (the integrity check says so in words). */
export async function findFile(
  db: EvidenceDatabase,
  recordId: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await readTransaction(db, [db.bytes], () => db.bytes.get([recordId, path])))?.bytes;
}

/** The life of a record: its journal rows in order. */
export async function journalOfRecord(db: EvidenceDatabase, recordId: string): Promise<JournalRow[]> {
  return readTransaction(db, [db.journal], () => db.journal.where('recordId').equals(recordId).sortBy('seq'));
}

/** The same of many, by the record's id; those without any row are not in it. */
export const journalsOfRecords = (db: EvidenceDatabase, ids: string[]): Promise<Map<string, JournalRow[]>> =>
  readTransaction(db, [db.journal], () => livesIn(db, ids));

/** Within a transaction of whoever asks. */
const livesIn = async (db: EvidenceDatabase, ids: string[]): Promise<Map<string, JournalRow[]>> =>
  Map.groupBy(await db.journal.where('recordId').anyOf(ids).sortBy('seq'), ({ recordId }) => recordId ?? '');
