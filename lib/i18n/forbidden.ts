/** Texts of the route for a picture that must not be saved: on the card, in the form by hand and in the archive. */
// long lines because one line is one text in one language
import type { StepTick, StoredOfItem, Uncaptured } from '../domain/forbidden';
import { shortTime } from './short-time';
import { translator } from './translate';

export const forbiddenTable = {
  title: { sv: 'Bilden får inte sparas', en: 'The image must not be saved' },
  rule: {
    sv: 'Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
    en: 'Do not take a screenshot. Do not photograph, save or send the image.',
  },
  why: {
    sv: 'Att ha en sådan bild kan vara ett brott. Uppsikt tar ingen bild av inlägget och läser inte texten.',
    en: 'Having such an image may be a crime. Uppsikt takes no picture of the item and does not read its text.',
  },
  stored: {
    sv: 'Uppsikt noterar bara adress, id, tid, ditt namn och stegen här.',
    en: 'Uppsikt notes only address, id, time, your name and the steps here.',
  },
  unsure: { sv: 'Osäker – barn?', en: 'Unsure – a child?' },
  unsureWhy: {
    sv: 'Är du osäker på om bilden visar ett barn? Välj det här. Polisen avgör.',
    en: 'Not sure whether the image shows a child? Choose this. The police decide.',
  },
  steps: { sv: 'Stegen. Du får göra dem i vilken ordning du vill.', en: 'The steps. You may do them in any order.' },
  'step.address': { sv: 'Notera adressen', en: 'Note the address' },
  'step.platform': { sv: 'Anmäl inlägget till {platform}', en: 'Report the item to {platform}' },
  'step.remove': { sv: 'Ta bort inlägget', en: 'Remove the item' },
  'step.police': { sv: 'Ring polisen, 114 14', en: 'Call the police, 114 14' },
  'step.ecpat': { sv: 'Tipsa Ecpat på ecpat.se', en: 'Tell ECPAT at ecpat.se' },
  'step.manager': { sv: 'Säg till din chef nu', en: 'Tell your manager now' },
  'step.support': { sv: 'Be om stöd', en: 'Ask for support' },
  'how.platform': { sv: 'Öppna menyn på inlägget och välj Anmäl.', en: 'Open the menu of the item and choose Report.' },
  'how.remove': {
    sv: 'Du kan ta bort genast. Uppsikt trycker i menyn åt dig och ser efter om inlägget är borta.',
    en: 'You can remove at once. Uppsikt presses the menu for you and checks whether the item is gone.',
  },
  'how.removeByHand': { sv: 'Ta bort inlägget själv på sidan.', en: 'Remove the item yourself on the page.' },
  'how.police': {
    sv: 'Pågår övergreppet, ring 112. Säg adressen och tiden. Mejla ingen bild.',
    en: 'If the abuse is going on, call 112. Give the address and the time. Mail no image.',
  },
  'how.ecpat': {
    sv: 'Lämna adressen och tiden, aldrig bilden.',
    en: 'Give the address and the time, never the image.',
  },
  'how.manager': {
    sv: 'Ni registrerar det med sekretess. Fråga om en orosanmälan ska göras.',
    en: 'You register it as secret. Ask whether a report of concern is to be made.',
  },
  'how.support': {
    sv: 'En sådan bild är svår att se. Prata med din chef eller hälsovården i dag.',
    en: 'Such an image is hard to see. Talk to your manager or the health service today.',
  },
  note: { sv: 'Notera utan bild', en: 'Note without image' },
  copyAddress: { sv: 'Kopiera adressen', en: 'Copy the address' },
  copied: { sv: 'Adressen är kopierad.', en: 'The address is copied.' },
  showMenu: { sv: 'Visa menyn', en: 'Show the menu' },
  menuShown: {
    sv: 'Menyn är fri på sidan i en minut. Bilden är täckt.',
    en: 'The menu is free on the page for a minute. The image stays covered.',
  },
  remove: { sv: 'Ta bort nu', en: 'Remove now' },
  removeAgain: { sv: 'Försök igen', en: 'Try again' },
  checkAgain: { sv: 'Kontrollera igen', en: 'Check again' },
  tick: { sv: 'Klart', en: 'Done' },
  saveNumber: { sv: 'Spara numret', en: 'Save the number' },
  caseNumber: { sv: 'Ärendenummer (om du har)', en: 'Case number (if you have one)' },
  ticked: { sv: 'Klart {at}', en: 'Done {at}' },
  tickedNumber: { sv: 'Klart {at}, ärende {caseNumber}', en: 'Done {at}, case {caseNumber}' },
  noted: { sv: 'Noterat utan bild {at}', en: 'Noted without image {at}' },
  back: { sv: 'Fel val – gå tillbaka', en: 'Wrong choice – go back' },
  notWhen: {
    sv: 'Har inlägget bara text? Gå tillbaka och välj ett annat skäl.',
    en: 'Is there only text? Go back and choose another ground.',
  },
  foundIn: {
    sv: 'Inlägget finns sparat sedan tidigare: {where}. Ring polisen, 114 14, och fråga hur du ska göra. Öppna det inte. Skicka det inte. Säg till din chef nu. Den som sköter arkivet kan sedan förstöra innehållet där.',
    en: 'The item is already saved: {where}. Call the police, 114 14, and ask what to do. Do not open it. Do not send it. Tell your manager now. Whoever looks after the archive can then destroy the content there.',
  },
  'foundIn.records': { sv: 'bevis nummer {numbers}', en: 'evidence number {numbers}' },
  'foundIn.drafts': { sv: '{count} utkast', en: '{count} drafts' },
  'foundIn.copies': { sv: '{count} filer utanför webbläsaren', en: '{count} files outside the browser' },
  copies: { sv: 'Filerna finns här: {places}. Öppna dem inte.', en: 'The files are here: {places}. Do not open them.' },
  foundNothing: {
    sv: 'Uppsikt har sökt i bevis, utkast och kopior. Inget av inlägget finns där.',
    en: 'Uppsikt has searched evidence, drafts and copies. Nothing of the item is there.',
  },
  foundUnknown: {
    sv: 'Uppsikt vet inte om något av inlägget finns sparat sedan tidigare. Fråga den som sköter arkivet.',
    en: 'Uppsikt does not know whether anything of the item is already saved. Ask whoever looks after the archive.',
  },

  'removal.waits': {
    sv: 'Väntar: ett annat inlägg på sidan blir klart först.',
    en: 'Waiting: another item on the page is finished first.',
  },
  'removal.running': { sv: 'Tar bort …', en: 'Removing …' },
  'removal.looking': { sv: 'Ser efter om inlägget är borta …', en: 'Looking whether the item is gone …' },
  'removal.assisted': {
    sv: 'Uppsikt känner inte igen menyn. Öppna menyn som Uppsikt pekar på och ta bort själv. Tryck sedan Kontrollera igen.',
    en: 'Uppsikt does not know the menu. Open the menu Uppsikt points at and remove it yourself. Then press Check again.',
  },
  'removal.last-press': {
    sv: 'Tryck själv på knappen som Uppsikt pekar på. Kommunen vill att du gör det sista trycket. Uppsikt ser efter om inlägget är borta.',
    en: 'Press the button that Uppsikt points at. The municipality wants you to make the last press. Uppsikt checks whether the item is gone.',
  },
  'removal.removed': {
    sv: 'Borttaget. Inlägget är borta från sidan.',
    en: 'Removed. The item is gone from the page.',
  },
  'removal.done-by-hand': {
    sv: 'Borttaget för hand. Inlägget är borta från sidan.',
    en: 'Removed by hand. The item is gone from the page.',
  },
  'removal.already-absent': {
    sv: 'Inlägget står inte kvar på sidan. Uppsikt tryckte inte på något.',
    en: 'The item no longer stands on the page. Uppsikt pressed nothing.',
  },
  'removal.still-present': {
    sv: 'Inlägget är kvar på sidan. Försök igen, eller ta bort det själv.',
    en: 'The item is still on the page. Try again, or remove it yourself.',
  },
  'removal.changed': {
    sv: 'Inlägget ändrades eller flyttades. Uppsikt tryckte inte på något. Försök igen.',
    en: 'The item changed or moved. Uppsikt pressed nothing. Try again.',
  },
  'removal.unknown': {
    sv: 'Det gick inte att se om inlägget är borta. Ladda om sidan och tryck Kontrollera igen.',
    en: 'It could not be seen whether the item is gone. Reload the page and press Check again.',
  },
  'removal.wrong-account': {
    sv: 'Du är inte inloggad som kommunen. Inget är borttaget. Byt konto och försök igen.',
    en: 'You are not logged in as the municipality. Nothing is removed. Switch account and try again.',
  },
  'removal.unknown-account': {
    sv: 'Uppsikt kan inte se vilket konto du använder. Inget är borttaget. Ta bort inlägget själv på sidan.',
    en: 'Uppsikt cannot see which account you use. Nothing is removed. Remove the item yourself on the page.',
  },
  'removal.note-missing': {
    sv: 'Noteringen gick inte att läsa. Inget är borttaget. Ta bort inlägget själv på sidan och be it-support om hjälp.',
    en: 'The note could not be read. Nothing is removed. Remove the item yourself on the page and ask IT support.',
  },
  'removal.not-written': {
    sv: 'Loggen gick inte att skriva. Inget är borttaget. Ta bort inlägget själv på sidan och be it-support om hjälp.',
    en: 'The log could not be written. Nothing is removed. Remove the item yourself on the page and ask IT support.',
  },
  'removal.offline': {
    sv: 'Datorn har inget nät. Inget är borttaget. Försök igen när nätet är tillbaka.',
    en: 'The computer is offline. Nothing is removed. Try again when the network is back.',
  },
  'removal.page-gone': {
    sv: 'Sidan svarade inte. Inget är borttaget. Ladda om sidan och försök igen.',
    en: 'The page did not answer. Nothing is removed. Reload the page and try again.',
  },
  'removal.took-too-long': {
    sv: 'Det tog för lång tid, och Uppsikt stannade. Inlägget är kvar. Ladda om sidan och försök igen.',
    en: 'It took too long, and Uppsikt stopped. The item is still there. Reload the page and try again.',
  },
  'removal.page-busy': {
    sv: 'Sidan är upptagen med ett annat inlägg. Uppsikt tryckte inte på något. Vänta tills det är klart och försök igen.',
    en: 'The page is busy with another item. Uppsikt pressed nothing. Wait until it is done and try again.',
  },
  'removal.waiting': {
    sv: 'Arbetet avbröts. Uppsikt ser efter om inlägget är borta när du öppnar sidan igen.',
    en: 'The work was interrupted. Uppsikt checks whether the item is gone when you open the page again.',
  },
  'removal.interrupted': {
    sv: 'Arbetet avbröts. Uppsikt tryckte inte på något. Försök igen.',
    en: 'The work was interrupted. Uppsikt pressed nothing. Try again.',
  },
} as const;

