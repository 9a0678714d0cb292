/** HH:MM, 24-hour clock. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Parses a time as people type it: with a colon, with a full stop (usual in Swedish) or as four digits. Null when it is
 * not a time. Three digits are refused because they are ambiguous.
 *
 * @example clockTimeOf('9.30') // '09:30'
 */
export function clockTimeOf(written: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}(?=[.:])|\d{2})[.:]?(\d{2})$/.exec(written.trim()) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return CLOCK_TIME.test(time) ? time : null;
}
