/** Texts shown when something is about to be sent under another account than the page's own. */
import { translator } from './translate';

const sendGuardTable = {
  'as.private': { sv: 'Du skriver som {name}.', en: 'You are writing as {name}.' },
  'as.other-municipal': {
    sv: 'Du skriver som {name}, inte som {page}.',
    en: 'You are writing as {name}, not as {page}.',
  },
  'as.work-account': {
    sv: 'Du skriver som tjänstekontot {name}, inte som {page}.',
    en: 'You are writing as the work account {name}, not as {page}.',
  },
  'as.unknown': {
    sv: 'Uppsikt kan inte se vilket konto du skriver med.',
    en: 'Uppsikt cannot see which account you write as.',
  },
  nothingSent: { sv: 'Inget har skickats. Din text är kvar.', en: 'Nothing has been sent. Your text is still there.' },
  checking: {
    sv: 'Uppsikt kontrollerar vilket konto du skriver med. Vänta.',
    en: 'Uppsikt is checking which account you write as. Please wait.',
  },
  'press-again': {
    sv: 'Står texten kvar i rutan? Skicka den då igen.',
    en: 'Is the text still in the box? Then send it again.',
  },
  'still-busy': {
    sv: 'Plattformen är inte klar. Uppsikt vet inte om texten är skickad. Vänta, och skicka inte igen än.',
    en: 'The platform is not done. Uppsikt does not know whether the text is sent. Wait, and do not send again yet.',
  },
  'taken-late': {
    sv: 'Rutan är tom eller ändrad nu. Se efter att texten syns på sidan.',
    en: 'The box is empty or changed now. See that the text stands on the page.',
  },
  'box-gone': {
    sv: 'Rutan är borta. Se efter om texten syns på sidan innan du skriver den igen.',
    en: 'The box is gone. See whether the text stands on the page before you write it again.',
  },
  leftMeanwhile: {
    sv: 'Inget har skickats. Du lämnade sidan medan kontot kontrollerades. Skicka igen.',
    en: 'Nothing has been sent. You left the page while the account was being checked. Send it again.',
  },
  editedMeanwhile: {
    sv: 'Inget har skickats. Texten ändrades medan kontot kontrollerades. Skicka igen.',
    en: 'Nothing has been sent. The text was changed while the account was being checked. Send it again.',
  },
  switch: { sv: 'Byt konto', en: 'Switch account' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  notForUs: { sv: 'Jag uttalar mig inte för kommunen', en: 'I do not speak for the municipality' },
  asPrivate: { sv: 'Skicka som privatperson', en: 'Send as a private person' },
  someone: { sv: 'ett annat konto', en: 'another account' },
} as const;

export const sendGuardText = translator(sendGuardTable);