export const forbiddenText = translator(forbiddenTable);

/**
 * What is stored about the item, from a search of the archive. Never a general statement that may be false for this
 * item.
 */
export function storedWords(stored: StoredOfItem): string {
  if (stored.kind !== 'found') return forbiddenText(stored.kind === 'none' ? 'foundNothing' : 'foundUnknown');
  const { numbers, drafts, copies } = stored;
  const where = [
    ...(numbers.length === 0 ? [] : [forbiddenText('foundIn.records', { numbers: numbers.join(', ') })]),
    ...(drafts === 0 ? [] : [forbiddenText('foundIn.drafts', { count: drafts })]),
    ...(copies.length === 0 ? [] : [forbiddenText('foundIn.copies', { count: copies.length })]),
  ].join(', ');
  const places = copies.length === 0 ? [] : [forbiddenText('copies', { places: copies.join(', ') })];
  return [forbiddenText('foundIn', { where }), ...places].join(' ');
}

/** The state of the removal without capture. */
export function removalWords({
  phase,
  act,
  outcome,
  waits,
  updatedAt,
}: Pick<Uncaptured, 'phase' | 'act' | 'outcome' | 'waits' | 'updatedAt'>): string {
  if (phase === 'ended') return `${forbiddenText(`removal.${outcome ?? 'unknown'}`)} (${shortTime(updatedAt)})`;
  if (waits === true) return forbiddenText('removal.waits');
  if (phase === 'assisted')
    return forbiddenText(act?.kind === 'left-to-official' ? 'removal.last-press' : 'removal.assisted');
  return forbiddenText(phase === 'gone-check' ? 'removal.looking' : 'removal.running');
}

/** @example 'Klart 2026-11-23 11:32, ärende K123-26' */
export const tickWords = ({ at, caseNumber }: StepTick): string =>
  caseNumber === null
    ? forbiddenText('ticked', { at: shortTime(at) })
    : forbiddenText('tickedNumber', { at: shortTime(at), caseNumber });
