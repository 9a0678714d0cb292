/**
 * Texts beside what the official presses themselves on a platform's page. Loaded with the adapter script
 * (entrypoints/adapter).
 */
// long lines because one line is one text in one language
import { inLanguageNow } from './language';
import type { Table } from './translate';

export const handPressTable = {
  pressHereUnread: {
    sv: 'Öppna menyn här och ta bort själv.',
    en: 'Open the menu here and remove it yourself.',
  },
  lastPressUnread: { sv: 'Tryck här själv.', en: 'Press here yourself.' },
  menuHere: { sv: 'Menyn på inlägget är här.', en: 'The menu of the item is here.' },
  pressHere: {
    sv: 'Öppna menyn här och gör det själv. Beviset är sparat.',
    en: 'Open the menu here and do it yourself. The evidence is saved.',
  },
  lastPress: { sv: 'Tryck här själv. Beviset är sparat.', en: 'Press here yourself. The evidence is saved.' },
  pressAgainAccount: {
    sv: 'Uppsikt ser efter vilket konto du använder. Vänta en stund och tryck en gång till.',
    en: 'Uppsikt is looking which account you use. Wait a moment and press once more.',
  },
  pressAgainUnseen: {
    sv: 'Uppsikt kan inte läsa inlägget som du ska ta bort. Vänta en stund och tryck en gång till. Gäller knappen något annat? Svara på kortet först.',
    en: 'Uppsikt cannot read the item that you are to remove. Wait a moment and press once more. Is the button about something else? Answer on the card first.',
  },
  openMenu: {
    sv: 'Öppna menyn på inlägget. Uppsikt läser vad den innehåller och trycker inte på något.',
    en: 'Open the menu of the item. Uppsikt reads what it holds and presses nothing.',
  },
} satisfies Table;

/** Read in the current language. */
export const handPressText = inLanguageNow(handPressTable);
