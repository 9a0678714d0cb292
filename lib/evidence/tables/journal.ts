/** The append-only, chained journal: lib/domain/journal JournalRow. Rows are added, never put or deleted. */
export const journalSchema = '&seq, recordId, kind';
