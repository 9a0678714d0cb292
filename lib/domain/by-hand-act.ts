/** What the official reports having done on a platform that Uppsikt cannot act on. Pure. */
import type { JournalRow } from './journal';
import { z } from '../zod';

const handAct = z.enum(['removed', 'hidden', 'kept']);
export type HandAct = z.infer<typeof handAct>;

/** The act in one journal row; null for other rows. */
export function handActOf({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): HandAct | null {
  const read = kind === 'note' && data.about === 'by-hand-act' ? handAct.safeParse(data.act) : undefined;
  return read?.success === true ? read.data : null;
}

/** The latest reported act; null when there is none. */
export const handActIn = (journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[]): HandAct | null =>
  journalRows.map(handActOf).findLast((each) => each !== null) ?? null;

/** The rows after the latest reported act, which overrides what the earlier ones tell; all rows when there is none. */
export const sinceHandAct = <Row extends Pick<JournalRow, 'kind' | 'data'>>(journalRows: readonly Row[]): Row[] =>
  journalRows.slice(journalRows.findLastIndex((row) => handActOf(row) !== null) + 1);
