/** What the coach says about an official's own text: why, what it suggests, and how readable the text is. */
import type { Hint, HintRule, LinkKind, ReadingLevel } from '../coach/hint';
import type { Language } from './language';
import { translator, type Table } from './translate';

export const coachTable = {
  readability: { sv: 'Läsbarhet {lix} – {level}', en: 'Readability {lix} – {level}' },
  counts: {
    sv: '{words} ord, {sentences} meningar, {longWords} långa ord',
    en: '{words} words, {sentences} sentences, {longWords} long words',
  },
  'very-easy': { sv: 'mycket lätt', en: 'very easy' },
  easy: { sv: 'lätt', en: 'easy' },
  medium: { sv: 'medelsvår', en: 'medium' },
  hard: { sv: 'svår', en: 'hard' },
  'very-hard': { sv: 'mycket svår', en: 'very hard' },
  title: { sv: 'Tips om texten', en: 'Hints about the text' },
  none: { sv: 'Inga tips just nu.', en: 'No hints right now.' },
  count: { sv: '{count} tips', en: '{count} hints' },
  line: { sv: 'rad {line}', en: 'line {line}' },

  unfilled: {
    sv: 'Här ska du fylla i något. Annars går texten ut halv.',
    en: 'Something is to be filled in here. Otherwise the text goes out half done.',
  },
  'link-party': {
    sv: 'Länken går till ett parti. Kommunen äger eller ansvarar inte för den sidan.',
    en: 'The link leads to a party. The municipality neither owns nor answers for that page.',
  },
  'link-blog': {
    sv: 'Länken går till en privat blogg. Dit ska kommunen inte länka.',
    en: 'The link leads to a private blog. The municipality should not link there.',
  },
  'link-commercial': {
    sv: 'Länken går till en kommersiell sida. Dit ska kommunen inte länka.',
    en: 'The link leads to a commercial site. The municipality should not link there.',
  },
  'link-short': {
    sv: 'Länken döljer vart den går. Skriv hela adressen.',
    en: 'The link hides where it leads. Write the whole address.',
  },
  'link-unlisted': {
    sv: 'Sidan står inte i kommunens lista. Är den privat eller kommersiell ska du inte länka dit.',
    en: 'The site is not on the municipality’s list. If it is private or commercial, do not link there.',
  },
  'personal-data': {
    sv: 'Det här kan vara en persons egna uppgifter. Kommunen svarar för dem i det vi skriver själva.',
    en: 'This may be a person’s own data. The municipality answers for them in what we write ourselves.',
  },
  individual: {
    sv: 'Texten berättar om en enskild person. Sådant tar vi inte upp i sociala medier.',
    en: 'The text tells about an individual. That is not for social media.',
  },
  prejudging: {
    sv: 'Föregriper svaret ett beslut? Vi lovar inget innan beslutet är fattat.',
    en: 'Does the answer anticipate a decision? We promise nothing before it is made.',
  },
  swearing: {
    sv: 'Ordet kan stöta. Vi skriver personligt men vårdat.',
    en: 'The word may offend. We write personally but with care.',
  },
  wait: {
    sv: 'Kommentaren är het. Vänta en stund och läs ditt svar en gång till.',
    en: 'The comment is heated. Wait a while and read your answer once more.',
  },
  'missing-sender': {
    sv: 'Vem svarar? Skriv ditt namn eller din enhet.',
    en: 'Who answers? Write your name or your unit.',
  },
  'missing-source': {
    sv: 'Här står en regel. Visa var man kan läsa den, helst på vår egen sida.',
    en: 'A rule is stated. Show where to read it, best on our own site.',
  },
  'image-rights': {
    sv: 'Har vi rätt att visa bilden? Skriv vem som har tagit den.',
    en: 'May we show the picture? Write who took it.',
  },
  'alt-text': {
    sv: 'Den som inte ser bilden behöver en text. Fyll i den där du lade upp bilden, eller skriv den här.',
    en: 'Whoever cannot see the picture needs a text. Fill it in where you added the picture, or write it here.',
  },
  captions: {
    sv: 'Den som inte hör behöver text i filmen. Är den textad?',
    en: 'Whoever cannot hear needs captions. Does the film have them?',
  },
  'internal-term': {
    sv: 'Det här ordet används mest hos oss. Skriv så att alla förstår.',
    en: 'This word is mostly our own. Write so that everybody understands.',
  },
  abbreviation: {
    sv: 'Alla kan inte förkortningen. Skriv ut den eller förklara den.',
    en: 'Not everybody knows the abbreviation. Write it out or explain it.',
  },
  officialese: { sv: 'Det finns ett enklare ord.', en: 'There is a plainer word.' },
  'long-sentence': { sv: 'Meningen är lång. Dela den i två.', en: 'The sentence is long. Make it two.' },
  'long-word': {
    sv: 'Ordet är långt. Dela upp det eller förklara det.',
    en: 'The word is long. Take it apart or explain it.',
  },

  replace: { sv: 'Byt ut mot ”{words}”', en: 'Replace with “{words}”' },
  add: { sv: 'Lägg till ”{words}”', en: 'Add “{words}”' },
  split: { sv: 'Dela meningen i två', en: 'Make the sentence two' },
  takeOut: { sv: 'Ta bort ”{words}”', en: 'Take out “{words}”' },
  takeOutLink: { sv: 'Ta bort länken', en: 'Take out the link' },
  keepLink: { sv: 'Behåll – ange skäl', en: 'Keep – give a reason' },
  keepReason: { sv: 'Varför ska länken vara kvar?', en: 'Why should the link stay?' },
  keep: { sv: 'Behåll länken', en: 'Keep the link' },
  notKept: {
    sv: 'Skälet kunde inte sparas i journalen. Försök igen.',
    en: 'The reason could not be saved in the journal. Try again.',
  },
  waitTen: { sv: 'Vänta 10 minuter', en: 'Wait 10 minutes' },
} satisfies Table &
  Record<Exclude<HintRule, 'link-policy'> | `link-${LinkKind}` | ReadingLevel, { sv: string; en: string }>;

export const coachText = translator(coachTable);

/** @example hintText(hint) // 'Det finns ett enklare ord. (rad 67)' */
export function hintText({ rule, link, guidelineLine }: Hint, which?: Language): string {
  const why = coachText(rule === 'link-policy' ? `link-${link ?? 'unlisted'}` : rule, {}, which);
  return guidelineLine === null ? why : `${why} (${coachText('line', { line: guidelineLine }, which)})`;
}
