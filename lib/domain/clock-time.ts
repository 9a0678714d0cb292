/** HH:MM on a clock of 24 hours. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * As people write it: with a colon, with a full stop as is usual in Swedish, or as four digits. Null where it is none;
 * three digits may mean two times.
 *
 * @example clockTimeOf('9.30') // '09:30'
 */
export function clockTimeOf(written: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}(?=[.:])|\d{2})[.:]?(\d{2})$/.exec(written.trim()) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return CLOCK_TIME.test(time) ? time : null;
}
