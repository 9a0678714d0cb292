/** Months as an official chooses and reads them. */
import type { Language } from '../../i18n/language';

/** A year plus the current month: as long as questions are kept. */
const SHOWN = 13;

/** The months from today's backwards, latest first. @param today YYYY-MM-DD @returns YYYY-MM each */
export function lastMonths(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: SHOWN }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** @example monthWords('2026-11', 'sv') // 'november 2026' */
export const monthWords = (month: string, which: Language): string =>
  new Intl.DateTimeFormat(which === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-15T00:00:00Z`));
