/** Texts on the platforms' pages. Small on purpose: the content script includes them. */
// long lines because one line is one text in one language
import { inLanguageNow } from './language';
import type { Table } from './translate';

export const overlayTable = {
  assess: { sv: 'Bedöm', en: 'Assess' },
  card: { sv: 'Uppsikt: bedöm inlägget', en: 'Uppsikt: assess the item' },
  close: { sv: 'Stäng', en: 'Close' },
  opening: { sv: 'Öppnar…', en: 'Opening…' },
  openingCard: { sv: 'Uppsikt öppnar bedömningen…', en: 'Uppsikt is opening the assessment…' },
  cardSilent: {
    sv: 'Uppsikt svarar inte. Inget har sparats eller tagits bort. Ladda om sidan och tryck Bedöm igen. Hjälper det inte: starta om webbläsaren.',
    en: 'Uppsikt does not answer. Nothing has been saved or removed. Reload the page and press Assess again. If that does not help: restart the browser.',
  },
  pressWaits: {
    sv: 'Uppsikt startar och ser sedan efter vad du tryckte på. Inget har skickats eller tagits bort. Vänta, högst 15 sekunder.',
    en: 'Uppsikt is starting and will then see what you pressed. Nothing has been sent or removed. Wait, 15 seconds at most.',
  },
  sendSilent: {
    sv: 'Uppsikt svarar inte. Inget har skickats. Din text är kvar. Kontrollera kontot och skicka igen.',
    en: 'Uppsikt does not answer. Nothing has been sent. Your text is still there. Check the account and send again.',
  },
  outdated: {
    sv: 'Uppsikt har uppdaterats eller stängts av. Inget har sparats eller tagits bort. Ladda om sidan och tryck Bedöm igen.',
    en: 'Uppsikt has been updated or switched off. Nothing has been saved or removed. Reload the page and press Assess again.',
  },
} satisfies Table;

/** Read in the current language. */
export const overlayText = inLanguageNow(overlayTable);
