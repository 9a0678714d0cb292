/** The platform's own filters as an official lists them in the register: one per line, with who decided and when. */
import type { PlatformFilter } from '../../lib/domain/account';
import { isWholeDay } from '../../lib/domain/whole-day';

/**
 * @example filterLines([{ name: 'Svordomar', decidedBy: 'Eva Ek', decidedOn: '2026-10-01' }]) // 'Svordomar; Eva Ek;
 * 2026-10-01'
 */
export const filterLines = (filters: readonly PlatformFilter[] = []): string =>
  filters.map(({ name, decidedBy, decidedOn }) => [name, decidedBy, decidedOn].join('; ')).join('\n');

/** @returns null where a line lacks one of the three parts, or its date is invalid */
export function filtersIn(text: string): PlatformFilter[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const filters = lines.flatMap((line): PlatformFilter[] => {
    const [name = '', decidedBy = '', decidedOn = '', ...more] = line.split(';').map((part) => part.trim());
    const isWhole = name !== '' && decidedBy !== '' && isWholeDay(decidedOn) && more.length === 0;
    return isWhole && name.length <= 200 && decidedBy.length <= 200 ? [{ name, decidedBy, decidedOn }] : [];
  });
  return filters.length === lines.length && filters.length <= MOST ? filters : null;
}

/** The same limit as in the register's schema. */
const MOST = 50;
