/**
 * Texts about snapshots ('ögonblicksbilder'): in the popup, in the settings and in what is handed out.
 * (long lines because it is one table of sentences)
 */
import { translator } from './translate';

export const snapshotTable = {
  title: { sv: 'Ögonblicksbilder', en: 'Snapshots' },
  waits: { sv: 'Ögonblicksbilder: {n} väntar', en: 'Snapshots: {n} waiting' },
  due: { sv: 'Det är dags att ta en ögonblicksbild ({day}).', en: 'It is time to take a snapshot ({day}).' },
  late: {
    sv: 'Ögonblicksbilden för {day} är inte tagen.',
    en: 'The snapshot of {day} has not been taken.',
  },
  last: { sv: 'Senast tagen {day}.', en: 'Last taken {day}.' },
  lastPartial: { sv: 'Senast tagen {day}. Något saknas i den.', en: 'Last taken {day}. Something is missing in it.' },
  never: { sv: 'Ingen är tagen med Uppsikt.', en: 'None has been taken with Uppsikt.' },
  notRead: {
    sv: 'Det gick inte att se när den senaste togs. Inget är ändrat. Öppna rutan igen.',
    en: 'It could not be seen when the last one was taken. Nothing is changed. Open this again.',
  },
  how: {
    sv: 'Stäng chattar och aviseringar. Rulla igenom sidan själv först. Bilder som du inte har sett döljs. Rör inte sidan medan den tas.',
    en: 'Close chats and notifications. Scroll through the page yourself first. Pictures that you have not seen are hidden. Do not touch the page meanwhile.',
  },
  take: { sv: 'Ta ögonblicksbild för {day}', en: 'Take the snapshot of {day}' },
  takeChange: { sv: 'Ta en vid större ändring', en: 'Take one at a larger change' },
  takeClosing: { sv: 'Ta en före avslut', en: 'Take one before closing' },
  whyNot: { sv: 'Varför blir det ingen för {day}?', en: 'Why is there none of {day}?' },
  'reason.no-staff': { sv: 'Ingen bemanning', en: 'Nobody on duty' },
  'reason.technical-fault': { sv: 'Tekniskt fel', en: 'Technical fault' },
  'reason.nothing-new': { sv: 'Inget nytt sedan sist', en: 'Nothing new since the last' },
  'reason.closed': { sv: 'Kontot är avslutat', en: 'The account is closed' },
  'reason.other': { sv: 'Annat', en: 'Other' },
  noted: { sv: 'Antecknat: {reason}.', en: 'Noted: {reason}.' },
  openPage: { sv: 'Öppna sidan för att ta den.', en: 'Open the page to take it.' },
  running: {
    sv: 'Ögonblicksbilden tas. {frames} bilder hittills.',
    en: 'The snapshot is taken. {frames} pictures so far.',
  },
  progress: { sv: 'Hur långt ned på sidan', en: 'How far down the page' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  sealed: {
    sv: 'Ögonblicksbilden är sparad som bevis {seq}. Den har {frames} bilder och {items} inlägg.',
    en: 'The snapshot is saved as record {seq}. It has {frames} pictures and {items} items.',
  },
  leftOut: {
    sv: 'Utelämnat enligt lag: {n} inlägg.',
    en: 'Left out by law: {n} items.',
  },
  limit: {
    sv: 'Sidan är längre än så. Resten är inte med.',
    en: 'The page is longer than that. The rest is not in it.',
  },
  partial: { sv: 'Något saknas. Beviset säger vad.', en: 'Something is missing. The record says what.' },
  copyFailed: {
    sv: 'Kopian kunde inte sparas. Uppsikt försöker igen.',
    en: 'The copy could not be saved. Uppsikt tries again.',
  },
  cancelled: { sv: 'Avbruten. Inget av den är sparat.', en: 'Cancelled. Nothing of it is kept.' },
  'failed.page': {
    sv: 'Sidan svarade inte. Ingen ögonblicksbild är sparad. Ladda om sidan och försök igen.',
    en: 'The page did not answer. No snapshot is saved. Load the page anew and try again.',
  },
  'failed.forbidden': {
    sv: 'På sidan finns något som inte får sparas och som inte kunde hållas utanför. Ingen ögonblicksbild är sparad.',
    en: 'The page holds something that must not be saved and could not be kept out. No snapshot is saved.',
  },
  'failed.frame': {
    sv: 'Webbläsaren gav ingen bild. Ingen ögonblicksbild är sparad. Håll fliken framme och försök igen.',
    en: 'The browser gave no picture. No snapshot is saved. Keep the tab in front and try again.',
  },
  'failed.changed': {
    sv: 'Sidan stod inte still. Ingen ögonblicksbild är sparad. Stanna filmer och försök igen.',
    en: 'The page did not stand still. No snapshot is saved. Stop films and try again.',
  },
  'failed.unseen-account': {
    sv: 'Sidan är inte registrerad, eller säger inte vems den är. Ingen ögonblicksbild är sparad.',
    en: 'The page is not registered, or does not say whose it is. No snapshot is saved.',
  },
  'failed.busy': {
    sv: 'Något annat pågår på sidan. Ingen ögonblicksbild är sparad. Försök igen om en stund.',
    en: 'Something else goes on on the page. No snapshot is saved. Try again in a while.',
  },
  'failed.noted': {
    sv: 'Ett inlägg noterades som förbjuden bild medan den togs. Inget av den är sparat.',
    en: 'An item was noted as a forbidden picture meanwhile. Nothing of it is kept.',
  },
  'failed.store': {
    sv: 'Den kunde inte sparas. Disken kan vara full. Försök igen.',
    en: 'It could not be stored. The disk may be full. Try again.',
  },
  'failed.broken': {
    sv: 'Den lästes inte tillbaka som den sparades. Lita inte på den. Kontakta arkivansvarig.',
    en: 'It did not read back as it was saved. Do not rely on it. Contact whoever is responsible for the archive.',
  },
  'failed.cut-off': {
    sv: 'Webbläsaren avbröt den. Titta i arkivet om den finns där. Ta annars en ny.',
    en: 'The browser cut it off. Look in the archive whether it is there. Else take a new one.',
  },
  otherRuns: {
    sv: 'En annan ögonblicksbild tas just nu. Vänta tills den är klar.',
    en: 'Another snapshot is being taken now. Wait until it is done.',
  },
  openRecord: { sv: 'Öppna i arkivet', en: 'Open in the archive' },
  daysTitle: { sv: 'Dagar för ögonblicksbild', en: 'Days for snapshots' },
  daysLabel: { sv: 'Dagar, månad och dag', en: 'Days, month and day' },
  daysHelp: {
    sv: 'Till exempel 03-01, 09-01. Lämna tomt om ingen ska påminnas.',
    en: 'For example 03-01, 09-01. Leave empty if nobody is to be reminded.',
  },
  daysFault: { sv: 'Skriv varje dag som 03-01.', en: 'Write each day as 03-01.' },
  kind: { sv: 'Ögonblicksbild', en: 'Snapshot' },
  reach: { sv: 'Räckvidd', en: 'Reach' },
  'reach.end': {
    sv: '{frames} bilder i följd, till sidans slut ({to} bildpunkter). {items} inlägg lästes.',
    en: '{frames} pictures in order, to the end of the page ({to} pixels). {items} items were read.',
  },
  'reach.limit': {
    sv: '{frames} bilder i följd, till {to} av {of} bildpunkter. Resten är inte med. {items} inlägg lästes.',
    en: '{frames} pictures in order, to {to} of {of} pixels. The rest is not in it. {items} items were read.',
  },
  notHeld: {
    sv: 'Bilderna överlappar varandra och är inte hopsatta. Det som sidan hade vikt ihop öppnades inte. Filmer är inte sparade. Inget är bedömt.',
    en: 'The pictures overlap and are not put together. What the page had folded was not opened. Films are not saved. Nothing is judged.',
  },
  read: { sv: 'Inlägg som lästes på sidan', en: 'Items read on the page' },
} as const;

export const snapshotText = translator(snapshotTable);
