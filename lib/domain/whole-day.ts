/**
 * Whether it is a day of the calendar. `Date.parse` alone takes the 30th of February for the 2nd of March.
 *
 * @example isWholeDay('2026-11-24') // true
 * @example isWholeDay('2026-02-30') // false
 */
export function isWholeDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
