/** The words of the list of questions. The outcomes are those of the guideline's flows (US9), word for word. */
import { translator } from './translate';

export const questionsTable = {
  title: { sv: 'Frågor att besvara', en: 'Questions to answer' },
  titleCount: { sv: 'Frågor att besvara ({count})', en: 'Questions to answer ({count})' },
  empty: { sv: 'Inga frågor väntar på svar.', en: 'No questions wait for an answer.' },
  notRead: {
    sv: 'Det gick inte att läsa frågorna. Inget är ändrat. Stäng och öppna igen.',
    en: 'The questions could not be read. Nothing has been changed. Close and open again.',
  },
  unreadable: {
    sv: '{count} kan inte läsas. De ligger kvar. Säg till IT.',
    en: '{count} cannot be read. They are still there. Tell IT.',
  },
  onAccount: { sv: 'Fråga på {account}', en: 'A question on {account}' },
  onUnknown: {
    sv: 'Fråga på en sida som inte är kvar i registret',
    en: 'A question on a page that has left the register',
  },
  waits: { sv: 'Väntar sedan {at}', en: 'Has waited since {at}' },
  'due.today': { sv: 'Svara i dag.', en: 'Answer today.' },
  'due.later': { sv: 'Svara {day}.', en: 'Answer on {day}.' },
  'due.next-day': {
    sv: 'Inte besvarad samma dag. Svara senast {day}.',
    en: 'Not answered the same day. Answer by {day}.',
  },
  'due.overdue': { sv: 'Försenad. Svaret skulle ha getts {day}.', en: 'Late. The answer was due {day}.' },
  'due.forwarded': {
    sv: 'Vidarebefordrad – svar ska skrivas in senast {day}',
    en: 'Forwarded – the answer is to be written in by {day}',
  },
  'due.forwarded-late': {
    sv: 'Försenad. Vidarebefordrad – svar skulle ha skrivits in {day}',
    en: 'Late. Forwarded – the answer was to be written in {day}',
  },
  forwardedTo: { sv: 'Till {to}.', en: 'To {to}.' },
  hasReplied: {
    sv: 'Sidan har skrivit under frågan. Är det svaret? Tryck då Svaret är inskrivet.',
    en: 'The page has written under the question. Is it the answer? Then press The answer is written in.',
  },
  open: { sv: 'Öppna frågan', en: 'Open the question' },
  noLink: { sv: 'Sidan gav ingen länk till frågan.', en: 'The page gave no link to the question.' },
  outcome: { sv: 'Skriv in vad som hänt', en: 'Write what has happened' },
  answered: { sv: 'Besvarad', en: 'Answered' },
  answeredHelp: {
    sv: 'Svar på sidan märks av sig självt. Tryck om du svarat på annat sätt.',
    en: 'An answer on the page is seen by itself. Press if you answered in another way.',
  },
  forward: { sv: 'Vidarebefordrad', en: 'Forwarded' },
  forwardTo: { sv: 'Till vem?', en: 'To whom?' },
  answerBy: { sv: 'När ska svaret skrivas in?', en: 'When is the answer to be written in?' },
  fillBoth: { sv: 'Fyll i till vem och vilken dag.', en: 'Fill in to whom, and the day.' },
  writtenIn: { sv: 'Svaret är inskrivet', en: 'The answer is written in' },
  noAnswer: { sv: 'Behöver inte svar', en: 'Needs no answer' },
  why: { sv: 'Varför?', en: 'Why?' },
  choose: { sv: 'Välj skäl', en: 'Choose a reason' },
  'reason.not-a-question': { sv: 'Det är ingen fråga', en: 'It is no question' },
  'reason.not-to-the-municipality': { sv: 'Den är till någon annan', en: 'It is to somebody else' },
  'reason.answered-in-another': { sv: 'Svaret står vid en annan fråga', en: 'The answer stands at another question' },
  'reason.removed': { sv: 'Inlägget är borta', en: 'The item is gone' },
  'reason.threat-or-insult': { sv: 'Det är ett hot eller en kränkning', en: 'It is a threat or an insult' },
  chooseWhy: { sv: 'Välj ett skäl först.', en: 'Choose a reason first.' },
  revisit: { sv: 'Återbesök', en: 'Revisit' },
  revisitOn: { sv: 'Vilken dag vill du återbesöka?', en: 'On which day will you revisit?' },
  revisitSet: { sv: 'Återbesök {day}.', en: 'Revisit on {day}.' },
  chooseDay: { sv: 'Välj en dag först.', en: 'Choose a day first.' },
  revisitTitle: { sv: 'Återbesök i dag', en: 'Revisit today' },
  revisited: { sv: 'Återbesökt', en: 'Revisited' },
  reopen: { sv: 'Öppna igen', en: 'Open again' },
  closedTitle: { sv: 'Nyligen avslutade', en: 'Closed lately' },
  'state.open': { sv: 'Öppen', en: 'Open' },
  'state.forwarded': { sv: 'Vidarebefordrad', en: 'Forwarded' },
  'state.answered': { sv: 'Besvarad', en: 'Answered' },
  'state.answer-written-in': { sv: 'Svaret är inskrivet', en: 'The answer is written in' },
  'state.needs-no-answer': { sv: 'Behöver inte svar', en: 'Needs no answer' },
  moved: {
    sv: 'Frågan har ändrats sedan listan visades. Läs den igen.',
    en: 'The question has changed since the list was shown. Read it again.',
  },
} as const;

export const questionsText = translator(questionsTable);
