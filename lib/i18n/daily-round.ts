/** Texts of the daily round on the platforms' pages. Small on purpose: a script of the page includes them. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const roundTable = {
  title: { sv: 'Dagens kontroll', en: 'The round of the day' },
  newSince: { sv: 'Nytt sedan kontrollen {at}', en: 'New since the round of {at}' },
  unknownSince: {
    sv: 'Okänt om det är nytt sedan kontrollen {at}',
    en: 'Not known whether this is new since the round of {at}',
  },
  olderThan: { sv: 'Äldre än kontrollen {at}', en: 'Older than the round of {at}' },
  last: { sv: 'Förra kontrollen: {at}.', en: 'Last round: {at}.' },
  noLast: { sv: 'Ingen kontroll är antecknad för {name}.', en: 'No round has been noted for {name}.' },
  notRead: {
    sv: 'Uppsikt kunde inte läsa när förra kontrollen gjordes. Vad som är nytt är okänt. Ladda om sidan.',
    en: 'Uppsikt could not read when the last round was made. What is new is not known. Reload the page.',
  },
  begin: { sv: 'Börja kontrollen', en: 'Begin the round' },
  notBegun: {
    sv: 'Kontrollen kunde inte börja. Ladda om sidan och försök igen.',
    en: 'The round could not begin. Reload the page and try again.',
  },
  hide: { sv: 'Göm', en: 'Hide' },
  next: { sv: 'Nästa oläst', en: 'Next unread' },
  previous: { sv: 'Förra', en: 'Previous' },
  done: { sv: 'Kontrollen är klar', en: 'The round is done' },
  stop: { sv: 'Avbryt', en: 'Stop' },
  keys: { sv: 'J: nästa. K: förra.', en: 'J: next. K: previous.' },
  walked: {
    sv: 'Genomgångna: {passed}. Kvar av det som har visats: {left}.',
    en: 'Walked: {passed}. Left of what has shown: {left}.',
  },
  unknownAmong: {
    sv: 'Om {unknown} av dem är nya är okänt.',
    en: 'Whether {unknown} of them are new is not known.',
  },
  noneOfShown: {
    sv: 'Inget kvar av det som har visats. Bläddra eller visa fler.',
    en: 'Nothing left of what has shown. Scroll, or show more.',
  },
  nothingShown: { sv: 'Inga inlägg har visats än.', en: 'No items have shown yet.' },
  otherAccount: {
    sv: 'Du ser inte sidan som {name}. Dolda och kvarhållna inlägg syns kanske inte.',
    en: 'You do not see the page as {name}. Hidden and held items may not show.',
  },
  privateAccount: {
    sv: 'Du är inne på ett privat konto. Byt till {name} först. Inget antecknas.',
    en: 'You are on a private account. Switch to {name} first. Nothing is noted.',
  },
  notReached: {
    sv: 'Inlägget gick inte att nå. Bläddra fram till det och tryck igen.',
    en: 'The item could not be reached. Scroll to it and press again.',
  },
  kept: {
    sv: 'Kontrollen är antecknad {at}. Genomgångna: {walked}.',
    en: 'The round is noted {at}. Walked: {walked}.',
  },
  keptLeft: { sv: 'Kvar: {left}. De kommer med nästa gång.', en: 'Left: {left}. They come with the next round.' },
  endedElsewhere: {
    sv: 'Kontrollen är avslutad, i en annan flik eller för att dagen är slut. Det du gick igenom efter det räknas inte.',
    en: 'The round has ended, in another tab or with its day. What you walked after that does not count.',
  },
  stopped: { sv: 'Kontrollen är avbruten. Inget är antecknat.', en: 'The round was stopped. Nothing is noted.' },
  notStopped: { sv: 'Kontrollen pågår än. Försök igen.', en: 'The round still goes on. Try again.' },
  notKept: {
    sv: 'Kontrollen kunde inte antecknas. Den pågår än. Försök igen.',
    en: 'The round could not be noted. It still goes on. Try again.',
  },
} as const;

export const roundText = translator(roundTable);
