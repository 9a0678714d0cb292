/**
 * What has been destroyed in the whole archive, and which files outside the browser may still hold it. Such files are
 * listed by name until they are deleted. Computed from the journal; nothing is stored twice.
 */
import type { JournalRow } from '../domain/journal';
import type { CopyLeft } from '../domain/tombstone';
import type { EvidenceDatabase } from './database';
import { appendJournal, type JournalEntry } from './journal';
import { goneIn, tombstonesIn } from './tombstone-in';
import { readTransaction } from './transaction';

const rowsOfKind = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () => db.journal.where('kind').equals('destroyed').sortBy('seq'));

/** Ids of records of which only the tombstone is left. */
export async function destroyedWhole(db: EvidenceDatabase): Promise<Set<string>> {
  const rows = await rowsOfKind(db);
  return new Set(rows.flatMap((row) => (goneIn([row]).whole === undefined ? [] : (row.recordId ?? []))));
}

/** Those of the items that have no sealed content left. An item that was never sealed is included. */
export async function itemsWithoutContent(db: EvidenceDatabase, itemKeys: readonly string[]): Promise<Set<string>> {
  // Called at every visit, mostly with no items.
  if (itemKeys.length === 0) return new Set();
  const destroyed = await destroyedWhole(db);
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').anyOf(itemKeys).toArray());
  const held = new Set(records.flatMap(({ id, itemKey }) => (destroyed.has(id) ? [] : itemKey)));
  return new Set(itemKeys.filter((key) => !held.has(key)));
}

/** Copies that nobody has marked as deleted, oldest first. */
export async function copiesLeft(db: EvidenceDatabase): Promise<CopyLeft[]> {
  const ids = [...new Set((await rowsOfKind(db)).flatMap(({ recordId }) => recordId ?? []))];
  const { journalRows, records } = await readTransaction(db, [db.journal, db.records], async () => ({
    journalRows: await db.journal.where('recordId').anyOf(ids).sortBy('seq'),
    records: await db.records.bulkGet(ids),
  }));
  const seqs = new Map(records.map((row) => [row?.id ?? '', row?.seq ?? 0]));
  const journalsById = Map.groupBy(journalRows, ({ recordId }) => recordId ?? '');
  return ids.flatMap((recordId) => {
    const ownRows = journalsById.get(recordId) ?? [];
    const forbidden = tombstonesIn(ownRows).some((one) => one?.tombstone.reason === 'forbidden-picture');
    return leftOf(ownRows).map((file) => ({ recordId, seq: seqs.get(recordId) ?? 0, forbidden, ...file }));
  });
}

type NamedFile = Pick<CopyLeft, 'name' | 'kind' | 'at'>;

/**
 * The files of one record that were packed before its last destruction and not marked as deleted after it. A
 * `copy-failed` row counts whenever it was written: its file was packed before the content was destroyed.
 */
function leftOf(journalRows: readonly JournalRow[]): NamedFile[] {
  const last = journalRows.findLast((row) => tombstonesIn([row]).length > 0);
  if (last === undefined) return [];
  const files = new Map<string, NamedFile>();
  for (const row of journalRows) {
    const file = row.seq < last.seq || row.kind === 'copy-failed' ? fileIn(row) : undefined;
    if (file !== undefined) files.set(file.name, file);
    const { about, name } = row.data;
    if (row.seq > last.seq && row.kind === 'note' && about === 'copy-deleted' && typeof name === 'string')
      files.delete(name);
  }
  return [...files.values()];
}

/** Every file that the journal mentions, to show where copies are before anything is destroyed. */
export const filesIn = (journalRows: readonly JournalRow[]): NamedFile[] => [
  ...new Map(journalRows.flatMap((row) => fileIn(row) ?? []).map((file) => [file.name, file])).values(),
];

function fileIn({ kind, data, at }: JournalRow): NamedFile | undefined {
  if ((kind === 'copied' || kind === 'copy-failed') && typeof data.place === 'string')
    return { name: data.place, kind: 'copy', at };
  if (typeof data.fileName !== 'string') return undefined;
  // A masked copy is not evidence, but it holds words of it.
  if (kind === 'note' && data.about === 'masked-copy') return { name: data.fileName, kind: 'export', at };
  if (kind !== 'exported') return undefined;
  // The record is one of several in one file, so that file is the one to delete.
  const name = typeof data.together === 'string' ? `${data.together}: ${data.fileName}` : data.fileName;
  return { name, kind: 'export', at };
}

/** A file was deleted: by hand, as somebody says, or from our folder by Uppsikt, which has checked. */
export const copyDeletedEntry = (
  { recordId, name }: Pick<CopyLeft, 'recordId' | 'name'>,
  operator: string | null,
  now: Date,
  by: 'hand' | 'uppsikt',
): JournalEntry => ({
  kind: 'note',
  recordId,
  operator,
  data: { about: 'copy-deleted', name, ...(by === 'hand' ? {} : { by }) },
  at: now.toISOString(),
});

export const tickCopy = (
  db: EvidenceDatabase,
  copy: Pick<CopyLeft, 'recordId' | 'name'>,
  operator: string | null,
  now: Date,
  by: 'hand' | 'uppsikt' = 'hand',
): Promise<unknown> => appendJournal(db, copyDeletedEntry(copy, operator, now, by));
