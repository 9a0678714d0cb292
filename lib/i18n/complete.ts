/** Texts on what is added to a record later, and of the journal rows about it. */
// long lines because one line is one text in one language
import type { JournalRow } from '../domain/journal';
import { noticeWay } from '../domain/decision';
import { threatStep } from '../domain/routes';
import { measuresText } from './measures';
import { reversalRowWords } from './reversal';
import { routesText } from './routes';
import { secrecyRowWords } from './secrecy';
import { swedishTime } from './swedish-time';
import { translator } from './translate';
import type { Language } from './language';

export const completeTable = {
  title: { sv: 'Kvar att göra', en: 'Left to do' },
  due: { sv: 'Komplettera senast {due}', en: 'Complete by {due}' },
  save: { sv: 'Spara i journalen', en: 'Save in the journal' },
  required: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  motivation: { sv: 'Fylligare motivering', en: 'Fuller reasons' },
  inputs: { sv: 'Uppgifter för skälet', en: 'Details for the ground' },
  outcome: { sv: 'Vad hände med inlägget?', en: 'What happened to the item?' },
  outcomeHelp: {
    sv: 'Uppsikt såg inte hur det gick. Öppna inlägget och se efter. Skriv vad du såg.',
    en: 'Uppsikt did not see how it ended. Open the item and look. Write what you saw.',
  },
  operator: { sv: 'Handläggare som fattade beslutet', en: 'The official who decided' },
  registry: { sv: 'Diarienummer', en: 'Number in the diary' },
  registryHelp: {
    sv: 'Eller skriv vem som fick handlingen och när.',
    en: 'Or write who was given the record, and when.',
  },
  diarySubject: { sv: 'Rubrik som alla får läsa: {subject}', en: 'Subject that everybody may read: {subject}' },
  noRegistry: { sv: 'Eller varför den inte ska ha något diarienummer', en: 'Or why it gets no number in the diary' },
  printHow: {
    sv: 'Planen vill ha det här på papper. Exportera paketet, skriv ut handling.pdf och anteckna det här.',
    en: 'The plan wants this on paper. Export the package, print handling.pdf and note it here.',
  },
  printBy: { sv: 'Vem skrev ut?', en: 'Who printed it?' },
  printOn: { sv: 'Vilken dag?', en: 'Which day?' },
  printLack: {
    sv: 'Skriv vem och vilken dag. Dagen får inte ligga framåt i tiden.',
    en: 'Write who and which day. The day cannot lie ahead.',
  },
  notRegistered: { sv: 'Inget diarienummer. Skäl: {reason}', en: 'No number in the diary. Reason: {reason}' },
  registrar: { sv: 'Meddelande till registrator', en: 'Message to the registrar' },
  registrarHelp: {
    sv: 'Ett färdigt meddelande med den offentliga rubriken. Inget ur inlägget står i det. Uppsikt skickar inget.',
    en: 'A prepared message with the public subject. Nothing of the item stands in it. Uppsikt sends nothing.',
  },
  registrarMail: { sv: 'Skriv till registrator', en: 'Write to the registrar' },
  registrarCopy: { sv: 'Kopiera meddelandet', en: 'Copy the message' },
  giveNumber: { sv: 'Ge ett diarienummer', en: 'Give a number in the diary' },
  changeNumber: { sv: 'Ändra diarienumret', en: 'Change the number in the diary' },
  changeHelp: {
    sv: 'Det nya gäller. Det förra står kvar i journalen.',
    en: 'The new one holds. The former stays in the journal.',
  },
  noticeHow: {
    sv: 'Kopiera texten och klistra in den i ett svar eller meddelande. Uppsikt skickar inget.',
    en: 'Copy the text and paste it into a reply or a message. Uppsikt sends nothing.',
  },
  copy: { sv: 'Kopiera texten', en: 'Copy the text' },
  copied: { sv: 'Texten är kopierad.', en: 'The text is copied.' },
  tellWhy: { sv: 'Tala om varför', en: 'Say why' },
  tellRestored: { sv: 'Tala om att kommentaren är tillbaka', en: 'Say that the comment is back' },
  way: { sv: 'Hur?', en: 'How?' },
  wayChoose: { sv: 'Välj', en: 'Choose' },
  wayLack: { sv: 'Välj hur den som skrev fick veta.', en: 'Choose how the author was told.' },
  'way.reply': { sv: 'I ett svar på sidan', en: 'In a reply on the page' },
  'way.message': { sv: 'I ett meddelande', en: 'In a message' },
  'way.other': { sv: 'På annat sätt', en: 'In another way' },
  told: { sv: 'Den som skrev har fått veta', en: 'The author has been told' },
  notTold: { sv: 'Eller varför den som skrev inte får veta', en: 'Or why the author is not told' },
  whoAnswered: { sv: 'Vem svarade?', en: 'Who answered?' },
  theAnswer: { sv: 'Svaret', en: 'The answer' },
  answerDay: { sv: 'Dag för svaret', en: 'Day of the answer' },
  'lack.answer': { sv: 'Välj kollegans svar.', en: 'Choose the colleague’s answer.' },
  'lack.who': { sv: 'Skriv vem som svarade.', en: 'Write who answered.' },
  'lack.oneself': { sv: 'Någon annan än du måste svara.', en: 'Somebody other than you must answer.' },
  'lack.day': {
    sv: 'Skriv dagen för svaret. Den kan inte vara senare än i dag.',
    en: 'Write the day of the answer. It cannot be later than today.',
  },
  eyesFirst: {
    sv: 'Inlägget får tas bort när en kollega har svarat. Anteckna svaret under Kvar att göra.',
    en: 'The item may be removed when a colleague has answered. Note the answer under Left to do.',
  },
  eyesElection: {
    sv: 'Det är valperiod, och inlägget rör ett parti eller en förtroendevald. Det får tas bort när en kollega har svarat ja.',
    en: 'It is an election period, and the item touches a party or an elected person. It may be removed when a colleague has said yes.',
  },
  eyesNote: { sv: 'Anteckna kollegans svar', en: 'Note the colleague’s answer' },
  eyesKept: {
    sv: 'Kollegan säger att inlägget ska vara kvar. Då får det inte tas bort. Visa det igen om det är dolt.',
    en: 'The colleague says that the item may stay. Then it must not be removed. Show it again if it is hidden.',
  },
  showAgainHow: {
    sv: 'En kollega säger att inlägget ska vara kvar, men det är dolt. Visa det igen med knappen längre ned, eller på sidan.',
    en: 'A colleague says that the item may stay, but it is hidden. Show it again with the button further down, or on the page.',
  },
  assessAgainHere: {
    sv: 'En kollega säger att inlägget får tas bort. Tryck Bedöm igen och fyll i svaret en gång till. Då kan du ta bort det.',
    en: 'A colleague says that the item may be removed. Press Assess again and fill in the answer once more. Then you can remove it.',
  },
  assessAgainThere: {
    sv: 'En kollega säger att inlägget får tas bort, men bara bevis är sparat. Gå till inlägget, tryck Bedöm igen och fyll i svaret en gång till.',
    en: 'A colleague says that the item may be removed, but only evidence is saved. Go to the item, press Assess again and fill in the answer once more.',
  },
  toItem: { sv: 'Gå till inlägget', en: 'Go to the item' },
  eyesAnew: { sv: 'Anteckna ett nytt svar', en: 'Note a new answer' },
  'eyes.remove': { sv: 'Rätt att ta bort', en: 'Right to remove' },
  'eyes.keep': { sv: 'Skulle ha fått vara kvar', en: 'Should have stayed' },
  'row.told': { sv: 'den som skrev har fått veta varför{how}', en: 'the author has been told why{how}' },
  'row.told-restored': {
    sv: 'den som skrev har fått veta att det är återställt{how}',
    en: 'the author has been told that it is restored{how}',
  },
  'row.not-told': { sv: 'den som skrev har inte fått veta. {reason}', en: 'the author has not been told. {reason}' },
  'row.not-told-restored': {
    sv: 'den som skrev har inte fått veta att det är återställt. {reason}',
    en: 'the author has not been told that it is restored. {reason}',
  },
  'row.print': { sv: 'utskrivet på papper {on} av {by}', en: 'printed on paper {on} by {by}' },
  'row.operator': { sv: 'handläggare: {name}', en: 'official: {name}' },
  'row.motivation': { sv: 'motivering: {text}', en: 'reasons: {text}' },
  'row.inputs': { sv: 'uppgifter för skälet: {text}', en: 'details for the ground: {text}' },
  'row.outcome': { sv: 'sett av handläggaren: {text}', en: 'seen by the official: {text}' },
  'row.unreadable': { sv: 'går inte att läsa: {text}', en: 'cannot be read: {text}' },
  'row.eyes.remove': { sv: '{of} svarade{on}: rätt att ta bort', en: '{of} answered{on}: right to remove' },
  'row.eyes.keep': {
    sv: '{of} svarade{on}: skulle ha fått vara kvar{told}',
    en: '{of} answered{on}: should have stayed{told}',
  },
  'row.eyes.told': {
    sv: '. Den som skrev hade fått veta {at} att det skulle tas bort eller döljas',
    en: '. The author had been told {at} that it would be removed or hidden',
  },
} as const;

