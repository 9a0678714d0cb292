/**
 * Words on Facebook's menu entries and on the buttons of its questions, by intention and language. Another language is
 * another column. Each intention has at least three wordings, because Facebook changes its words and shows different
 * ones to different people. `{name}` stands for the author's name.
 *
 * `sv`: every word is a guess until an official teaches it with 'Lär in menyn'. `en`: Delete, Hide comment, Report
 * comment, Block, Edit, Move to trash and Turn off commenting are reported by name; the others are guesses.
 */
import type { Intention } from '../../domain/act';

type Language = 'sv' | 'en';
const menuWords: Record<Intention, Record<Language, string[]>> = {
  delete: {
    sv: [
      'Ta bort',
      'Radera',
      'Ta bort kommentar',
      'Radera kommentar',
      'Ta bort kommentaren',
      'Radera kommentaren',
      'Ta bort inlägg',
      'Radera inlägg',
      'Ta bort inlägget',
      'Radera inlägget',
    ],
    en: [
      'Delete',
      'Remove',
      'Delete comment',
      'Remove comment',
      'Delete this comment',
      'Remove this comment',
      'Delete post',
      'Remove post',
    ],
  },
  hide: {
    sv: ['Dölj', 'Dölj kommentar', 'Dölj kommentaren', 'Dölj den här kommentaren'],
    en: ['Hide', 'Hide comment', 'Hide this comment'],
  },
  unhide: {
    sv: ['Visa', 'Visa kommentar', 'Visa kommentaren', 'Visa igen', 'Sluta dölja kommentaren', 'Ta fram kommentaren'],
    en: ['Unhide', 'Unhide comment', 'Show comment', 'Stop hiding this comment', 'Unhide this comment'],
  },
  // Only YouTube hides users; Facebook bans them.
  'hide-user': { sv: [], en: [] },
  ban: {
    sv: [
      'Blockera',
      'Blockera {name}',
      'Blockera profil',
      'Blockera från sidan',
      'Blockera profil från sidan',
      'Stäng av {name}',
      'Stäng av',
    ],
    en: ['Block', 'Block {name}', 'Block profile', 'Ban from Page', 'Block profile from Page', 'Ban {name}', 'Ban'],
  },
  trash: {
    sv: [
      'Flytta till papperskorgen',
      'Flytta inlägget till papperskorgen',
      'Släng inlägget',
      'Flytta till papperskorg',
    ],
    en: ['Move to trash', 'Move post to trash', 'Move to Recycle bin', 'Bin post', 'Move to bin'],
  },
  spam: {
    sv: ['Markera som spam', 'Markera som skräp', 'Markera som skräppost', 'Det här är spam'],
    en: ['Mark as spam', 'Mark as junk', 'This is spam'],
  },
  'comments-off': {
    sv: ['Stäng av kommentarer', 'Inaktivera kommentarer', 'Stäng kommentarsfältet'],
    en: ['Turn off commenting', 'Turn off comments', 'Disable comments', 'Close comments'],
  },
  'comments-on': {
    sv: ['Slå på kommentarer', 'Aktivera kommentarer', 'Öppna kommentarsfältet'],
    en: ['Turn on commenting', 'Turn on comments', 'Enable comments', 'Open comments'],
  },
  edit: {
    sv: [
      'Redigera',
      'Ändra',
      'Redigera kommentar',
      'Redigera kommentaren',
      'Redigera inlägg',
      'Redigera inlägget',
      'Ändra inlägg',
    ],
    en: ['Edit', 'Edit comment', 'Edit this comment', 'Edit post', 'Edit this post', 'Edit the post'],
  },
  report: {
    sv: [
      'Rapportera',
      'Anmäl',
      'Rapportera kommentar',
      'Anmäl kommentar',
      'Anmäl kommentaren',
      'Anmäl inlägg',
      'Rapportera inlägget',
      'Anmäl inlägget',
    ],
    en: [
      'Report',
      'Report comment',
      'Report this comment',
      'Give feedback or report',
      'Report post',
      'Report this post',
    ],
  },
  'confirm-delete': {
    sv: ['Ta bort', 'Radera', 'Ja, ta bort', 'Ja, radera', 'Flytta', 'Flytta till papperskorgen'],
    en: ['Delete', 'Remove', 'Yes, delete', 'Yes, remove', 'Move', 'Move to trash'],
  },
  'confirm-hide': {
    sv: ['Dölj', 'Dölj kommentar', 'Ja, dölj', 'Bekräfta'],
    en: ['Hide', 'Hide comment', 'Yes, hide', 'Confirm'],
  },
  'confirm-unhide': {
    sv: ['Visa', 'Visa kommentar', 'Ja, visa', 'Bekräfta'],
    en: ['Unhide', 'Unhide comment', 'Yes, show', 'Confirm'],
  },
  'confirm-hide-user': { sv: [], en: [] },
  'confirm-ban': {
    sv: ['Blockera', 'Stäng av', 'Ja, blockera', 'Bekräfta'],
    en: ['Block', 'Ban', 'Yes, block', 'Confirm'],
  },
  'confirm-trash': {
    sv: ['Flytta', 'Flytta till papperskorgen', 'Släng', 'Ta bort', 'Radera'],
    en: ['Move', 'Move to trash', 'Bin', 'Delete', 'Remove'],
  },
  'confirm-spam': { sv: ['Markera som spam', 'Ja', 'Bekräfta'], en: ['Mark as spam', 'Yes', 'Confirm'] },
  'confirm-comments-off': {
    sv: ['Stäng av', 'Stäng av kommentarer', 'Inaktivera', 'Bekräfta'],
    en: ['Turn off', 'Turn off commenting', 'Disable', 'Confirm'],
  },
  'confirm-comments-on': {
    sv: ['Slå på', 'Slå på kommentarer', 'Aktivera', 'Bekräfta'],
    en: ['Turn on', 'Turn on commenting', 'Enable', 'Confirm'],
  },
  cancel: { sv: ['Avbryt', 'Nej', 'Stäng'], en: ['Cancel', 'No', 'Close', 'Not now'] },
};

/** In both languages, because the page's language may differ from that of its menus. */
export const knownWords = (intention: Intention): string[] => Object.values(menuWords[intention]).flat();
