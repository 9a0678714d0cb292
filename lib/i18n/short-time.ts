/** Date and time without seconds. @example shortTime('2026-11-23T10:32:00.000Z') // '2026-11-23 11:32' */
export const shortTime = (iso: string): string =>
  Number.isNaN(Date.parse(iso))
    ? iso
    : new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
