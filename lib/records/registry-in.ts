/** The number in the diary, or to whom the record was handed over: the last that was written. */
import type { JournalRow } from '../domain/journal';

/** @returns null as long as nobody has written any */
export function registryIn(life: readonly Pick<JournalRow, 'kind' | 'data'>[]): string | null {
  const where = life.findLast(({ kind, data }) => kind === 'registry' && typeof data.where === 'string')?.data.where;
  return typeof where === 'string' ? where : null;
}
