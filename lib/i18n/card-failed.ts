/**
 * Why a card did not open, where the official must be told. These texts are loaded with the code that requests the
 * card.
 */
// long lines because one line is one text in one language
import { inLanguageNow } from './language';
import type { Table } from './translate';

export const cardFailedTable = {
  storeSilent: {
    sv: 'Uppsikt når inte bevislagret. Inget har sparats eller tagits bort. Stäng Uppsikts andra flikar, ladda om sidan och tryck Bedöm igen.',
    en: 'Uppsikt cannot reach the evidence store. Nothing has been saved or removed. Close the other tabs of Uppsikt, reload the page and press Assess again.',
  },
  frameSilent: {
    sv: 'Uppsikts ruta kom inte fram på sidan. Inget har sparats eller tagits bort. Ladda om sidan och tryck Bedöm igen.',
    en: 'The frame of Uppsikt did not come up on the page. Nothing has been saved or removed. Reload the page and press Assess again.',
  },
  cardFailed: {
    sv: 'Uppsikt kunde inte öppna bedömningen. Inget har sparats eller tagits bort. Ladda om sidan och försök igen.',
    en: 'Uppsikt could not open the assessment. Nothing has been saved or removed. Reload the page and try again.',
  },
  ownerUnknown: {
    sv: 'Uppsikt ser inte just nu vems tråd inlägget står i. Inget har sparats eller tagits bort. Vänta en stund och tryck Bedöm igen.',
    en: 'Uppsikt cannot see right now whose thread the item stands in. Nothing has been saved or removed. Wait a moment and press Assess again.',
  },
  pageChanged: {
    sv: 'Sidan ändrades medan bedömningen öppnades. Inget har sparats eller tagits bort. Tryck Bedöm igen.',
    en: 'The page changed while the assessment was being opened. Nothing has been saved or removed. Press Assess again.',
  },
  noItemHere: {
    sv: 'Här finns inget inlägg att bedöma. Peka på en kommentar på en registrerad sida och försök igen.',
    en: 'There is no item to assess here. Point at a comment on a registered page and try again.',
  },
} satisfies Table;

/** Read in the current language. */
export const cardFailedText = inLanguageNow(cardFailedTable);
