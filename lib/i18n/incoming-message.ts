/** Texts around a message to the municipality that is saved as an incoming public record. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const incomingMessageTable = {
  offer: {
    sv: 'Meddelandet är en inkommen allmän handling. Spara det?',
    en: 'The message is an incoming public record. Save it?',
  },
  offerSave: { sv: 'Spara meddelandet', en: 'Save the message' },
  intro: {
    sv: 'Ett meddelande till kommunen är en inkommen allmän handling. Här sparar du det. Inget tas bort.',
    en: 'A message to the municipality is an incoming public record. Here you save it. Nothing is removed.',
  },
  suspected: {
    sv: 'Syns en misstänkt bild på övergrepp mot barn? Ta ingen bild och spara inget.',
    en: 'Is a suspected picture of child abuse in sight? Take no picture and save nothing.',
  },
  toGround: { sv: 'Välj skäl i stället', en: 'Choose a ground instead' },
  purpose: { sv: 'Vad vill du spara?', en: 'What do you want to save?' },
  'purpose.message': { sv: 'Ett meddelande till kommunen', en: 'A message to the municipality' },
  'purpose.ground': { sv: 'Något som kan bryta mot riktlinjen', en: 'Something that may break the guideline' },
  caseTitle: { sv: '4. Ärende och svar', en: '4. Case and answer' },
  belongsToCase: { sv: 'Hör meddelandet till ett ärende?', en: 'Does the message belong to a case?' },
  'case.yes': { sv: 'Ja', en: 'Yes' },
  'case.no': { sv: 'Nej', en: 'No' },
  'case.unknown': { sv: 'Vet inte. Registrator får avgöra.', en: 'I do not know. The registrar decides.' },
  diaryNumber: { sv: 'Diarienummer', en: 'Diary number' },
  diaryNumberHelp: {
    sv: 'Vet du inte? Lämna tomt. Det kan fyllas i sedan.',
    en: 'Leave it empty if you do not know it.',
  },
  answeredBy: { sv: 'Vem svarar?', en: 'Who answers?' },
  'answered.us': { sv: 'Vi svarar', en: 'We answer' },
  'answered.forwarded': { sv: 'Det skickas vidare', en: 'It is forwarded' },
  'answered.nobody': { sv: 'Det behöver inget svar', en: 'It needs no answer' },
  noAnswer: { sv: 'Varför behövs inget svar?', en: 'Why is no answer needed?' },
  forwardedTo: { sv: 'Till vem skickas det?', en: 'To whom is it forwarded?' },
  forwardedToHelp: {
    sv: 'Skriv enheten eller rollen. Du skickar det själv, på kommunens vanliga sätt.',
    en: 'Write the unit or the role. You forward it yourself, in the municipality’s usual way.',
  },
  answerBy: { sv: 'När ska svaret vara inskrivet?', en: 'By when is the answer to be written in?' },
  noAccount: {
    sv: 'Ingen av kommunens sidor är vald. Då står meddelandet inte bland frågorna. Välj sidan ovan.',
    en: 'None of the municipality’s pages is chosen, so the message will not stand among the questions. Choose it above.',
  },
  save: { sv: 'Spara meddelandet', en: 'Save the message' },
  'lack.belongsToCase': { sv: 'Svara på frågan.', en: 'Answer the question.' },
  'lack.answeredBy': { sv: 'Svara på frågan.', en: 'Answer the question.' },
  'lack.noAnswer': { sv: 'Välj ett skäl först.', en: 'Choose a reason first.' },
  'lack.forwardedTo': { sv: 'Fyll i det här.', en: 'Fill this in.' },
  'lack.answerBy': { sv: 'Välj en dag, tidigast i dag.', en: 'Choose a day, today at the earliest.' },
  'question.entered': {
    sv: 'Det står nu bland frågorna, tills svaret är skrivet.',
    en: 'It now stands among the questions until it has been answered.',
  },
  'question.no-account': {
    sv: 'Det står inte bland frågorna, för ingen av kommunens sidor var vald. Håll reda på svaret själv.',
    en: 'It does not stand among the questions, since none of our pages was chosen. Keep track of the answer yourself.',
  },
  'question.failed': {
    sv: 'Meddelandet är sparat, men det kom inte med bland frågorna. Håll reda på svaret själv.',
    en: 'The message is saved, but could not be entered among the questions. Keep track of the answer yourself.',
  },
} as const;

export const messageText = translator(incomingMessageTable);
