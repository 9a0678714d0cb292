/** Texts about what was done or happened past Uppsikt: in the archive, and in a record's journal. */
import { destroys } from '../domain/act';
import type { JournalRow } from '../domain/journal';
import { explanationIn, lossIn, nothingIn, type LossData } from '../domain/loss';
import { pastUppsikt } from '../domain/past-uppsikt';
import { actName } from './acts';
import { actingAsWords } from './acting-as';
import type { Language } from './language';
import { translator } from './translate';

export const lossesTable = {
  title: { sv: 'Gjort eller hänt utan Uppsikt', en: 'Done or happened without Uppsikt' },
  help: {
    sv: 'Skriv vad som hände. Ingen text är sparad, om det inte står att bevis finns.',
    en: 'Write what happened. No text is kept, unless it says that there is evidence.',
  },
  'title.passed': { sv: 'Fortsatte på sidan utan bevis', en: 'Went on the page without evidence' },
  'title.passed-with-record': { sv: 'Fortsatte på sidan utan Uppsikt', en: 'Went on the page without Uppsikt' },
  'title.removed': { sv: 'Borttaget utan bevis', en: 'Removed without evidence' },
  'title.measure': { sv: 'Åtgärd utan bevis', en: 'Measure without evidence' },
  'title.taken': {
    sv: 'Försvunnen – efter tryck på sidans egen knapp',
    en: 'Vanished – after a press on the page’s own button',
  },
  'title.hidden': {
    sv: 'Dold – efter tryck på sidans egen knapp',
    en: 'Hidden – after a press on the page’s own button',
  },
  'title.vanished': { sv: 'Försvunnen – okänt av vem', en: 'Vanished – by whom is not known' },
  named: { sv: '{title}: {act}', en: '{title}: {act}' },
  'seen.not': { sv: 'Det syntes inte om det blev gjort.', en: 'It was not seen whether it was done.' },
  hasRecord: { sv: 'Ett bevis från {day} är sparat.', en: 'Evidence from {day} is saved.' },
  openRecord: { sv: 'Öppna beviset', en: 'Open the evidence' },
  where: { sv: 'Sidan', en: 'The page' },
  explain: { sv: 'Vad hände?', en: 'What happened?' },
  save: { sv: 'Spara i journalen', en: 'Save in the journal' },
  required: { sv: 'Skriv vad som hände.', en: 'Write what happened.' },
  'came-to-nothing': {
    sv: 'Trycket ledde inte till något: inlägget stod kvar.',
    en: 'The press came to nothing: the item stood there still.',
  },
  explained: { sv: 'Förklarat: {text}', en: 'Explained: {text}' },
} as const;

export const lossesText = translator(lossesTable);

/**
 * What happened, and which menu entry was pressed.
 *
 * @example lossWords({ about: 'native-passed', act: 'ban', … }, false)
 *   // 'Fortsatte på sidan utan bevis: Stäng av användaren'
 */
export function lossWords(
  loss: Pick<LossData, 'about' | 'act' | 'seen'>,
  hasEvidence: boolean,
  which?: Language,
): string {
  const title = lossesText(titleOf(loss, hasEvidence), {}, which);
  const saysItself = loss.about === 'removed-without-evidence' && (loss.act === null || loss.act === 'delete');
  return loss.act === null || loss.about === 'vanished' || saysItself
    ? title
    : lossesText('named', { title, act: actName(loss.act, which) }, which);
}

function titleOf({ about, act, seen }: Pick<LossData, 'about' | 'act' | 'seen'>, hasEvidence: boolean) {
  if (about === 'vanished') return 'title.vanished';
  if (about === 'native-passed') return hasEvidence ? 'title.passed-with-record' : 'title.passed';
  if (about === 'taken-natively') return seen === 'hidden' ? 'title.hidden' : 'title.taken';
  return act === null || destroys(act) ? 'title.removed' : 'title.measure';
}

/** The text of a journal row about a platform's own button. Undefined for all other rows. */
export function nativeRowWords(row: Pick<JournalRow, 'kind' | 'data'>, which?: Language): string | undefined {
  const explained = explanationIn(row);
  if (explained !== null) return lossesText('explained', { text: explained.text }, which);
  if (nothingIn(row) !== null) return lossesText('came-to-nothing', {}, which);
  const loss = lossIn(row);
  if (loss === null) return undefined;
  return [lossWords(loss, true, which), actingAsWords(row.data, which)].filter((part) => part !== '').join('. ');
}

/**
 * What happened to a record's item past Uppsikt, shown beside how its last measure ended. Undefined where nothing is
 * known.
 *
 * @param life the record's rows in order
 */
export function pastUppsiktWords(
  journalRows: Pick<JournalRow, 'kind' | 'data'>[],
  which?: Language,
): string | undefined {
  const past = pastUppsikt(journalRows);
  return past === null ? undefined : lossWords(past, true, which);
}
