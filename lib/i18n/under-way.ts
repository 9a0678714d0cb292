/** Texts of the list of running flows: on the page when no card is open, otherwise at the edge of the card. */
import type { FlowLine } from '../domain/under-way';
import { actName } from './acts';
import { translator } from './translate';

const underWayTable = {
  title: { sv: 'På gång i fliken', en: 'Under way in this tab' },
  others: { sv: 'Också på gång', en: 'Also under way' },
  unnamed: { sv: 'Ett inlägg', en: 'An item' },
  unnamedAuthor: { sv: 'okänd', en: 'unknown' },
  noWords: { sv: 'utan text', en: 'no text' },
  question: { sv: 'Något saknas. Svara på frågan.', en: 'Something is missing. Answer the question.' },
  byHand: { sv: 'Väntar på dig: {act} själv.', en: 'Waits for you: {act} by hand.' },
  save: { sv: 'Sparar beviset …', en: 'Saving the evidence …' },
  going: { sv: 'Arbetar: {act} …', en: 'Working: {act} …' },
  ended: { sv: 'Uppsikt är klar.', en: 'Uppsikt is done.' },
  answer: { sv: 'Svara', en: 'Answer' },
  show: { sv: 'Visa', en: 'Show' },
  close: { sv: 'Stäng', en: 'Close' },
  notHere: {
    sv: 'Inlägget syns inte på sidan nu. Bläddra fram till det och tryck igen.',
    en: 'The item does not show on the page now. Scroll to it and press again.',
  },
  notShown: {
    sv: 'Uppsikt kunde inte visa arbetet. Ladda om sidan och försök igen.',
    en: 'Uppsikt could not show the work. Reload the page and try again.',
  },
} as const;

export const underWayText = translator(underWayTable);

/** How far the flow has come. */
export function stateWords({ state, act, message }: Pick<FlowLine, 'state' | 'act' | 'message'>): string {
  if (message !== null) return message;
  if (state === 'question') return underWayText('question');
  if (state === 'ended') return underWayText('ended');
  if (act === null) return underWayText('save');
  return underWayText(state === 'by-hand' ? 'byHand' : 'going', { act: actName(act) });
}
