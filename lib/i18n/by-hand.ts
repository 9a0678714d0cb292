/** Texts of the page where evidence is added by hand. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const byHandTable = {
  title: { sv: 'Spara bevis för hand', en: 'Save evidence by hand' },
  intro: {
    sv: 'Här sparar du det som Uppsikt inte kan läsa: ett meddelande, ett inlägg på en annan tjänst, en bild från telefonen. Beviset märks: inlagt för hand, inte avläst.',
    en: 'Here you save what Uppsikt cannot read: a message, an item on another service, a picture from the phone. The evidence is marked: laid in by hand, not read.',
  },
  from: { sv: 'Sidan: {title}', en: 'The page: {title}' },
  planNeeded: {
    sv: 'Tre svar behövs först: Var sparas bevis? Hur länge? Enligt vilket beslut?',
    en: 'Three answers are needed first: Where is evidence kept? How long? By which decision?',
  },
  openPlan: { sv: 'Svara på frågorna', en: 'Answer the questions' },
  groundTitle: { sv: '1. Välj skäl', en: '1. Choose a ground' },
  groundFirst: {
    sv: 'Välj skäl först. Sedan kan du ta eller lägga in bilder.',
    en: 'Choose a ground first. Then you may take or add pictures.',
  },
  pictureTitle: { sv: '2. Bilder', en: '2. Pictures' },
  pictureHelp: {
    sv: 'Välj en fil, dra hit den eller klistra in den. PNG, JPEG eller WebP. Filen sparas som den är.',
    en: 'Choose a file, drag it here or paste it. PNG, JPEG or WebP. The file is kept as it is.',
  },
  take: { sv: 'Ta bild av sidan', en: 'Take a picture of the page' },
  takeHelp: {
    sv: 'Uppsikt visar sidan ett ögonblick och tar en bild av det som syns. Bilden visas här innan något sparas.',
    en: 'Uppsikt shows the page for a moment and takes a picture of what is seen. The picture is shown here before anything is saved.',
  },
  noTab: { sv: 'Ingen sida är vald. Lägg in en bild i stället.', en: 'No page is chosen. Add a picture instead.' },
  taking: { sv: 'Tar bilden …', en: 'Taking the picture …' },
  takeFailed: {
    sv: 'Bilden kunde inte tas: {reason}. Inget är sparat. Gå till sidan, tryck på Uppsikts knapp och välj Spara bevis för hand igen.',
    en: 'The picture could not be taken: {reason}. Nothing is saved. Go to the page, press the Uppsikt button and choose Save evidence by hand again.',
  },
  notedHere: { sv: 'här finns en noterad misstänkt bild', en: 'a suspected picture is noted here' },
  pageAlt: { sv: 'Bild av sidan, tagen nyss', en: 'Picture of the page, just taken' },
  importedAlt: { sv: 'Inlagd bild: {name}', en: 'Added picture: {name}' },
  leaveOut: { sv: 'Ta inte med bilden', en: 'Leave the picture out' },
  choose: { sv: 'Lägg in bild', en: 'Add a picture' },
  'fault.empty': { sv: '{name}: filen är tom.', en: '{name}: the file is empty.' },
  'fault.too-large': {
    sv: '{name}: filen är för stor. Högst 40 MB.',
    en: '{name}: the file is too large. 40 MB at most.',
  },
  'fault.not-a-picture': {
    sv: '{name}: filen är ingen bild i PNG, JPEG eller WebP.',
    en: '{name}: the file is no PNG, JPEG or WebP picture.',
  },
  'fault.too-many': { sv: '{name}: högst 20 bilder får plats.', en: '{name}: 20 pictures at most.' },
  'fault.too-much': {
    sv: '{name}: bilderna är för stora tillsammans.',
    en: '{name}: the pictures are too large together.',
  },
  factsTitle: { sv: '3. Skriv av det som står', en: '3. Write down what it says' },
  factsHelp: { sv: 'Vet du inte? Skriv okänt.', en: 'You do not know? Write unknown.' },
  service: { sv: 'Tjänst', en: 'Service' },
  serviceOther: { sv: 'Annan tjänst', en: 'Another service' },
  serviceName: { sv: 'Tjänstens namn', en: "The service's name" },
  kind: { sv: 'Vad är det?', en: 'What is it?' },
  'kind.post': { sv: 'Inlägg', en: 'Post' },
  'kind.comment': { sv: 'Kommentar', en: 'Comment' },
  'kind.reply': { sv: 'Svar', en: 'Reply' },
  'kind.message': { sv: 'Meddelande', en: 'Message' },
  account: { sv: 'Vilken av kommunens sidor gäller det?', en: "Which of the municipality's pages does it concern?" },
  accountNone: { sv: 'Ingen registrerad sida', en: 'No registered page' },
  address: { sv: 'Adress', en: 'Address' },
  addressHelp: {
    sv: 'Börjar med https://. Finns ingen, skriv var det stod.',
    en: 'Starts with https://. If there is none, write where it stood.',
  },
  author: { sv: 'Vem skrev?', en: 'Who wrote it?' },
  postedAt: { sv: 'När?', en: 'When?' },
  postedAtHelp: { sv: 'Som det står. Helst 2026-11-23 14:05.', en: 'As it says. Preferably 2026-11-23 14:05.' },
  text: { sv: 'Text', en: 'Text' },
  'form.required': { sv: 'Fyll i det här.', en: 'Fill this in.' },
  'form.not-an-address': {
    sv: 'Skriv en hel adress som börjar med https://',
    en: 'Write a whole address that starts with https://',
  },
  'form.text-or-picture': { sv: 'Skriv texten eller lägg in en bild.', en: 'Write the text or add a picture.' },
  judgeTitle: { sv: '4. Bedöm', en: '4. Judge' },
  onlyCriticism: {
    sv: 'Kritik får vara kvar. Besvara i stället. Inget sparas här.',
    en: 'Criticism may stay. Answer it instead. Nothing is saved here.',
  },
  notYet: { sv: 'Svara på frågorna ovan innan du sparar.', en: 'Answer the questions above before you save.' },
  save: { sv: 'Spara bevis', en: 'Save evidence' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: {
    sv: 'Beviset är sparat och kontrollerat. Det har nummer {seq} i arkivet.',
    en: 'The evidence is saved and verified. It has number {seq} in the archive.',
  },
  copied: { sv: 'Beviset finns nu även i {folder}.', en: 'The evidence now also lies in {folder}.' },
  notCopied: {
    sv: 'Kopian kunde inte sparas. Ta inte bort något än. Se Kopia i inställningarna.',
    en: 'The copy could not be saved. Remove nothing yet. See Copy in the settings.',
  },
  broken: {
    sv: 'Beviset gick inte att läsa tillbaka likadant: {part}. Ta inte bort något. Spara ett nytt.',
    en: 'The evidence could not be read back the same: {part}. Remove nothing. Save it again.',
  },
  actTitle: { sv: 'Åtgärd', en: 'What was done' },
  actHelp: {
    sv: 'Uppsikt tar inte bort något på andra tjänster. Gör det själv där, och anteckna sedan här.',
    en: 'Uppsikt removes nothing on other services. Do it there yourself, and note it here afterwards.',
  },
  'act.removed': { sv: 'Borttaget av mig på plattformen', en: 'Removed by me on the platform' },
  noteEyes: { sv: 'Anteckna svaret', en: 'Note the answer' },
  eyesNoted: { sv: 'Svaret är antecknat. Inget annat är sparat.', en: 'The answer is noted. Nothing else is saved.' },
  'act.removed.waiting': {
    sv: 'Redan borttaget av mig, innan kollegan svarade',
    en: 'Already removed by me, before the colleague answered',
  },
  'act.removed.keep': {
    sv: 'Borttaget av mig, fast kollegan sa att det ska vara kvar',
    en: 'Removed by me, although the colleague said that it may stay',
  },
  eyesFirst: {
    sv: 'Ta inte bort inlägget än. En kollega måste svara först. Anteckna svaret här.',
    en: 'Do not remove the item yet. A colleague must answer first. Note the answer here.',
  },
  eyesUrgent: {
    sv: 'Dölj inlägget nu, om tjänsten kan det. Annars: ta bort det nu, lagen väntar inte. Anteckna kollegans svar här.',
    en: 'Hide the item now, if the service can. Else remove it now: the law does not wait. Note the colleague’s answer here.',
  },
  kept: {
    sv: 'Kollegan säger att inlägget ska vara kvar. Ta inte bort det.',
    en: 'The colleague says that the item may stay. Do not remove it.',
  },
  'act.hidden': { sv: 'Dolt av mig på plattformen', en: 'Hidden by me on the platform' },
  'act.kept': { sv: 'Kvar på plattformen', en: 'Still on the platform' },
  noteAct: { sv: 'Anteckna', en: 'Note it' },
  actNoted: { sv: 'Antecknat i beviset.', en: 'Noted in the evidence.' },
  openArchive: { sv: 'Öppna i arkivet', en: 'Open in the archive' },
  another: { sv: 'Spara ett till', en: 'Save another' },
  anotherNote: { sv: 'Ny sida för ett annat inlägg', en: 'A new page for another item' },
  platform: { sv: 'plattformen', en: 'the platform' },
} as const;

export const byHandText = translator(byHandTable);
