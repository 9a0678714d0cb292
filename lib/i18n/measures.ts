/**
 * The card's words on measures: hiding, restoring, what is about a
 * person, and what is about something of the municipality's own.
 */
// long lines because one line is one text in one language
import { translator } from './translate';

export const measuresTable = {
  saveAndHide: { sv: 'Spara bevis och dölj', en: 'Save evidence and hide' },
  hideNot: { sv: 'Dölj finns inte här. {why}', en: 'Hiding is not possible here. {why}' },
  more: { sv: 'Fler åtgärder', en: 'More measures' },
  banWaits: {
    sv: 'Att stänga ute någon väntar på kollegans svar.',
    en: 'Shutting somebody out waits for the colleague’s answer.',
  },
  moreWhy: { sv: 'Välj skäl och svara på frågan först.', en: 'Choose a ground and answer the question first.' },
  saveAndSpam: { sv: 'Spara bevis och markera som skräppost', en: 'Save evidence and mark as spam' },
  'ban.open': { sv: 'Stäng av användaren …', en: 'Ban the user …' },
  'hide-user.open': { sv: 'Dölj användaren …', en: 'Hide the user …' },
  'ban.title': { sv: 'Stäng av användaren', en: 'Ban the user' },
  'hide-user.title': { sv: 'Dölj användaren', en: 'Hide the user' },
  'ban.what': {
    sv: 'Beslutet gäller en person. Personen kan inte längre skriva på sidan.',
    en: 'The decision is about a person, who can no longer write on the page.',
  },
  'hide-user.what': {
    sv: 'Beslutet gäller en person. Andra ser inte längre det personen skriver här.',
    en: 'The decision is about a person. Others no longer see what the person writes here.',
  },
  'ban.save': { sv: 'Spara bevis och stäng av', en: 'Save evidence and ban' },
  'hide-user.save': { sv: 'Spara bevis och dölj användaren', en: 'Save evidence and hide the user' },
  banReason: { sv: 'Varför räcker det inte att ta bort eller dölja?', en: 'Why is it not enough to remove or hide?' },
  banWarned: { sv: 'Har personen varnats?', en: 'Has the person been warned?' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  banWarnedOn: { sv: 'Vilken dag?', en: 'Which day?' },
  banWarnedHow: { sv: 'Hur?', en: 'How?' },
  banUnwarned: { sv: 'Varför inte?', en: 'Why not?' },
  banReview: { sv: 'När ska beslutet prövas igen?', en: 'When is the decision looked at again?' },
  'lack.reason': { sv: 'Skriv varför.', en: 'Write why.' },
  'lack.warned': { sv: 'Svara om personen har varnats.', en: 'Say whether the person has been warned.' },
  'lack.warned-on': { sv: 'Skriv dagen för varningen.', en: 'Write the day of the warning.' },
  'lack.warned-how': { sv: 'Skriv hur personen varnades.', en: 'Write how the person was warned.' },
  'lack.unwarned': { sv: 'Skriv varför personen inte har varnats.', en: 'Write why the person was not warned.' },
  'lack.review': {
    sv: 'Välj en dag då beslutet prövas igen.',
    en: 'Choose a day when the decision is looked at again.',
  },
  'lack.review-past': { sv: 'Dagen ska ligga framåt i tiden.', en: 'The day must lie ahead.' },
  'lack.review-late': { sv: 'Pröva beslutet igen inom ett år.', en: 'Look at the decision again within a year.' },
  'lack.outcome': { sv: 'Välj om beslutet står fast.', en: 'Choose whether the decision stands.' },
  'review.ban': { sv: 'Avstängd användare', en: 'Banned user' },
  'review.hide-user': { sv: 'Dold användare', en: 'Hidden user' },
  'review.later': {
    sv: 'Beslutet ska prövas igen senast {day}.',
    en: 'The decision is to be looked at again by {day}.',
  },
  'review.now': {
    sv: 'Det är dags att pröva beslutet igen. Sista dagen var {day}.',
    en: 'It is time to look at the decision again. The last day was {day}.',
  },
  'review.do': { sv: 'Anteckna prövningen', en: 'Note the outcome' },
  'review.outcome': { sv: 'Vad blev det?', en: 'What came of it?' },
  'review.stays': { sv: 'Beslutet står fast', en: 'The decision stands' },
  'review.lifted': { sv: 'Häv spärren', en: 'Lift the ban' },
  'review.liftThere': {
    sv: 'Uppsikt släpper inte in personen igen. Gör det på plattformen först, och anteckna det sedan här.',
    en: 'Uppsikt does not let the person in again. Do it on the platform first, and then note it here.',
  },
  'review.liftedBy': { sv: 'Vem hävde spärren?', en: 'Who lifted the ban?' },
  'review.liftedOn': { sv: 'Vilken dag?', en: 'Which day?' },
  'lack.lifted': {
    sv: 'Skriv vem som hävde spärren och vilken dag. Dagen kan inte ligga framåt.',
    en: 'Write who lifted the ban and on which day. The day cannot lie ahead.',
  },
  'review.ended': { sv: 'Spärren hävdes {on} av {by}. {reason}', en: 'The ban was lifted {on} by {by}. {reason}' },
  'review.why': { sv: 'Varför?', en: 'Why?' },
  'review.save': { sv: 'Spara i journalen', en: 'Save in the journal' },
  'review.row.stays': { sv: 'stängs ute till {until}. {reason}', en: 'shut out until {until}. {reason}' },
  'review.row.liftedBy': {
    sv: 'spärren hävd {on} av {by}. {reason}',
    en: 'the ban lifted {on} by {by}. {reason}',
  },
  'review.row.lifted': { sv: 'stängs inte ute längre. {reason}', en: 'no longer shut out. {reason}' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },

  'own.title': { sv: 'Kommunens eget inlägg', en: 'The municipality’s own item' },
  'own.choose': { sv: 'Vad ska göras?', en: 'What is to be done?' },
  'own.edit': {
    sv: 'Ändra texten. Den tidigare lydelsen sparas först.',
    en: 'Edit the text. The former wording is saved first.',
  },
  'own.comments-off': { sv: 'Stäng av kommentarer', en: 'Turn off comments' },
  'own.delete': { sv: 'Ta bort', en: 'Remove' },
  'own.trash': { sv: 'Flytta till papperskorgen', en: 'Move to trash' },
  'own.go': { sv: 'Spara bevis och fortsätt', en: 'Save evidence and go on' },
  'own.lostOne': { sv: '1 kommentar försvinner också', en: '1 comment disappears too' },
  'own.lost': { sv: '{count} kommentarer försvinner också', en: '{count} comments disappear too' },
  'own.motivation': { sv: 'Varför?', en: 'Why?' },
  'own.criticism': {
    sv: 'Att slippa kritik är inget skäl. Besvara kritiken i stället.',
    en: 'To be rid of criticism is no reason. Answer the criticism instead.',
  },
  'own.answer': { sv: 'Svara på frågan om kritik.', en: 'Answer the question about criticism.' },
  'own.write': { sv: 'Skriv varför.', en: 'Write why.' },
  'own.disposal': {
    sv: 'Det som andra har skrivit går förlorat. Fyll i kommunens gallringsbeslut först.',
    en: 'What others have written is lost. Fill in the municipality’s disposal decision first.',
  },
  'own.eyes': { sv: 'Fråga en kollega, och skriv svaret.', en: 'Ask a colleague, and write the answer.' },
  'own.kept': { sv: 'Kollegan säger att det ska vara kvar.', en: 'The colleague says that it is to stay.' },
  'own.asVisitor': { sv: 'Bedöm mot riktlinjens skäl', en: 'Judge by the guideline’s grounds' },

  restore: { sv: 'Återställ', en: 'Restore' },
  restoreTitle: { sv: 'Inlägget är dolt', en: 'The item is hidden' },
  restoreTitleComments: { sv: 'Kommentarerna är avstängda', en: 'Comments are turned off' },
  restoreWhy: { sv: 'Varför återställs det?', en: 'Why is it restored?' },
  restoreStays: {
    sv: 'Det första beslutet står kvar. Skälet skrivs in bredvid.',
    en: 'The first decision stays. The reason is written beside it.',
  },
  restoreGoing: { sv: 'Återställer …', en: 'Restoring …' },
  removeLaterWhy: {
    sv: 'Inlägget är dolt. Beviset räcker till att ta bort det: Uppsikt letar upp det, jämför med det som sparades och tar bort.',
    en: 'The item is hidden. The evidence is enough to remove it: Uppsikt finds it, compares it with what was saved and removes it.',
  },
  laterGoing: { sv: 'Sidan öppnas i en annan flik. Vänta …', en: 'The page opens in another tab. Wait …' },
  removeLater: { sv: 'Ta bort nu', en: 'Remove now' },

  'steps.hide': { sv: 'Döljer', en: 'Hiding' },
  'steps.unhide': { sv: 'Återställer', en: 'Restoring' },
  'steps.hide-user': { sv: 'Döljer användaren', en: 'Hiding the user' },
  'steps.ban': { sv: 'Stänger av', en: 'Banning' },
  'steps.trash': { sv: 'Flyttar', en: 'Moving' },
  'steps.spam': { sv: 'Markerar', en: 'Marking' },
  'steps.comments-off': { sv: 'Stänger av kommentarer', en: 'Turning off comments' },
  'steps.comments-on': { sv: 'Slår på kommentarer', en: 'Turning on comments' },
  'steps.edit': { sv: 'Öppnar för ändring', en: 'Opening for editing' },
  'steps.delete': { sv: 'Tar bort', en: 'Removing' },

  assistedTitle: { sv: '{act} själv – beviset är sparat', en: '{act} by yourself – the evidence is saved' },
  assistedHow: {
    sv: 'Öppna menyn som Uppsikt pekar på. Välj själv: {act}. Säg sedan till här, så ser Uppsikt efter hur det gick.',
    en: 'Open the menu Uppsikt points at. Choose by yourself: {act}. Then say so here, and Uppsikt checks what became of it.',
  },
  removedByHand: { sv: 'Jag har tagit bort det', en: 'I have removed it' },
  looksGone: {
    sv: 'Inlägget syns inte på sidan längre. Har du tagit bort det? Tryck då Jag har tagit bort det.',
    en: 'The item is no longer seen on the page. Have you removed it? Then press I have removed it.',
  },
  lastPressTitle: { sv: 'Gör det sista trycket själv', en: 'Make the last press yourself' },
  lastPressHow: {
    sv: 'Tryck på knappen som Uppsikt pekar på. Uppsikt ser efter hur det gick.',
    en: 'Press the button that Uppsikt points at. Uppsikt checks what became of it.',
  },
} as const;

export const measuresText = translator(measuresTable);
