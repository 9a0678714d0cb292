/** What the official says to have done on a platform that Uppsikt drives nothing of. Pure. */
import type { JournalRow } from './journal';
import { z } from '../zod';

const handAct = z.enum(['removed', 'hidden', 'kept']);
export type HandAct = z.infer<typeof handAct>;

/** What one row says; null for every other row. */
export function handActOf({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): HandAct | null {
  const read = kind === 'note' && data.about === 'by-hand-act' ? handAct.safeParse(data.act) : undefined;
  return read?.success === true ? read.data : null;
}

/** The last that was said; null where nothing was. */
export const handActIn = (journalRows: readonly Pick<JournalRow, 'kind' | 'data'>[]): HandAct | null =>
  journalRows.map(handActOf).findLast((each) => each !== null) ?? null;
