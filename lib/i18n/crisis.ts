/** Texts of crisis mode: the line that says it is active, and the settings where it is started and ended. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const crisisTable = {
  title: { sv: 'Krisläge', en: 'Crisis mode' },
  line: { sv: 'Krisläge till {until}.', en: 'Crisis mode until {until}.' },
  targets: {
    sv: 'Svara inom {minutes} minuter arbetstid. Kontrollera varje konto {rounds} gånger om dagen.',
    en: 'Answer within {minutes} minutes of working time. Check each account {rounds} times a day.',
  },
  show: { sv: 'Visa krisläget', en: 'Show crisis mode' },
  notRead: {
    sv: 'Det gick inte att se om det är krisläge. Inget är ändrat. Öppna rutan igen.',
    en: 'It could not be seen whether crisis mode is on. Nothing is changed. Open this again.',
  },
  what: {
    sv: 'I krisläge är svarstiden kortare och kontona kontrolleras oftare. Läget slutar av sig självt på den tid du sätter.',
    en: 'In crisis mode answers are due sooner and the accounts are checked more often. It ends by itself at the time you set.',
  },
  local: {
    sv: 'Krisläget gäller i den här webbläsaren. Säg till dina kollegor, så startar de det hos sig.',
    en: 'Crisis mode holds in this browser. Tell your colleagues, and they start it in theirs.',
  },
  decidedBy: { sv: 'Chef som har beslutat', en: 'Manager who decided' },
  chooseManager: { sv: 'Välj chef', en: 'Choose a manager' },
  noManager: {
    sv: 'Registret har ingen chef. Skriv in chefen för ett konto i registret först.',
    en: 'The register has no manager. Write the manager of an account in the register first.',
  },
  noName: {
    sv: 'Ditt namn saknas. Skriv det ovan under Du som arbetar. Sedan kan du starta.',
    en: 'Your name is missing. Write it above, under who you are. Then you can start.',
  },
  reason: { sv: 'Varför?', en: 'Why?' },
  chooseReason: { sv: 'Välj skäl', en: 'Choose a reason' },
  'reason.accident': { sv: 'Olycka eller brand', en: 'Accident or fire' },
  'reason.weather': { sv: 'Väder eller natur', en: 'Weather or nature' },
  'reason.supply': { sv: 'Avbrott i el, vatten, värme eller nät', en: 'Power, water, heat or network is out' },
  'reason.violence': { sv: 'Våld eller hot', en: 'Violence or threats' },
  'reason.false-information': { sv: 'Falska uppgifter sprids', en: 'False information spreads' },
  'reason.information-security': { sv: 'Intrång eller stulna uppgifter', en: 'Intrusion or stolen data' },
  'reason.other': { sv: 'Annan händelse', en: 'Another event' },
  day: { sv: 'Sista dag', en: 'Last day' },
  clock: { sv: 'Klockslag', en: 'Time' },
  clockHelp: { sv: 'Till exempel 18:00, 18.00 eller 1800.', en: 'For instance 18:00, 18.00 or 1800.' },
  minutes: { sv: 'Minuter till svar', en: 'Minutes to an answer' },
  minutesHelp: {
    sv: 'Från 15 till 480. Räknas på arbetstid. Riktlinjens tid gäller om den är kortare.',
    en: 'From 15 to 480. Counted in working time. The guideline’s time holds where it is shorter.',
  },
  rounds: { sv: 'Kontroller om dagen', en: 'Rounds a day' },
  roundsHelp: { sv: 'Från 1 till 12.', en: 'From 1 to 12.' },
  start: { sv: 'Starta krisläge', en: 'Start crisis mode' },
  end: { sv: 'Avsluta krisläget nu', en: 'End crisis mode now' },
  started: { sv: 'Krisläget har startat.', en: 'Crisis mode has started.' },
  ended: { sv: 'Krisläget är slut.', en: 'Crisis mode has ended.' },
  'fault.decidedBy': { sv: 'Välj vem som har beslutat.', en: 'Choose who decided.' },
  'fault.reason': { sv: 'Välj varför.', en: 'Choose why.' },
  'fault.until': {
    sv: 'Fyll i dag och klockslag när krisläget slutar. Tiden ska komma, och vara inom 31 dagar.',
    en: 'Fill in the day and time when it ends. It must lie ahead, and within 31 days.',
  },
  'fault.minutes': { sv: 'Skriv ett tal från 15 till 480.', en: 'Write a number from 15 to 480.' },
  'fault.rounds': { sv: 'Skriv ett tal från 1 till 12.', en: 'Write a number from 1 to 12.' },
  'not.no-name': { sv: 'Inget startade. Ditt namn saknas.', en: 'Nothing was started. Your name is missing.' },
  'not.not-a-manager': {
    sv: 'Inget startade. Registret nämner ingen chef med det namnet.',
    en: 'Nothing was started. The register names no manager with that name.',
  },
  'not.holds-already': {
    sv: 'Krisläget har redan startat. Avsluta det först om tiden ska ändras.',
    en: 'Crisis mode is on already. End it first if its time is to change.',
  },
  'not.end-has-passed': {
    sv: 'Inget startade. Sluttiden har passerat.',
    en: 'Nothing was started. The end has passed.',
  },
  'not.too-long': { sv: 'Inget startade. Välj högst 31 dagar.', en: 'Nothing was started. Choose at most 31 days.' },
  pinned: { sv: 'Text att fästa överst på sidan', en: 'Text to pin at the top of the page' },
  pinnedHelp: {
    sv: 'Fyll i det som står inom klamrar innan du lägger ut den.',
    en: 'Fill in what stands within brackets before you post it.',
  },
  copy: { sv: 'Kopiera texten', en: 'Copy the text' },
  copied: { sv: 'Texten är kopierad.', en: 'The text is copied.' },
  lines: { sv: 'Tidigare krislägen', en: 'Earlier crises' },
  startedLine: {
    sv: '{at}: startat av {operator}. Beslut av {decidedBy}. {reason}. Till {until}.',
    en: '{at}: started by {operator}. Decided by {decidedBy}. {reason}. Until {until}.',
  },
  'ended.by-hand': { sv: '{at}: avslutat av {operator}.', en: '{at}: ended by {operator}.' },
  'ended.by-itself': {
    sv: '{at}: slutade av sig självt. Tiden sattes av {operator}.',
    en: '{at}: ended by itself. The time was set by {operator}.',
  },
  nobody: { sv: 'okänd', en: 'unknown' },
} as const;

export const crisisText = translator(crisisTable);
