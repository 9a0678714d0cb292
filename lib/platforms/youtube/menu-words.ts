/**
 * YouTube's labels by language. They are data, so a new language is a new row. Labels called seen come from a real
 * capture; the others are guesses until an official has taught them ('Lär in menyn').
 */
import type { Intention } from '../../domain/act';

export type Words = Partial<Record<Intention, string[]>>;

/**
 * At least three wordings of each. en: Remove, Report and Hide user from channel were seen in Studio's responses of
 * 2020; the others are guesses. sv: no source confirms any.
 */
export const wordsIn: Record<string, Words> = {
  en: {
    delete: ['Remove', 'Delete', 'Remove comment', 'Delete comment'],
    'hide-user': [
      'Hide user from channel',
      'Hide this user from the channel',
      'Hide user from my channel',
      'Hide user',
    ],
    hide: ['Hold for review', 'Hold this comment', 'Move to held for review'],
    unhide: ['Approve', 'Publish comment', 'Show on channel'],
    spam: ['Mark as spam', 'Report spam', 'This is spam'],
    trash: ['Delete forever', 'Delete permanently', 'Delete video'],
    'comments-off': ['Turn off comments', 'Disable comments', 'Don’t allow comments'],
    'comments-on': ['Turn on comments', 'Enable comments', 'Allow comments'],
    report: ['Report', 'Report comment', 'Flag as inappropriate'],
    edit: ['Edit', 'Change', 'Edit comment'],
    'confirm-delete': ['Remove', 'Delete', 'Remove comment', 'Delete comment', 'Yes', 'Yes, remove', 'Yes, delete'],
    'confirm-hide-user': ['Hide', 'Hide user', 'Hide user from channel', 'Yes', 'Yes, hide'],
    'confirm-hide': ['Hold', 'Hold for review', 'Yes'],
    'confirm-trash': ['Delete forever', 'Delete permanently', 'Delete', 'Yes'],
    cancel: ['Cancel', 'No', 'Keep'],
  },
  sv: {
    delete: ['Ta bort', 'Radera', 'Ta bort kommentaren', 'Radera kommentaren'],
    'hide-user': [
      'Dölj användaren på kanalen',
      'Dölj användaren från kanalen',
      'Dölj användare från kanalen',
      'Dölj användare på kanalen',
      'Dölj den här användaren på min kanal',
      'Dölj användaren',
    ],
    hide: ['Håll kvar för granskning', 'Håll inne kommentaren', 'Lägg i granskning'],
    unhide: ['Godkänn', 'Publicera kommentaren', 'Visa på kanalen'],
    spam: ['Markera som spam', 'Rapportera som spam', 'Det här är spam'],
    trash: ['Radera permanent', 'Ta bort för alltid', 'Ta bort videon'],
    'comments-off': ['Stäng av kommentarer', 'Inaktivera kommentarer', 'Tillåt inte kommentarer'],
    'comments-on': ['Slå på kommentarer', 'Aktivera kommentarer', 'Tillåt kommentarer'],
    report: ['Rapportera', 'Anmäl', 'Rapportera kommentaren'],
    edit: ['Redigera', 'Ändra', 'Redigera kommentaren'],
    'confirm-delete': [
      'Ta bort',
      'Radera',
      'Ta bort kommentaren',
      'Radera kommentaren',
      'Ja',
      'Ja, ta bort',
      'Ja, radera',
    ],
    'confirm-hide-user': ['Dölj', 'Dölj användaren', 'Dölj användare', 'Dölj användaren på kanalen', 'Ja', 'Ja, dölj'],
    'confirm-hide': ['Håll kvar', 'Håll inne', 'Håll kvar för granskning', 'Ja'],
    'confirm-trash': ['Radera permanent', 'Ta bort för alltid', 'Ta bort', 'Radera', 'Ja'],
    cancel: ['Avbryt', 'Nej', 'Behåll'],
  },
};

export const knownWords = (intention: Intention): string[] =>
  Object.values(wordsIn).flatMap((words) => words[intention] ?? []);
