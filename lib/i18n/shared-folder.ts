/** Texts of the list in a shared folder. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const sharedFolderTable = {
  title: { sv: 'Alla bevis i mappen', en: 'All evidence in the folder' },
  intro: {
    sv: 'Här ligger kopior av bevis från kommunens sidor i sociala medier. Flera datorer kan spara här. Listan är gjord av det som låg i mappen {at}.',
    en: "Here are copies of evidence from the municipality's pages in social media. Several computers may save here. The list was made of what lay in the folder {at}.",
  },
  count: {
    sv: 'Listan har {count} bevis. {here} av dem har sin fil här.',
    en: 'The list has {count} pieces of evidence. {here} of them have their file here.',
  },
  masked: {
    sv: 'Namn på den som skrev är dolda här. Hela namnet står i beviset.',
    en: 'The names of those who wrote are hidden here. The whole name stands in the evidence.',
  },
  howEnglish: {
    sv: 'Packa upp en fil. Öppna innehall.html i den.',
    en: 'Unpack a file. Open innehall.html in it.',
  },
  absent: { sv: '{file} (ligger inte i mappen)', en: '{file} (is not in the folder)' },
  registers: { sv: 'Register från varje dator', en: 'Registers from each computer' },
  registersWhy: {
    sv: 'Varje dator skriver bara i sina egna filer.',
    en: 'Each computer writes in its own files only.',
  },
  unreadable: {
    sv: 'kunde inte läsas när listan gjordes. Öppna det för att se bevisen.',
    en: 'could not be read when the list was made. Open it to see the evidence.',
  },
  chainLogs: { sv: 'Kedjornas slut, rad för rad', en: 'The ends of the chains, line by line' },
  chainLogsWhy: {
    sv: 'Varje dator lägger till rader i sin fil. En rad ändras aldrig.',
    en: 'Each computer adds lines to its file. A line is never changed.',
  },
  unlisted: { sv: 'Filer som inget register nämner', en: 'Files that no register names' },
  older: { sv: 'Äldre register', en: 'Older registers' },
  olderWhy: {
    sv: 'De skrevs av en äldre version. De är kvar som de var.',
    en: 'They were written by an older version. They are left as they were.',
  },
  unfinished: { sv: 'Filer som inte blev klara', en: 'Files that were not finished' },
  unfinishedWhy: {
    sv: 'De är inte bevis. Datorn stannade medan den skrev.',
    en: 'They are not evidence. The computer stopped while it wrote.',
  },
} as const;

export const sharedFolderText = translator(sharedFolderTable);
