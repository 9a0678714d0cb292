/** Texts on destroying content: the act in the archive, its results, and the files that somebody must delete. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const destroyTable = {
  title: { sv: 'Förstör innehållet', en: 'Destroy the content' },
  begin: { sv: 'Förstör innehållet …', en: 'Destroy the content …' },
  intro: {
    sv: 'Gör det bara när lagen säger att innehållet inte får finnas kvar. Det går inte att ångra.',
    en: 'Do this only when the law says that the content must not be kept. It cannot be undone.',
  },
  what: { sv: 'Vad ska bort?', en: 'What is to go?' },
  'what.record': {
    sv: 'Allt: texten, namnet på den som skrev och {count} filer',
    en: 'All of it: the text, the name of the writer and {count} files',
  },
  'what.file': { sv: 'Bara filen {path}', en: 'Only the file {path}' },
  fileHelp: {
    sv: 'En bild kan också synas i andra bilder av inlägget. Se efter i dem.',
    en: 'A picture may also be seen in other pictures of the item. Look in them.',
  },
  why: { sv: 'Varför?', en: 'Why?' },
  'why.forbidden-picture': {
    sv: 'Misstänkt bild på övergrepp mot barn. Ring polisen, 114 14, först.',
    en: 'Suspected image of child abuse. Call the police, 114 14, first.',
  },
  'why.other': { sv: 'Ett annat skäl', en: 'Another reason' },
  reason: { sv: 'Skälet, med lagrum eller beslut', en: 'The reason, with the law or the decision' },
  reasonHelp: { sv: 'Skriv inte av det som ska bort.', en: 'Do not copy what is to go.' },
  decidedBy: { sv: 'Vem har bestämt det?', en: 'Who has decided it?' },
  stays: {
    sv: 'Kvar blir journalen, numret i arkivet och en signerad rad om vad som förstördes, när, av vem och varför. Den raden går inte att ta bort.',
    en: 'What stays is the journal, the number in the archive and a signed line on what was destroyed, when, by whom and why. That line cannot be taken away.',
  },
  required: { sv: 'Fyll i det här.', en: 'Fill this in.' },
  no: { sv: 'Avbryt', en: 'Cancel' },
  yes: { sv: 'Förstör nu', en: 'Destroy now' },
  going: { sv: 'Förstör …', en: 'Destroying …' },

  'not.already': { sv: 'Det är redan förstört.', en: 'It is destroyed already.' },
  'not.no-record': { sv: 'Beviset finns inte i det här arkivet.', en: 'The evidence is not in this archive.' },
  'not.no-file': {
    sv: 'Filen finns inte i beviset. Inget är förstört.',
    en: 'The file is not in the evidence. Nothing is destroyed.',
  },
  'not.no-reason': {
    sv: 'Skriv varför, och vem som har bestämt det. Inget är förstört.',
    en: 'Write why, and who has decided it. Nothing is destroyed.',
  },
  'not.whole-only': {
    sv: 'Här måste allt innehåll bort, inte bara en fil. Inget är förstört.',
    en: 'Here all the content must go, not one file. Nothing is destroyed.',
  },
  'not.held': {
    sv: 'Beviset sparas för polisen. Inget är förstört. Fråga polisen innan du gör något.',
    en: 'The evidence is kept for the police. Nothing is destroyed. Ask the police before you do anything.',
  },
  'not.unreadable': {
    sv: 'Beviset går inte att läsa. Då vet Uppsikt inte om polisen behöver det. Inget är förstört.',
    en: 'The evidence cannot be read. Then Uppsikt does not know whether the police need it. Nothing is destroyed.',
  },
  'not.in-use': {
    sv: 'En borttagning som använder beviset pågår. Inget är förstört. Försök igen när den är klar.',
    en: 'A removal that uses the evidence is under way. Nothing is destroyed. Try again when it has ended.',
  },

  destroyed: { sv: 'Innehållet är förstört', en: 'The content is destroyed' },
  nothingLeft: {
    sv: 'Här finns inget mer att läsa. Numret, journalen och kedjan är kvar.',
    en: 'There is nothing more to read here. The number, the journal and the chain are kept.',
  },
  exportNone: {
    sv: '{count} bevis kom inte med, för innehållet är förstört: nummer {which}.',
    en: '{count} records did not come along, since their content is destroyed: number {which}.',
  },
  allDestroyed: {
    sv: 'I {count} av dem är innehåll förstört: nummer {which}.',
    en: 'In {count} of them content is destroyed: number {which}.',
  },
  'ours.destroyed': {
    sv: 'Innehållet är förstört i det här arkivet, men paketet har det kvar. Öppna det inte. Ta bort paketet.',
    en: 'The content is destroyed in this archive, but the package still has it. Do not open it. Delete the package.',
  },

  leftTitle: { sv: 'Filer att ta bort för hand', en: 'Files to delete by hand' },
  leftHelp: {
    sv: 'Innehållet är förstört i arkivet. De här filerna kan ha det kvar, och dem har Uppsikt inte kunnat ta bort. Ta bort dem, och töm papperskorgen.',
    en: 'The content is destroyed in the archive. These files may still have it, and Uppsikt could not delete them. Delete them, and empty the recycle bin.',
  },
  'left.copy': { sv: 'Kopia av bevis nummer {seq}, skriven {at}', en: 'Copy of evidence number {seq}, written {at}' },
  'left.export': { sv: 'Export av bevis nummer {seq}, gjord {at}', en: 'Export of evidence number {seq}, made {at}' },
  leftForbidden: { sv: 'Öppna den inte.', en: 'Do not open it.' },
  deleted: { sv: 'Den är borttagen', en: 'It is deleted' },
  'row.deletedByUs': {
    sv: 'Uppsikt har tagit bort filen {name} ur mappen',
    en: 'Uppsikt has deleted the file {name} from the folder',
  },
  'row.deleted': { sv: 'filen {name} är borttagen för hand', en: 'the file {name} is deleted by hand' },
} as const;

export const destroyText = translator(destroyTable);
