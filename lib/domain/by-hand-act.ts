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