export const completeText = translator(completeTable);

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The text of a row about an addition. Undefined for all other rows. It may hold the official's own words, but never
 * text from the page.
 */
export function completionWords(
  { kind, data }: Pick<JournalRow, 'kind' | 'data'>,
  language?: Language,
): string | undefined {
  if (kind === 'notice' && typeof data.told === 'boolean')
    return data.told
      ? completeText(
          data.about === 'restored' ? 'row.told-restored' : 'row.told',
          { how: wayWords(data.how, language) },
          language,
        )
      : completeText(
          data.about === 'restored' ? 'row.not-told-restored' : 'row.not-told',
          { reason: words(data.reason) },
          language,
        );
  if (kind === 'registry' && typeof data.where === 'string') return data.where;
  if (kind === 'hold' && data.hold === 'polisanmälan') return holdWords(data, language);
  if (kind !== 'note') return undefined;
  const ofItsOwn = secrecyRowWords({ kind, data }, language) ?? reversalRowWords({ kind, data }, language);
  if (ofItsOwn !== undefined) return ofItsOwn;
  if (data.about === 'ban-review') return banReviewWords(data, language);
  const step = threatStep.safeParse(data.step);
  if (data.about === 'route-step' && step.success)
    return routesText(
      data.done === true ? 'row.step' : 'row.unstep',
      { step: routesText(`threat.${step.data}`, {}, language) },
      language,
    );
  if (data.about === 'print') return completeText('row.print', { on: words(data.on), by: words(data.by) }, language);
  if (data.about === 'operator') return completeText('row.operator', { name: words(data.name) }, language);
  if (data.about === 'motivation' || data.about === 'inputs' || data.about === 'outcome' || data.about === 'unreadable')
    return completeText(`row.${data.about}`, { text: words(data.text) }, language);
  if (data.about === 'second-eyes' && (data.answer === 'remove' || data.answer === 'keep'))
    return completeText(
      `row.eyes.${data.answer}`,
      {
        of: words(data.of),
        on: words(data.on) === '' ? '' : ` ${words(data.on)}`,
        told:
          words(data.toldAt) === ''
            ? ''
            : completeText('row.eyes.told', { at: swedishTime(words(data.toldAt)) }, language),
      },
      language,
    );
  return undefined;
}

function banReviewWords(data: JournalRow['data'], language: Language | undefined): string {
  const isEnded = typeof data.until !== 'string';
  const stands = data.lifting === 'unknown' ? 'review.row.unsure' : 'review.row.stays';
  const ended = words(data.on) === '' ? 'review.row.lifted' : 'review.row.liftedBy';
  return measuresText(
    isEnded ? ended : stands,
    { until: words(data.until), reason: words(data.reason), on: words(data.on), by: words(data.by) },
    language,
  );
}

function wayWords(how: unknown, language: Language | undefined): string {
  const way = noticeWay.safeParse(how);
  return way.success ? `, ${completeText(`way.${way.data}`, {}, language).toLocaleLowerCase(language)}` : '';
}

function holdWords({ set, number, reason, on }: JournalRow['data'], language: Language | undefined): string {
  if (set === false) {
    const from = words(on) === '' ? '' : routesText('liftedFrom', { on: words(on) }, language);
    return routesText('row.lifted', { on: from, reason: words(reason) }, language);
  }
  return words(number) === ''
    ? routesText('row.holdNew', {}, language)
    : routesText('row.hold', { number: words(number) }, language);
}
