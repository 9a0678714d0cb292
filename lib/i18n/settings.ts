/** Texts of the popup, the settings page and the welcome page. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const settingsTable = {
  appName: { sv: 'Uppsikt', en: 'Uppsikt' },
  notHere: { sv: 'Uppsikt gör inget på den här sidan.', en: 'Uppsikt does nothing on this page.' },
  onPage: { sv: 'Sidan: {name}', en: 'The page: {name}' },
  notRegistered: {
    sv: 'Sidan finns inte i registret. Uppsikt gör inget här.',
    en: 'The page is not in the register. Uppsikt does nothing here.',
  },
  /** The page does not answer at all, because it was open before Uppsikt was switched on. */
  mutePage: { sv: 'Sidan svarar inte. Ladda om den.', en: 'The page does not answer. Reload it.' },
  noOwner: { sv: 'Uppsikt ser inte vems sida det är.', en: 'Uppsikt cannot see whose page this is.' },
  openArchive: { sv: 'Öppna arkivet', en: 'Open the archive' },
  byHand: { sv: 'Spara bevis för hand', en: 'Save evidence by hand' },
  openStatistics: { sv: 'Statistik', en: 'Statistics' },
  allSettings: { sv: 'Alla inställningar', en: 'All settings' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Sparat.', en: 'Saved.' },
  fixFaults: { sv: 'Något fattas. Se de röda raderna.', en: 'Something is missing. See the red lines.' },
  required: { sv: 'Fyll i det här.', en: 'Fill this in.' },

  interrupted: { sv: 'Det här har du inte sett än', en: 'You have not seen this yet' },
  interruptedAt: { sv: 'Slutade {at}', en: 'Ended {at}' },
  openItem: { sv: 'Öppna inlägget', en: 'Open the item' },
  seen: { sv: 'Jag har läst', en: 'I have read it' },
  openInArchive: { sv: 'Öppna i arkivet', en: 'Open in the archive' },

  planTitle: { sv: 'Bevis', en: 'Evidence' },
  paperLegend: { sv: 'Vad ska finnas på papper?', en: 'What is to be kept on paper?' },
  'paper.none': { sv: 'Inget. PDF-filen räknas som utskrift.', en: 'Nothing. The PDF counts as printed.' },
  'paper.secret': { sv: 'Det som kan vara hemligt.', en: 'What may be secret.' },
  'paper.all': { sv: 'Alla bevis.', en: 'All evidence.' },
  paperHelp: {
    sv: 'Gäller bevis som sparas från och med nu. De står under Kvar att göra tills någon har antecknat utskriften.',
    en: 'It holds for evidence saved from now on, which stands under Left to do until somebody has noted the print.',
  },
  where: { sv: 'Var sparas bevis?', en: 'Where is evidence kept?' },
  whereHelp: { sv: 'Till exempel en mapp hos kommunen.', en: 'For example a folder at the municipality.' },
  howLong: { sv: 'Hur länge?', en: 'How long?' },
  howLongHelp: {
    sv: 'Skriv tiden i kommunens plan för handlingar.',
    en: "Write the time in the municipality's records plan.",
  },
  decision: { sv: 'Enligt vilket beslut?', en: 'By which decision?' },
  decisionHelp: {
    sv: 'Nummer, datum och vem som beslutade. Skriv ”saknas” om inget finns.',
    en: 'Number, date and who decided. Write ”missing” if there is none.',
  },

  disposalTitle: { sv: 'Gallringsbeslut för originalet', en: 'Disposal decision for the original' },
  disposalHelp: {
    sv: 'Att ta bort ett inlägg är att gallra. Kommunen behöver ett beslut om det. Utan beslut kan det som bara bryter mot kommunens regler döljas eller besvaras, men inte tas bort.',
    en: "To remove an item is to dispose of a record. The municipality needs a decision on that. Without one, what only breaks the municipality's rules may be hidden or answered, but not removed.",
  },
  disposalId: { sv: 'Beslutets nummer', en: "The decision's number" },
  disposalIdHelp: { sv: 'Till exempel KS 2026/12 § 4.', en: 'For example KS 2026/12 § 4.' },
  disposalDate: { sv: 'Datum', en: 'Date' },
  disposalDateHelp: { sv: 'ÅÅÅÅ-MM-DD', en: 'YYYY-MM-DD' },
  disposalBody: { sv: 'Vem beslutade?', en: 'Who decided?' },
  disposalBodyHelp: { sv: 'Till exempel kommunstyrelsen.', en: 'For example the municipal board.' },
  disposalNone: { sv: 'Det finns inget beslut', en: 'There is no decision' },
  disposalCited: {
    sv: 'Riktlinjens pack anger beslutet: {id}, {date}, {body}.',
    en: 'The guideline pack cites the decision: {id}, {date}, {body}.',
  },
  dayFault: { sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' },
  operatorTitle: { sv: 'Du som arbetar', en: 'You who work' },
  operatorHelp: {
    sv: 'Namnet står i beviset. Det visas inte på sidan.',
    en: 'The name stands in the evidence. It is not shown on the page.',
  },
  operatorProtected: {
    sv: 'Du har skyddad identitet. Rollen står i beviset i stället för namnet.',
    en: 'You have a protected identity. Your role stands in the evidence in place of your name.',
  },
  yourName: { sv: 'Ditt namn', en: 'Your name' },
  yourRole: { sv: 'Din roll', en: 'Your role' },
  yourUnit: { sv: 'Din enhet', en: 'Your unit' },

  signatureTitle: { sv: 'Signatur', en: 'Signature' },
  signatureLegend: { sv: 'Så skriver du under ett svar', en: 'How you sign an answer' },
  'signature.first-name': { sv: 'Förnamn', en: 'First name' },
  'signature.unit': { sv: 'Enhet', en: 'Unit' },
  'signature.both': { sv: 'Förnamn och enhet', en: 'First name and unit' },
  signatureNow: { sv: 'Så här blir det: {signature}', en: 'It becomes: {signature}' },
  signatureLacks: {
    sv: 'Något fattas. Fyll i det under Du som arbetar.',
    en: 'Something is missing. Fill it in under You who work.',
  },
  protectedIdentity: { sv: 'Jag har skyddad identitet', en: 'I have a protected identity' },
  protectedHelp: {
    sv: 'Då står bara din roll i svar, bevis och listor. Ditt namn tas bort här. Det som redan är sparat ändras inte.',
    en: 'Then only your role stands in answers, evidence and lists. Your name is taken away here. What is saved already is not changed.',
  },

  languageTitle: { sv: 'Språk', en: 'Language' },
  languageLegend: { sv: 'Uppsikts språk', en: 'The language of Uppsikt' },
  languageHelp: { sv: 'Riktlinjens ord är alltid på svenska.', en: "The guideline's words are always in Swedish." },

  lastPressTitle: { sv: 'Det sista trycket', en: 'The last press' },
  lastPressLegend: {
    sv: 'Vem trycker på plattformens egen knapp när något tas bort?',
    en: 'Who presses the platform’s own button when something is removed?',
  },
  'lastPress.extension': { sv: 'Uppsikt trycker', en: 'Uppsikt presses' },
  'lastPress.official': {
    sv: 'Jag trycker själv. Uppsikt pekar på knappen.',
    en: 'I press. Uppsikt points at the button.',
  },
  lastPressHelp: {
    sv: 'Beviset sparas först, vem som än trycker. Ändringen skrivs i journalen.',
    en: 'The evidence is saved first, whoever presses. The change is written in the journal.',
  },
  lastPressByPolicy: {
    sv: 'Din organisation har bestämt det här. Det går inte att ändra på den här datorn.',
    en: 'Your organisation has decided this. It cannot be changed on this computer.',
  },

  registerTitle: { sv: 'Registrera sidan', en: 'Register the page' },
  registerNew: { sv: 'Registrera en sida', en: 'Register a page' },
  platform: { sv: 'Plattform', en: 'Platform' },
  pageName: { sv: 'Sidans namn', en: "The page's name" },
  address: { sv: 'Sidans adress', en: "The page's address" },
  addressHelp: { sv: 'Börjar med https://', en: 'Starts with https://' },
  addressFault: {
    sv: 'Skriv en hel adress som börjar med https://',
    en: 'Write a whole address that starts with https://',
  },
  addressHost: { sv: 'Adressen hör inte till {platform}.', en: 'The address is not on {platform}.' },
  actingNow: { sv: 'Nu är du {name}, id {id}.', en: 'You are now {name}, id {id}.' },
  actingNowUnnamed: { sv: 'Nu har du kontot med id {id}.', en: 'You now have the account with id {id}.' },
  actingHelp: {
    sv: 'Tryck bara om det är kommunens konto. Ditt eget konto ska aldrig stå här.',
    en: "Press only if it is the municipality's account. Your own account must never stand here.",
  },
  addActing: { sv: 'Jag är kommunens konto nu – lägg till', en: "I am the municipality's account now – add it" },
  actingAdded: { sv: 'Kontots id är tillagt. Tryck Spara.', en: 'The account’s id is added. Press Save.' },
  keysFault: {
    sv: 'Minst ett id eller ett namn i adressen behövs.',
    en: 'At least one id or a name in the address is needed.',
  },
  workIds: { sv: 'Id för tjänstekonton', en: 'Ids of work accounts' },
  workIdsHelp: {
    sv: 'Ett på varje rad. Skriv aldrig in någons privata konto.',
    en: "One a line. Never write anyone's private account.",
  },
  manager: { sv: 'Chef', en: 'Manager' },
  responsible: { sv: 'Ansvarig', en: 'Responsible' },
  deputy: { sv: 'Ersättare', en: 'Deputy' },
  deputyFault: { sv: 'En ersättare måste finnas.', en: 'There must be a deputy.' },
  samePerson: {
    sv: 'Ersättaren kan inte vara samma person som den ansvariga.',
    en: 'The deputy cannot be the same person as the one responsible.',
  },
  contactMail: { sv: 'Kontots officiella e-post (valfritt)', en: "The account's official e-mail (optional)" },
  contactMailHelp: {
    sv: 'Den adress som står på kontot. Skriv kommunens adress och ingen privat.',
    en: "The address that stands on the account. Write the municipality's address and no private one.",
  },
  eyesMail: {
    sv: 'E-post till den som svarar när någon är osäker',
    en: 'E-mail of whoever answers when somebody is unsure',
  },
  eyesMailHelp: {
    sv: 'Hit går frågan om ett inlägg ska tas bort. Det kan vara chefen. Får vara tomt.',
    en: 'The question whether an item should go is sent here. It may be the manager. May be left empty.',
  },
  filters: { sv: 'Plattformens egna filter som gäller', en: "The platform's own filters in force" },
  filtersHelp: {
    sv: 'Ett på varje rad: vad det döljer; vem som beslutade; dag. Exempel: Svordomar; Eva Ek; 2026-10-01',
    en: 'One on each line: what it hides; who decided; day. Example: Swearing; Eva Ek; 2026-10-01',
  },
  filtersFault: {
    sv: 'Skriv tre saker på varje rad, med semikolon emellan. Dagen skrivs som 2026-10-01.',
    en: 'Write three things on each line, with a semicolon between. The day is written as 2026-10-01.',
  },
  eyesMailFault: {
    sv: 'Skriv en hel e-postadress, till exempel namn@kommun.se.',
    en: 'Write a whole e-mail address, such as name@kommun.se.',
  },
  eyesTo: { sv: 'Frågor går till {mail}.', en: 'Questions go to {mail}.' },
  eyesNobody: {
    sv: 'Ingen e-post är ifylld för frågor till en kollega.',
    en: 'No e-mail is filled in for questions to a colleague.',
  },
  registered: {
    sv: 'Sidan är registrerad. Nu syns Bedöm vid inläggen.',
    en: 'The page is registered. Assess now stands beside its items.',
  },
  registerList: { sv: 'Sidor i registret', en: 'Pages in the register' },
  registerEmpty: { sv: 'Inga sidor än.', en: 'No pages yet.' },
  edit: { sv: 'Ändra', en: 'Change' },
  remove: { sv: 'Ta bort ur registret', en: 'Take out of the register' },
  removeSure: { sv: 'Säker? Tryck igen. Bevisen är kvar.', en: 'Sure? Press again. The evidence is kept.' },

  contents: { sv: 'Innehåll', en: 'Contents' },
  optionsTitle: { sv: 'Uppsikt – inställningar', en: 'Uppsikt – settings' },
  pictureTitle: { sv: 'Skärmdumpar', en: 'Screenshots' },
  pictureWhy: {
    sv: 'Utan lov ritar Uppsikt om inlägget. Det blir en återskapad bild, inte en skärmdump. Med lov tar Uppsikt en riktig skärmdump när du sparar bevis.',
    en: 'Without permission Uppsikt redraws the item. That is a redrawn picture, not a screenshot. With permission Uppsikt takes a true screenshot when you save evidence.',
  },
  pictureHow: {
    sv: 'Webbläsaren frågar om alla webbplatser. Uppsikt tar bild bara när du själv sparar bevis: av inlägg på sidor i registret, och av en sida som du lägger in för hand.',
    en: 'The browser asks about all sites. Uppsikt takes a picture only when you save evidence yourself: of items on pages in the register, and of a page that you lay in by hand.',
  },
  pictureAsk: { sv: 'Tillåt skärmdumpar', en: 'Allow screenshots' },
  pictureOnce: {
    sv: 'Utan lov för alla webbplatser kan du ta skärmdumpar en flik i taget. Tryck på Uppsikts knapp i verktygsfältet innan du sparar.',
    en: 'Without permission for all sites you can take screenshots one tab at a time. Press the Uppsikt button in the toolbar before you save.',
  },
  pictureByPolicy: {
    sv: 'Din IT-avdelning har valt att inte fråga om lov för alla webbplatser.',
    en: 'Your IT department has chosen not to ask for permission for all sites.',
  },
  pictureYes: { sv: 'Skärmdumpar är tillåtna.', en: 'Screenshots are allowed.' },
  pictureNo: {
    sv: 'Webbläsaren gav inte lov. Uppsikt ritar om i stället.',
    en: 'The browser gave no permission. Uppsikt redraws instead.',
  },
  packTitle: { sv: 'Riktlinjen', en: 'The guideline' },
  packVersion: { sv: 'Version {version}', en: 'Version {version}' },
  packCounts: {
    sv: 'Uppsikt visar {grounds} skäl och checklistan {checklist}.',
    en: 'Uppsikt shows {grounds} grounds and the checklist {checklist}.',
  },
  lawNotes: { sv: 'Tillägg om senare lag', en: 'Additions on later law' },
  lawNoteFrom: { sv: 'Tillägg, lag per {date}', en: 'Addition, law as of {date}' },
  toConfirm: { sv: 'Ska bekräftas av jurist.', en: 'To be confirmed by a lawyer.' },

  welcomeTitle: { sv: 'Välkommen till Uppsikt', en: 'Welcome to Uppsikt' },
  welcomeLead: {
    sv: 'Uppsikt sparar bevis innan en kommentar tas bort. Gör det här först.',
    en: 'Uppsikt saves evidence before a comment is removed. Do this first.',
  },
  welcomePlan: { sv: 'Skriv var bevis sparas och hur länge.', en: 'Write where evidence is kept and how long.' },
  welcomeRegister: {
    sv: 'Gå till kommunens sida. Tryck på Uppsikts knapp i verktygsfältet och registrera sidan.',
    en: "Go to the municipality's page. Press the Uppsikt button in the toolbar and register the page.",
  },
  welcomePicture: {
    sv: 'Tillåt skärmdumpar om du vill ha riktiga bilder.',
    en: 'Allow screenshots if you want true pictures.',
  },
  welcomeStart: { sv: 'Börja', en: 'Start' },
} as const;

export const settingsText = translator(settingsTable);
