/** Texts of the checklists around a removal. */
import { translator } from './translate';

export const routesTable = {
  'threat.title': { sv: 'Hot – gör det här', en: 'A threat – do this' },
  'threat.danger': { sv: 'Är någon i fara nu? Ring 112.', en: 'Is anybody in danger now? Call 112.' },
  'threat.hide': {
    sv: 'Spara bevis och dölj. Originalet finns då kvar för polisen.',
    en: 'Save evidence and hide. The original then stays for the police.',
  },
  'threat.noHide': {
    sv: 'Här går det inte att dölja. Spara bevis och ta bort.',
    en: 'Hiding is not possible here. Save evidence and remove.',
  },
  'threat.noReply': { sv: 'Svara inte på hotet.', en: 'Do not reply to the threat.' },
  'threat.never': {
    sv: 'Listan stoppar inget. Kryssa när du har gjort ett steg.',
    en: 'The list stops nothing. Tick a step when you have done it.',
  },
  'threat.police': { sv: 'Polisanmäl: 114 14', en: 'Report to the police: 114 14' },
  'threat.manager': { sv: 'Säg till chefen och skyddsombudet', en: 'Tell your manager and the safety officer' },
  'threat.threatened': { sv: 'Berätta för den som hotas', en: 'Tell the person who is threatened' },
  'threat.incident': {
    sv: 'Anmäl händelsen enligt kommunens rutin',
    en: 'Report the incident as the municipality’s routine says',
  },
  number: { sv: 'Polisens nummer på anmälan', en: 'The police’s number of the report' },
  numberSave: { sv: 'Spara numret', en: 'Save the number' },
  numberSaved: { sv: 'Numret är sparat i journalen.', en: 'The number is saved in the journal.' },
  hold: {
    sv: 'Gallringsstopp: polisanmälan. Beviset gallras inte så länge stoppet gäller.',
    en: 'Disposal is stopped: police report. The evidence is not disposed of while this holds.',
  },
  holdNumber: {
    sv: 'Gallringsstopp: polisanmälan {number}. Beviset gallras inte så länge stoppet gäller.',
    en: 'Disposal is stopped: police report {number}. The evidence is not disposed of while this holds.',
  },
  lift: { sv: 'Häv gallringsstoppet', en: 'Lift the hold' },
  liftHelp: {
    sv: 'Gör det när polisen inte behöver beviset längre. Då kan innehållet gallras eller förstöras igen.',
    en: 'Do this when the police no longer need the evidence. Its content can then be disposed of or destroyed again.',
  },
  liftWhy: { sv: 'Varför gäller stoppet inte längre?', en: 'Why does the hold no longer apply?' },
  liftOn: { sv: 'Från vilken dag?', en: 'From which day?' },
  liftLack: { sv: 'Skriv varför.', en: 'Write why.' },
  liftDay: { sv: 'Välj en dag som inte ligger framåt.', en: 'Choose a day that does not lie ahead.' },
  liftSave: { sv: 'Häv stoppet', en: 'Lift it' },
  lifted: {
    sv: 'Gallringsstoppet är hävt från {on}. {reason}',
    en: 'The hold is lifted from {on}. {reason}',
  },
  holdAgain: {
    sv: 'Stoppet är hävt. Sparar du ett nummer gäller det igen.',
    en: 'The hold is lifted. If you save a number it applies again.',
  },
  doneAt: { sv: 'gjort {at}', en: 'done {at}' },
  'row.step': { sv: '{step} – gjort', en: '{step} – done' },
  'row.unstep': { sv: '{step} – inte gjort', en: '{step} – not done' },
  'row.hold': { sv: 'polisanmälan {number}', en: 'police report {number}' },
  'row.holdNew': { sv: 'polisanmälan', en: 'police report' },
  'row.lifted': {
    sv: 'polisanmälan, stoppet är hävt{on}. {reason}',
    en: 'police report, no longer held{on}. {reason}',
  },
  liftedFrom: { sv: ' från {on}', en: ' from {on}' },
  'threat.byHand': {
    sv: 'Spara bevis. Dölj sedan inlägget om tjänsten kan det. Originalet finns då kvar för polisen.',
    en: 'Save evidence. Then hide the item, if the service can. The original then stays for the police.',
  },
} as const;

export const routesText = translator(routesTable);
