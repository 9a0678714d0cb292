/** What officials have added to a sealed record since. The latest of each counts; earlier ones stay in the journal. */
import { isText } from '../domain/is-text';
import type { JournalRow } from '../domain/journal';

type JournalRows = readonly Pick<JournalRow, 'kind' | 'data'>[];

const text = (value: unknown): string | null => (isText(value) ? value : null);

/** The registration number (diarienummer), or to whom the record was handed over; null until someone has written it. */
export const registryIn = (journalRows: JournalRows): string | null =>
  text(journalRows.findLast(({ kind, data }) => kind === 'registry' && text(data.where) !== null)?.data.where);

/** Who decided, when the sealed part names nobody; null until someone has written it. */
export const operatorIn = (journalRows: JournalRows): string | null =>
  text(
    journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'operator' && text(data.name) !== null)
      ?.data.name,
  );
