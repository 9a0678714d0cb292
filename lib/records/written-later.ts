/** What officials have written to a sealed record since: the last of each holds, and the former stay in the journal. */
import { isText } from '../domain/is-text';
import type { JournalRow } from '../domain/journal';

type JournalRows = readonly Pick<JournalRow, 'kind' | 'data'>[];

const text = (value: unknown): string | null => (isText(value) ? value : null);

/** The number in the diary, or to whom the record was handed over; null as long as nobody has written any. */
export const registryIn = (journalRows: JournalRows): string | null =>
  text(journalRows.findLast(({ kind, data }) => kind === 'registry' && text(data.where) !== null)?.data.where);

/** Who decided, where the sealed part names nobody; null as long as nobody has written it. */
export const operatorIn = (journalRows: JournalRows): string | null =>
  text(
    journalRows.findLast(({ kind, data }) => kind === 'note' && data.about === 'operator' && text(data.name) !== null)
      ?.data.name,
  );
