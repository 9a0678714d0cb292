/** The day in the official's time zone, as YYYY-MM-DD. @example localDay(new Date()) // '2026-11-24' */
export const localDay = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
