/** What an official reads when the archive lacks something that it once had. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const lostArchiveTable = {
  waits: {
    sv: 'Arbetar. Det kan ta några minuter om kopior görs just nu.',
    en: 'Working. It may take some minutes if copies are being made just now.',
  },
  atSeal: {
    sv: 'Men arkivet är inte som förut. Läs om det i inställningarna.',
    en: 'But the archive is not as before. Read about it in the settings.',
  },
  'row.atSeal': {
    sv: 'arkivet var inte som Uppsikt minns det',
    en: 'the archive was not as Uppsikt remembers it',
  },
  title: { sv: 'Något saknas i arkivet', en: 'Something is missing in the archive' },
  behind: {
    sv: 'Arkivet är kortare än förut. Webbläsarens data kan ha rensats, eller skadats.',
    en: "The archive is shorter than before. The browser's data may have been cleared, or damaged.",
  },
  other: {
    sv: 'Arkivet är ett annat än förut. En äldre kopia kan ha lagts tillbaka.',
    en: 'The archive is another than before. An older copy may have been put back.',
  },
  unreadable: {
    sv: 'Uppsikt minns inte hur långt arkivet hade kommit. Minnet går inte att läsa.',
    en: 'Uppsikt does not remember how far the archive had come. The memory cannot be read.',
  },
  folderBehind: {
    sv: 'Mappen {folder} har kommit längre än arkivet. En äldre kopia av webbläsarens data kan ha lagts tillbaka.',
    en: "The folder {folder} has come further than the archive. An older copy of the browser's data may have been put back.",
  },
  folderOther: {
    sv: 'Mappen {folder} har bevis som inte finns i arkivet. Arkivet kan ha börjat om från början.',
    en: 'The folder {folder} has evidence that is not in the archive. The archive may have begun anew.',
  },
  folderCounts: {
    sv: 'Mappen: {had} bevis och {hadRows} rader i journalen. Arkivet: {has} bevis och {hasRows} rader.',
    en: 'The folder: {had} pieces of evidence and {hadRows} rows in the journal. The archive: {has} and {hasRows}.',
  },
  folderHas: {
    sv: 'Bevisen ligger kvar i {folder}. Öppna filen alla-bevis.html där. I den står vilka de är. Rör inte filerna.',
    en: 'The evidence still lies in {folder}. Open the file alla-bevis.html there. It says which. Leave the files as they are.',
  },
  counts: {
    sv: 'Förut: {had} bevis och {hadRows} rader i journalen. Nu: {has} bevis och {hasRows} rader.',
    en: 'Before: {had} pieces of evidence and {hadRows} rows in the journal. Now: {has} and {hasRows}.',
  },
  safe: {
    sv: 'Det som har kopierats är kvar där det ligger. Du kan spara nya bevis. Ta bort är avstängt.',
    en: 'What has been copied is kept where it lies. You can save new evidence. Removal is off.',
  },
  todo: {
    sv: 'Ring din it-support. Be dem lägga tillbaka webbläsarens profil så som den var.',
    en: "Call your IT support. Ask them to put the browser's profile back as it was.",
  },
  whereCopies: {
    sv: 'Kopiorna ligger i {place}. De går att läsa utan Uppsikt. Rör dem inte.',
    en: 'The copies lie in {place}. They can be read without Uppsikt. Leave them as they are.',
  },
  registerKept: {
    sv: 'Uppsikt skriver inte över registret där. Nya bevis står inte i det än.',
    en: 'Uppsikt does not write over the register there. New evidence does not stand in it yet.',
  },
  whereExports: {
    sv: 'Leta upp de bevis som du har exporterat. De går att läsa utan Uppsikt.',
    en: 'Find the evidence that you have exported. It can be read without Uppsikt.',
  },
  goOn: {
    sv: 'Går det inte att lägga tillbaka? Tryck då på knappen. Det skrivs i journalen vem som gjorde det.',
    en: 'Can it not be put back? Then press the button. The journal says who did.',
  },
  acknowledge: { sv: 'Arbeta vidare utan det', en: 'Work on without it' },
  changed: {
    sv: 'Det har ändrats sedan du läste. Läs igen.',
    en: 'It has changed since you read it. Read again.',
  },
} as const;

export const lostArchiveText = translator(lostArchiveTable);
