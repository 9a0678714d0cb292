/**
 * Whether the text is a valid calendar day. `Date.parse` alone reads 30 February as 2 March.
 *
 * @example isWholeDay('2026-11-24') // true
 * @example isWholeDay('2026-02-30') // false
 */
export function isWholeDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
