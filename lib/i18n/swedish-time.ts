/** Times in the Swedish time zone and format, whatever the machine's settings. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' });

/** @example swedishTime('2026-11-23T12:00:00.000Z') === '2026-11-23 13:00:00' */
export const swedishTime = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : clock.format(new Date(iso)));
export const swedishDay = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso.slice(0, 10) : day.format(new Date(iso));
