/**
 * Merges records and forbidden-image notes into one list by time. Notes older than the oldest record shown wait until
 * the older page is loaded.
 */
import type { ListedRecord, NoteView } from './props';

export type ListRow =
  | { kind: 'record'; at: string; record: ListedRecord }
  | { kind: 'note'; at: string; note: NoteView };

export function mergeRows(records: ListedRecord[], notes: NoteView[], more: boolean): ListRow[] {
  const oldest = records.at(-1)?.sealedAt;
  const shown = notes.filter((note) => !more || oldest === undefined || note.knownAt >= oldest);
  const rows: ListRow[] = [
    ...records.map((record) => ({ kind: 'record' as const, at: record.sealedAt, record })),
    ...shown.map((note) => ({ kind: 'note' as const, at: note.knownAt, note })),
  ];
  return rows.sort((a, b) => b.at.localeCompare(a.at));
}
