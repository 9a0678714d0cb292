/**
 * What has been destroyed in the archive as a whole, and which files outside the browser may still hold it: they are
 * listed by name until they are deleted. Read out of the journal; nothing is stored twice.
 */
import type { JournalRow } from '../domain/journal';
import type { CopyLeft } from '../domain/tombstone';
import type { EvidenceDatabase } from './database';
import { appendJournal, type JournalEntry } from './journal';
import { goneIn, tombstonesIn } from './tombstone-in';
import { readTransaction } from './transaction';

const rowsOfKind = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () => db.journal.where('kind').equals('destroyed').sortBy('seq'));

/** Ids of records of which nothing but the tombstone is left. */
export async function destroyedWhole(db: EvidenceDatabase): Promise<Set<string>> {
  const rows = await rowsOfKind(db);
  return new Set(rows.flatMap((row) => (goneIn([row]).whole === undefined ? [] : (row.recordId ?? []))));
}

/** Of these items: those of which nothing that was sealed is left. One that never was sealed is among them. */
export async function itemsWithoutContent(db: EvidenceDatabase, itemKeys: readonly string[]): Promise<Set<string>> {
  // Asked at every visit, and mostly of nothing.
  if (itemKeys.length === 0) return new Set();
  const destroyed = await destroyedWhole(db);
  const records = await readTransaction(db, [db.records], () => db.records.where('itemKey').anyOf(itemKeys).toArray());
  const held = new Set(records.flatMap(({ id, itemKey }) => (destroyed.has(id) ? [] : itemKey)));
  return new Set(itemKeys.filter((key) => !held.has(key)));
}

/** Those that nobody has said to be deleted, the oldest first. */
export async function copiesLeft(db: EvidenceDatabase): Promise<CopyLeft[]> {
  const ids = [...new Set((await rowsOfKind(db)).flatMap(({ recordId }) => recordId ?? []))];
  const { journalRows, records } = await readTransaction(db, [db.journal, db.records], async () => ({
    journalRows: await db.journal.where('recordId').anyOf(ids).sortBy('seq'),
    records: await db.records.bulkGet(ids),
  }));
  const seqs = new Map(records.map((row) => [row?.id ?? '', row?.seq ?? 0]));
  const journalsById = Map.groupBy(journalRows, ({ recordId }) => recordId ?? '');
  return ids.flatMap((recordId) => {
    const mine = journalsById.get(recordId) ?? [];
    const forbidden = tombstonesIn(mine).some((one) => one?.tombstone.reason === 'forbidden-picture');
    return leftOf(mine).map((file) => ({ recordId, seq: seqs.get(recordId) ?? 0, forbidden, ...file }));
  });
}

type NamedFile = Pick<CopyLeft, 'name' | 'kind' | 'at'>;

/**
 * The files of one record that were packed before the last destruction and are not ticked after it. One that did not
 * become a copy since content was destroyed meanwhile was packed before, whenever it is told of.
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

/** Every file that the journal tells of, for who asks where copies lie before anything is destroyed. */
export const filesIn = (journalRows: readonly JournalRow[]): NamedFile[] => [
  ...new Map(journalRows.flatMap((row) => fileIn(row) ?? []).map((file) => [file.name, file])).values(),
];

function fileIn({ kind, data, at }: JournalRow): NamedFile | undefined {
  if ((kind === 'copied' || kind === 'copy-failed') && typeof data.place === 'string')
    return { name: data.place, kind: 'copy', at };
  if (kind !== 'exported' || typeof data.fileName !== 'string') return undefined;
  // One of several in one file: that file is what lies there.
  const name = typeof data.together === 'string' ? `${data.together}: ${data.fileName}` : data.fileName;
  return { name, kind: 'export', at };
}

/** A file has been deleted: by hand as somebody says, or out of our folder by Uppsikt, which has looked again. */
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
