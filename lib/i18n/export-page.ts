/** Texts on exporting one or several records in the archive. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const exportTable = {
  one: { sv: 'Exportera paket', en: 'Export package' },
  all: { sv: 'Exportera alla', en: 'Export all' },
  chosen: { sv: 'Exportera {count} valda', en: 'Export {count} chosen' },
  many: { sv: 'Exportera flera', en: 'Export several' },
  choose: { sv: 'Välj bevis nummer {seq}', en: 'Choose evidence number {seq}' },
  none: { sv: 'Välj inga', en: 'Choose none' },
  cancel: { sv: 'Avbryt exporten', en: 'Cancel the export' },
  preparing: { sv: 'Gör i ordning paketet: {percent} %', en: 'Preparing the package: {percent} %' },
  packing: { sv: '{done} av {total} paket är klara', en: '{done} of {total} packages are done' },
  cancelled: {
    sv: 'Exporten avbröts. Ingen fil är sparad. Bevisen är kvar i arkivet.',
    en: 'The export was cancelled. No file is saved. The evidence is still in the archive.',
  },
  'saved.downloads': {
    sv: 'Paketet {name} är sparat i mappen för hämtade filer.',
    en: 'The package {name} is saved in the downloads folder.',
  },
  'saved.picked': { sv: 'Paketet {name} är sparat där du valde.', en: 'The package {name} is saved where you chose.' },
  damaged: {
    sv: 'Paketet {name} är sparat, men beviset håller inte: {reason} Det står också i paketet.',
    en: 'The package {name} is saved, but the evidence does not hold: {reason} The package says so too.',
  },
  lacks: {
    sv: 'Detta kom inte med: {what}. Själva beviset är med.',
    en: 'This did not come along: {what}. The evidence itself did.',
  },
  failed: {
    sv: 'Paketet kunde inte göras. Beviset är kvar i arkivet. Försök igen. ({reason})',
    en: 'The package could not be made. The evidence is still in the archive. Try again. ({reason})',
  },
  'savedMany.downloads': {
    sv: '{count} paket är sparade i filen {name} i mappen för hämtade filer.',
    en: '{count} packages are saved in the file {name} in the downloads folder.',
  },
  'savedMany.picked': {
    sv: '{count} paket är sparade i filen {name} där du valde.',
    en: '{count} packages are saved in the file {name} where you chose.',
  },
  damagedMany: {
    sv: '{count} av dem håller inte: bevis nummer {which}. Det står också i paketen.',
    en: '{count} of them do not hold: evidence number {which}. The packages say so too.',
  },
  leftOut: {
    sv: '{count} bevis kom inte med, de går inte att läsa: nummer {which}. Tryck Verifiera alla för att se vad som är fel.',
    en: '{count} records did not come along, they cannot be read: number {which}. Press Verify all to see what is wrong.',
  },
  lockedOne: {
    sv: 'Beviset får inte skickas vidare. Kontakta din chef eller kommunens jurist.',
    en: 'The evidence must not be passed on. Contact your manager or the municipality’s lawyer.',
  },
  lockedMany: {
    sv: '{count} bevis kom inte med: nummer {which}. De är noterade som misstänkta bilder på övergrepp mot barn och får inte skickas vidare.',
    en: '{count} records did not come along: number {which}. They are noted as suspected images of child abuse and must not be passed on.',
  },
  failedMany: {
    sv: 'Filen kunde inte göras. Bevisen är kvar i arkivet. Försök igen, eller välj färre. ({reason})',
    en: 'The file could not be made. The evidence is still in the archive. Try again, or choose fewer. ({reason})',
  },
} as const;

export const exportText = translator(exportTable);
