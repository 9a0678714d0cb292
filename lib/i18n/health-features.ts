/**
 * Names of our own page features that did not start or failed during a look, and what cannot be trusted without them.
 */
import { words, type Sentences } from './health-sentences';
import type { Language } from './language';

interface FeatureWords {
  /** As in 'Det här startade inte på sidan: …'. */
  name: string;
  /** What must not be trusted without it. Absent where its absence misleads nobody. */
  blind?: string;
}

export const pageFeatures = words(
  ['En del av Uppsikt fungerar inte på sidan.', 'Resten fungerar.', 'Ladda om sidan. Hjälper det inte, säg till IT.'],
  [
    'A part of Uppsikt does not work on the page.',
    'The rest works.',
    'Reload the page. If that does not help, tell IT.',
  ],
);

/** By the id in lib/overlay/feature-lists. */
export const featureTable: Record<string, Record<Language, FeatureWords>> = {
  'cover-noted': {
    sv: { name: 'täckningen av noterade bilder', blind: 'Bilder som är noterade kan synas.' },
    en: { name: 'the cover over noted pictures', blind: 'Pictures that are noted may show.' },
  },
  cover: {
    sv: { name: 'täckningen av noterade bilder', blind: 'Bilder som är noterade kan synas.' },
    en: { name: 'the cover over noted pictures', blind: 'Pictures that are noted may show.' },
  },
  'under-way': {
    sv: { name: 'listan över det som pågår', blind: 'Det som pågår syns kanske inte på sidan.' },
    en: { name: 'the list of what is under way', blind: 'What is under way may not show on the page.' },
  },
  'item-control': {
    sv: { name: 'knappen Bedöm', blind: 'Att en kommentar saknar knapp betyder inget.' },
    en: { name: 'the button Assess', blind: 'That a comment has no button means nothing.' },
  },
  adapter: {
    sv: { name: 'stegen som sparar och tar bort', blind: 'Spara bevis för hand.' },
    en: { name: 'the steps that save and remove', blind: 'Save evidence by hand.' },
  },
  'early-presses': {
    sv: {
      name: 'skyddet medan sidan startar',
      blind: 'Ett tryck på sidans egen knapp kan gå förbi Uppsikt när sidan just har öppnats.',
    },
    en: {
      name: 'the guard while the page starts',
      blind: 'A press on the page’s own button may go past Uppsikt when the page has just opened.',
    },
  },
  guards: {
    sv: {
      name: 'varningarna på sidan',
      blind: 'Uppsikt varnar inte på sidan. Uppsikt märker inte om du tar bort med sidans egen knapp.',
    },
    en: {
      name: 'the warnings on the page',
      blind: "Uppsikt does not warn on the page. It does not notice if you remove with the page's own button.",
    },
  },
  'same-here': {
    sv: { name: 'knappen Lika som förra' },
    en: { name: 'the button Like the last one' },
  },
  indicators: {
    sv: { name: 'tecknen vid kommentarer', blind: 'Att en kommentar saknar tecken betyder inget.' },
    en: { name: 'the signs beside comments', blind: 'That a comment has no sign means nothing.' },
  },
  questions: {
    sv: { name: 'listan över frågor', blind: 'Nya frågor på sidan kommer kanske inte med.' },
    en: { name: 'the list of questions', blind: 'New questions on the page may not be entered.' },
  },
  rounds: {
    sv: { name: 'dagens kontroll', blind: 'Vad som är nytt sedan förra kontrollen är okänt.' },
    en: { name: 'the round of the day', blind: 'What is new since the last round is not known.' },
  },
  'seen-pictures': {
    sv: { name: 'minnet av vilka bilder du har sett', blind: 'Uppsikt vet inte vilka bilder du har sett.' },
    en: {
      name: 'the memory of which pictures you have seen',
      blind: 'Uppsikt does not know which pictures you have seen.',
    },
  },
  'account-marker': {
    sv: { name: 'märket som visar ditt konto', blind: 'Se själv efter vilket konto du använder.' },
    en: { name: 'the marker that shows your account', blind: 'See for yourself which account you use.' },
  },
  'native-watch': {
    sv: {
      name: 'vakten vid sidans egen knapp',
      blind: 'Uppsikt märker inte om du tar bort med sidans egen knapp.',
    },
    en: {
      name: "the guard at the page's own button",
      blind: "Uppsikt does not notice if you remove with the page's own button.",
    },
  },
  vanished: {
    sv: { name: 'vakten över det som försvinner', blind: 'Uppsikt märker inte om en kommentar försvinner.' },
    en: { name: 'the guard over what vanishes', blind: 'Uppsikt does not notice if a comment vanishes.' },
  },
  'seen-again': {
    sv: { name: 'vakten över det som kommer tillbaka', blind: 'Uppsikt märker inte om något borttaget syns igen.' },
    en: { name: 'the guard over what comes back', blind: 'Uppsikt does not notice if something removed shows again.' },
  },
  'send-guard': {
    sv: { name: 'vakten innan du skickar', blind: 'Uppsikt varnar inte om du svarar från fel konto.' },
    en: { name: 'the guard before you send', blind: 'Uppsikt does not warn if you answer from the wrong account.' },
  },
};

/** For an id of another version that has no name here. */
const OTHER: Record<Language, FeatureWords> = { sv: { name: 'en annan del' }, en: { name: 'another part' } };

/**
 * A failure while the page was looked through. The feature had started and others may go on, so it has its own text.
 */
const LOOK: Record<Language, string> = {
  sv: 'En del av Uppsikt stannade när sidan lästes. Den kan ha missat en kommentar.',
  en: 'A part of Uppsikt stopped when the page was read. It may have missed a comment.',
};

const STARTED: Record<Language, (names: string) => string> = {
  sv: (names) => `Det här startade inte på sidan: ${names}.`,
  en: (names) => `This did not start on the page: ${names}.`,
};

/** @param ids separated by commas, as in the finding */
export function featureSentences(ids: string, rest: Sentences, language: Language): Sentences {
  const all = ids.split(', ').filter((id) => id !== '');
  const found = all.filter((id) => id !== 'look').map((id) => (featureTable[id] ?? OTHER)[language]);
  const names = [...new Set(found.map(({ name }) => name))];
  const blind = [...new Set(found.flatMap((each) => each.blind ?? []))];
  return {
    said: [
      ...(names.length === 0 ? [] : [STARTED[language](names.join(', '))]),
      ...(all.includes('look') ? [LOOK[language]] : []),
    ].join(' '),
    safe: [...blind, rest.safe].join(' '),
    todo: rest.todo,
  };
}
