/** Texts on secrecy: what is asked, what was judged, and what a list shows instead of the item. */
import type { JournalRow } from '../domain/journal';
import { laterIn, secrecyIn, type Concerns, type Secrecy, type SecrecyLater } from '../domain/secrecy';
import { lacksOf } from '../records/closed';
import type { SealedFacts } from '../records/left-to-do';
import type { Language } from './language';
import { swedishTime } from './swedish-time';
import { translator } from './translate';

export const secrecyTable = {
  concerns: {
    sv: 'Gäller uppgifterna den som skriver eller någon annan?',
    en: 'Is the data about the author or somebody else?',
  },
  'concerns.author': { sv: 'Den som skriver', en: 'The author' },
  'concerns.other': { sv: 'Någon annan', en: 'Somebody else' },
  'concerns.both': { sv: 'Båda', en: 'Both' },
  'why.author': {
    sv: 'Var och en får oftast själv bestämma om sekretessen för egna uppgifter (OSL 12 kap. 2 §).',
    en: 'People may mostly decide about the secrecy of their own data (OSL ch. 12 s. 2).',
  },
  'why.other': {
    sv: 'Den som skriver kan inte bestämma över någon annans uppgifter. Pröva sekretessen.',
    en: 'The author cannot decide about somebody else’s data. Judge the secrecy.',
  },
  marked: { sv: 'Kan uppgifterna vara hemliga?', en: 'May the data be secret?' },
  'marked.yes': { sv: 'Ja, sekretess kan gälla', en: 'Yes, secrecy may apply' },
  'marked.no': { sv: 'Nej, som jag bedömer det nu', en: 'No, as I judge it now' },
  paragraphs: { sv: 'Vilken bestämmelse?', en: 'Which provision?' },
  otherParagraph: { sv: 'Annan bestämmelse', en: 'Another provision' },
  publicSubject: { sv: 'Offentlig rubrik', en: 'Public subject' },
  publicHelp: {
    sv: 'Visas i listor, register och diarium. Skriv inget namn, inget ur inlägget och ingen personuppgift.',
    en: 'Shown in lists, registers and the diary. Write no name, nothing from the item and no personal data.',
  },
  publicFault: {
    sv: 'Här står ett namn, ord ur inlägget eller en personuppgift. Då används den neutrala rubriken: {neutral}',
    en: 'A name, words of the item or personal data stand here. The neutral subject is used then: {neutral}',
  },
  protectedSubject: { sv: 'Skyddad rubrik', en: 'Protected subject' },
  protectedHelp: { sv: 'Står bara i själva beviset.', en: 'Stands in the evidence only.' },
  mayWait: {
    sv: 'Du kan svara senare. Det hindrar inte åtgärden.',
    en: 'You can answer later. It does not stop the measure.',
  },
  lack: {
    sv: 'Svara på båda frågorna. Kan sekretess gälla behövs också en bestämmelse.',
    en: 'Answer both questions. Where secrecy may apply, a provision is needed too.',
  },
  judgeAnew: { sv: 'Pröva sekretessen på nytt', en: 'Judge the secrecy anew' },
  judge: { sv: 'Pröva sekretessen', en: 'Judge the secrecy' },
  sealedStands: {
    sv: 'Den nya prövningen står bredvid den förseglade, som inte ändras.',
    en: 'The new judgement stands beside the sealed one, which does not change.',
  },
  atSealing: { sv: 'Sekretess, som den bedömdes då', en: 'Secrecy, as judged then' },
  later: { sv: 'Sekretess, som den bedömdes senare', en: 'Secrecy, as judged later' },
  'is.marked': { sv: 'Kan gälla', en: 'May apply' },
  'is.unmarked': { sv: 'Inte markerad', en: 'Not marked' },
  'is.unsaid': { sv: 'Saknas', en: 'Missing' },
  about: { sv: 'Uppgifterna gäller: {whom}', en: 'The data is about: {whom}' },
  notClosed: { sv: 'Inte avslutad: {what} saknas', en: 'Not closed: {what} is missing' },
  openToRead: {
    sv: 'Kan vara hemligt. Öppna beviset för att läsa. Det skrivs i journalen.',
    en: 'May be secret. Open the evidence to read. That is written in the journal.',
  },
  notShown: { sv: 'texten visas inte här', en: 'the text is not shown here' },
  open: { sv: 'Avslutad', en: 'Closed' },
  'lacks.registry': { sv: 'diarienummer', en: 'a number in the diary' },
  'lacks.secrecy': { sv: 'sekretessprövning', en: 'a judgement of secrecy' },
  row: { sv: 'sekretess: {words}', en: 'secrecy: {words}' },
} as const;

export const secrecyText = translator(secrecyTable);

interface Said {
  marked: boolean | null;
  paragraph: string | null;
  concerns?: Concerns | undefined;
  at?: string | undefined;
  by?: string | null | undefined;
  authority?: string | undefined;
  reason?: string | undefined;
}

function words({ marked, paragraph, concerns, at, by, authority, reason }: Said, language?: Language): string {
  const t = (key: keyof typeof secrecyTable, params = {}): string => secrecyText(key, params, language);
  const when = at === undefined || at === '' ? '' : swedishTime(at);
  return [
    t(marked === null ? 'is.unsaid' : marked ? 'is.marked' : 'is.unmarked'),
    paragraph,
    concerns === undefined ? null : t('about', { whom: t(`concerns.${concerns}`).toLowerCase() }),
    [when, by, authority].filter(Boolean).join(', '),
    reason,
  ]
    .filter((each) => each !== null && each !== undefined && each !== '')
    .join('. ');
}

/** @example 'Kan gälla. OSL 21 kap. 1 §. Uppgifterna gäller: någon annan. 2026-11-24 13.00, Eva, Österåkers kommun' */
export const sealedWords = ({ judgedAt, judgedBy, ...sealed }: Secrecy, language?: Language): string =>
  words({ ...sealed, at: judgedAt, by: judgedBy }, language);

export const laterWords = (later: SecrecyLater, language?: Language): string => words(later, language);

/** The text of a row that judges secrecy. Undefined for all other rows. The row shows when and by whom beside it. */
export function secrecyRowWords(row: Pick<JournalRow, 'kind' | 'data'>, language?: Language): string | undefined {
  const later = laterIn(row);
  return later === null ? undefined : secrecyText('row', { words: words(later, language) }, language);
}

/** Why a record that may be secret is not closed yet. Empty when it is closed, and for all other records. */
export function notClosed(sealed: SealedFacts, journalRows: JournalRow[], language?: Language): string[] {
  return lacksOf(sealed, journalRows).map((part) =>
    secrecyText('notClosed', { what: secrecyText(`lacks.${part}`, {}, language) }, language),
  );
}

/**
 * What is known about the secrecy beyond the judgement at the seal, as fact rows. Only known values get a row, so a
 * record that may not be secret is not said to lack anything.
 *
 * @param between the separator between two reasons why it is not closed
 */
export function secrecyRows(
  part: SealedFacts & { secrecy: Secrecy },
  journalRows: JournalRow[],
  between: string,
  language?: Language,
): [string, string][] {
  const later = secrecyIn(journalRows);
  const { publicSubject, protectedSubject } = part.secrecy;
  const rows: [string, string | null][] = [
    [secrecyText('later', {}, language), later === null ? null : laterWords(later, language)],
    [secrecyText('publicSubject', {}, language), publicSubject],
    [secrecyText('protectedSubject', {}, language), protectedSubject],
    [secrecyText('open', {}, language), notClosed(part, journalRows, language).join(between)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
}
