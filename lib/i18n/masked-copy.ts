/** Texts of the masked copy for disclosure, of the panel where it is made, and of the journal rows about it. */
// long lines because one line is one text in one language
import type { JournalRow } from '../domain/journal';
import { oneLine } from '../domain/visible-text';
import type { Language } from './language';
import { translator } from './translate';

export const maskedCopyTable = {
  title: { sv: 'Maskad kopia', en: 'Masked copy' },
  open: { sv: 'Gör en maskad kopia', en: 'Make a masked copy' },
  openChosen: { sv: 'Maskad kopia av {count} valda', en: 'Masked copy of {count} chosen' },
  close: { sv: 'Stäng', en: 'Close' },
  opening: { sv: 'Öppnar …', en: 'Opening …' },
  what: {
    sv: 'En kopia att lämna ut. Beviset ändras inte. Allt som hittas är maskat från början. Välj vad som ska visas, och skriv stödet för resten.',
    en: 'A copy to hand out. The evidence does not change. All that is found is masked from the start. Choose what is to be shown, and write the ground for the rest.',
  },
  openFailed: {
    sv: 'Bevisen kunde inte öppnas. Ingenting visas. ({reason})',
    en: 'The evidence could not be opened. Nothing is shown. ({reason})',
  },
  'refused.locked': {
    sv: 'Bevis nummer {which} får inte lämnas ut här. Fråga kommunens jurist.',
    en: 'Evidence number {which} must not be handed out here. Ask the municipality’s lawyer.',
  },
  'refused.destroyed': {
    sv: 'Innehållet i bevis nummer {which} är förstört.',
    en: 'The content of evidence number {which} is destroyed.',
  },
  'refused.unreadable': {
    sv: 'Bevis nummer {which} går inte att läsa. Tryck Verifiera.',
    en: 'Evidence number {which} cannot be read. Press Verify.',
  },
  nothingOpen: { sv: 'Det finns inget att göra en kopia av.', en: 'There is nothing to make a copy of.' },
  groundForAll: { sv: 'Stöd för det som saknar eget', en: 'Ground for what has none of its own' },
  groundHelp: {
    sv: 'Till exempel OSL 21 kap. 1 §. Står i kopian.',
    en: 'For example OSL ch. 21 s. 1. It stands in the copy.',
  },
  places: { sv: 'Vad ska maskas?', en: 'What is to be masked?' },
  noPlaces: { sv: 'Inget namn och ingen uppgift hittades.', en: 'No name and no data was found.' },
  place: { sv: '{words} ({kind}, {count} ställen)', en: '{words} ({kind}, {count} places)' },
  placeOne: { sv: '{words} ({kind}, 1 ställe)', en: '{words} ({kind}, 1 place)' },
  'kind.name': { sv: 'namn', en: 'name' },
  'kind.name-part': { sv: 'del av ett namn', en: 'part of a name' },
  'kind.own': { sv: 'egna ord', en: 'own words' },
  mask: { sv: 'Maska', en: 'Mask' },
  ownGround: { sv: 'Eget stöd', en: 'Own ground' },
  addWords: { sv: 'Maska också orden', en: 'Mask these words too' },
  add: { sv: 'Lägg till', en: 'Add' },
  notThere: { sv: 'Orden står inte i kopian.', en: 'The words do not stand in the copy.' },
  preview: { sv: 'Läs igenom kopian', en: 'Read the copy through' },
  previewHelp: {
    sv: 'Uppsikt hittar inte allt. Läs hela kopian innan du sparar.',
    en: 'Uppsikt does not find everything. Read the whole copy before you save.',
  },
  save: { sv: 'Spara kopian', en: 'Save the copy' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  'fault.incomplete': {
    sv: 'Skriv stödet för varje maskning: {which}.',
    en: 'Write the ground for each masking: {which}.',
  },
  'fault.operator-missing': {
    sv: 'Fyll i ditt namn i inställningarna först. Den som maskar svarar för det.',
    en: 'Fill in your name in the settings first. Whoever masks answers for it.',
  },
  'fault.changed': {
    sv: 'Ett bevis har ändrats sedan det öppnades. Inget är sparat. Öppna på nytt.',
    en: 'A record has changed since it was opened. Nothing is saved. Open anew.',
  },
  failed: {
    sv: 'Kopian kunde inte sparas. Bevisen är kvar. Försök igen. ({reason})',
    en: 'The copy could not be saved. The evidence is still there. Try again. ({reason})',
  },
  saved: {
    sv: 'Kopian {name} är sparad. Maskade ställen: {masked}. Det står i journalen.',
    en: 'The copy {name} is saved. Masked places: {masked}. It stands in the journal.',
  },
  'row.viewed': { sv: 'för en maskad kopia', en: 'for a masked copy' },
  'row.made': {
    sv: 'maskad kopia {name}, maskade ställen: {masked}',
    en: 'masked copy {name}, masked places: {masked}',
  },
  'row.grounds': { sv: '. Stöd: {grounds}', en: '. Grounds: {grounds}' },

  // Texts of the copy itself.
  copyTitle: { sv: 'Maskad kopia av bevis nummer {which}', en: 'Masked copy of evidence number {which}' },
  isCopy: {
    sv: 'Det här är en kopia som är gjord för att lämnas ut. Det är inte själva handlingen. Handlingen finns kvar hos {municipality} och är inte ändrad.',
    en: 'This is a copy made to be handed out. It is not the record itself. The record stays with {municipality} and is not changed.',
  },
  isMasked: {
    sv: 'Det som inte lämnas ut är ersatt med {mask}. Alla ersatta ord är lika långa här. Siffran efter visar stödet.',
    en: 'What is not handed out is replaced by {mask}. All replaced words are equally long here. The number shows the ground.',
  },
  isWithout: {
    sv: 'Bilder, filer, länkar och journal är inte med. De går inte att maska här.',
    en: 'Pictures, files, links and the journal are not in it. They cannot be masked here.',
  },
  made: { sv: 'Gjord {at} av {operator}, {municipality}.', en: 'Made {at} by {operator}, {municipality}.' },
  nothingMasked: { sv: 'Inget är maskat.', en: 'Nothing is masked.' },
  groundsTitle: { sv: 'Stöd för maskningen', en: 'Grounds for the masking' },
  appeal: {
    sv: 'Du kan begära kommunens skriftliga beslut om det som är maskat. Ett sådant beslut kan överklagas (OSL 6 kap. 3 §).',
    en: 'You may ask for the municipality’s written decision on what is masked. Such a decision can be appealed (OSL ch. 6 s. 3).',
  },
  record: { sv: 'Bevis nummer {seq}', en: 'Evidence number {seq}' },
  platform: { sv: 'Plattform', en: 'Platform' },
  account: { sv: 'Kommunens konto', en: 'The municipality’s account' },
  sealed: { sv: 'Förseglat', en: 'Sealed' },
  hash: { sv: 'Kontrollsumma (SHA-256) för handlingen', en: 'Checksum (SHA-256) of the record' },
  item: { sv: 'Inlägget', en: 'The item' },
  under: { sv: 'Inlägget det står under', en: 'The item it stands under' },
  replies: { sv: 'Svar', en: 'Replies' },
  leftOut: { sv: 'Utelämnat i handlingen: {count} inlägg.', en: 'Left out of the record: {count} items.' },
  decision: { sv: 'Beslutet', en: 'The decision' },
  ground: { sv: 'Skäl', en: 'Ground' },
  guideline: { sv: 'Riktlinjens ord', en: 'The guideline’s words' },
  motivation: { sv: 'Motivering', en: 'Reasons' },
  operator: { sv: 'Handläggare', en: 'Official' },
  none: { sv: 'Saknas', en: 'None' },
  unnamed: { sv: 'Namn saknas', en: 'No name' },
  noText: { sv: '(Ingen text)', en: '(No text)' },
  textNotRead: { sv: '(Texten gick inte att läsa)', en: '(The text could not be read)' },
  closing: { sv: 'Slut på kopian.', en: 'End of the copy.' },
  foot: { sv: 'Maskad kopia för utlämnande', en: 'Masked copy for disclosure' },
} as const;

export const maskedCopyText = translator(maskedCopyTable);

/** The text of a journal row about a masked copy. Undefined for all other rows. Never says what was masked. */
export function maskedCopyRowWords(
  { kind, data }: Pick<JournalRow, 'kind' | 'data'>,
  language?: Language,
): string | undefined {
  if (kind === 'viewed' && data.what === 'masked-copy') return maskedCopyText('row.viewed', {}, language);
  if (kind !== 'note' || data.about !== 'masked-copy' || typeof data.fileName !== 'string') return undefined;
  const masked = typeof data.masked === 'number' ? data.masked : '?';
  const grounds = Array.isArray(data.grounds) ? data.grounds.filter((each) => typeof each === 'string') : [];
  const on = grounds.length === 0 ? '' : maskedCopyText('row.grounds', { grounds: grounds.join('; ') }, language);
  return `${maskedCopyText('row.made', { name: oneLine(data.fileName), masked }, language)}${oneLine(on)}`;
}
