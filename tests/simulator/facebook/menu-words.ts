/**
 * Labels of menu entries, of the dialogs that follow, and of the buttons that send or save: three wordings that the
 * platform has had or may have, and a fourth that no adapter knows. `{name}` is the author's name; the text after a
 * line break is the platform's explanation below the entry.
 */
import type { Behaviour } from '../behaviour';
import type { Locale } from './words';

export type CommentEntry = 'hide' | 'unhide' | 'delete' | 'report' | 'ban' | 'spam' | 'edit';
export type PostEntry =
  | 'trash'
  | 'comments-off'
  | 'comments-on'
  | 'edit-post'
  | 'pin'
  | 'save'
  | 'report-post'
  | 'hide-post';
export type Entry = CommentEntry | PostEntry;
type Asked = 'delete' | 'hide' | 'ban' | 'report' | 'trash';

export interface MenuWords {
  entries: Record<Entry, string>;
  /** The dialog's title and its confirm button. */
  asks: Record<Asked, [title: string, confirm: string]>;
  send: string;
  save: string;
}

type Wordings = Record<Behaviour['labels'] | 'unknown', MenuWords>;

const swedish: Wordings = {
  'variant-1': {
    entries: {
      hide: 'Dölj kommentar',
      unhide: 'Visa kommentar',
      delete: 'Radera',
      report: 'Anmäl',
      ban: 'Blockera {name}',
      spam: 'Markera som spam',
      edit: 'Redigera',
      trash: 'Flytta till papperskorgen',
      'comments-off': 'Stäng av kommentarer',
      'comments-on': 'Aktivera kommentarer',
      'edit-post': 'Redigera inlägg',
      pin: 'Fäst inlägg',
      save: 'Spara inlägg',
      'report-post': 'Anmäl inlägg',
      'hide-post': 'Dölj inlägg',
    },
    asks: {
      delete: ['Radera kommentar?', 'Radera'],
      hide: ['Dölj kommentar?', 'Dölj'],
      ban: ['Blockera personen?', 'Bekräfta'],
      report: ['Anmäl kommentaren?', 'Bekräfta'],
      trash: ['Flytta till papperskorgen?', 'Flytta'],
    },
    send: 'Kommentera',
    save: 'Spara',
  },
  'variant-2': {
    entries: {
      hide: 'Dölj',
      unhide: 'Visa',
      delete: 'Ta bort',
      report: 'Rapportera',
      ban: 'Blockera profil från sidan',
      spam: 'Markera som skräp',
      edit: 'Ändra',
      trash: 'Flytta inlägget till papperskorgen',
      'comments-off': 'Inaktivera kommentarer',
      'comments-on': 'Slå på kommentarer',
      'edit-post': 'Ändra inlägg',
      pin: 'Fäst högst upp',
      save: 'Spara',
      'report-post': 'Rapportera inlägget',
      'hide-post': 'Visa inte inlägget',
    },
    asks: {
      delete: ['Ta bort kommentar', 'Ta bort'],
      hide: ['Dölj kommentar', 'Dölj kommentar'],
      ban: ['Blockera profil', 'Blockera'],
      report: ['Rapportera', 'Skicka'],
      trash: ['Flytta inlägget till papperskorgen', 'Flytta till papperskorgen'],
    },
    send: 'Skicka',
    save: 'Spara ändringar',
  },
  'variant-3': {
    entries: {
      hide: 'Dölj kommentaren\nBara du, {name} och vänner till {name} ser den',
      unhide: 'Sluta dölja kommentaren\nAlla kan se den igen',
      delete: 'Ta bort kommentaren\nDen går inte att få tillbaka',
      report: 'Anmäl kommentaren\nVi berättar inte vem som anmält',
      ban: 'Stäng av {name}\nKan inte längre kommentera på sidan',
      spam: 'Det här är spam',
      edit: 'Redigera kommentaren',
      trash: 'Släng inlägget\nDet ligger i papperskorgen i 30 dagar',
      'comments-off': 'Stäng kommentarsfältet',
      'comments-on': 'Öppna kommentarsfältet',
      'edit-post': 'Redigera inlägget',
      pin: 'Fäst inlägget',
      save: 'Spara inlägget\nLägg till i dina sparade objekt',
      'report-post': 'Anmäl inlägget\nVi berättar inte vem som anmält',
      'hide-post': 'Dölj inlägget\nSe färre inlägg av det här slaget',
    },
    asks: {
      delete: ['Ta bort kommentaren?', 'Ja, ta bort'],
      hide: ['Dölja kommentaren?', 'Ja, dölj'],
      ban: ['Stänga av {name}?', 'Stäng av'],
      report: ['Anmäla kommentaren?', 'Anmäl'],
      trash: ['Slänga inlägget?', 'Släng'],
    },
    send: 'Publicera',
    save: 'Klar',
  },
  unknown: {
    entries: {
      hide: 'Göm undan',
      unhide: 'Ta fram',
      delete: 'Kasta i korgen',
      report: 'Flagga',
      ban: 'Stäng ute {name}',
      spam: 'Bara strunt',
      edit: 'Skriv om',
      trash: 'Lägg i tunnan',
      'comments-off': 'Dra ner jalusin',
      'comments-on': 'Dra upp jalusin',
      'edit-post': 'Skriv om alltihop',
      pin: 'Nåla fast',
      save: 'Lägg undan',
      'report-post': 'Flagga alltihop',
      'hide-post': 'Göm undan alltihop',
    },
    asks: {
      delete: ['Kasta i korgen?', 'Kasta'],
      hide: ['Göm undan?', 'Göm'],
      ban: ['Stäng ute?', 'Ut'],
      report: ['Flagga?', 'Flagga'],
      trash: ['Lägg i tunnan?', 'Lägg'],
    },
    send: 'Ut i etern',
    save: 'Så får det bli',
  },
};

const english: Wordings = {
  'variant-1': {
    entries: {
      hide: 'Hide comment',
      unhide: 'Unhide comment',
      delete: 'Delete',
      report: 'Report comment',
      ban: 'Block {name}',
      spam: 'Mark as spam',
      edit: 'Edit',
      trash: 'Move to trash',
      'comments-off': 'Turn off commenting',
      'comments-on': 'Turn on commenting',
      'edit-post': 'Edit post',
      pin: 'Pin post',
      save: 'Save post',
      'report-post': 'Report post',
      'hide-post': 'Hide post',
    },
    asks: {
      delete: ['Delete comment?', 'Delete'],
      hide: ['Hide comment?', 'Hide'],
      ban: ['Block this person?', 'Confirm'],
      report: ['Report comment?', 'Confirm'],
      trash: ['Move to your trash?', 'Move'],
    },
    send: 'Comment',
    save: 'Save',
  },
  'variant-2': {
    entries: {
      hide: 'Hide',
      unhide: 'Unhide',
      delete: 'Remove comment',
      report: 'Report',
      ban: 'Block profile from Page',
      spam: 'Mark as junk',
      edit: 'Edit comment',
      trash: 'Move post to trash',
      'comments-off': 'Disable comments',
      'comments-on': 'Enable comments',
      'edit-post': 'Edit this post',
      pin: 'Pin to top',
      save: 'Save',
      'report-post': 'Report this post',
      'hide-post': "Don't show this post",
    },
    asks: {
      delete: ['Remove comment', 'Remove'],
      hide: ['Hide comment', 'Hide comment'],
      ban: ['Block profile', 'Block'],
      report: ['Report', 'Send'],
      trash: ['Move post to trash', 'Move to trash'],
    },
    send: 'Send',
    save: 'Save changes',
  },
  'variant-3': {
    entries: {
      hide: 'Hide this comment\nOnly you, {name} and friends of {name} can see it',
      unhide: 'Stop hiding this comment\nEveryone can see it again',
      delete: 'Delete this comment\nYou cannot get it back',
      report: "Report this comment\nWe won't say who reported it",
      ban: 'Ban {name}\nCan no longer comment on the Page',
      spam: 'This is spam',
      edit: 'Edit this comment',
      trash: 'Bin post\nItems in your bin are deleted after 30 days',
      'comments-off': 'Close comments',
      'comments-on': 'Open comments',
      'edit-post': 'Edit the post',
      pin: 'Pin the post',
      save: 'Save the post\nAdd this to your saved items',
      'report-post': "Report the post\nWe won't say who reported it",
      'hide-post': 'Hide the post\nSee fewer posts like this',
    },
    asks: {
      delete: ['Delete this comment?', 'Yes, delete'],
      hide: ['Hide this comment?', 'Yes, hide'],
      ban: ['Ban {name}?', 'Ban'],
      report: ['Report this comment?', 'Report'],
      trash: ['Bin this post?', 'Bin'],
    },
    send: 'Post',
    save: 'Done',
  },
  unknown: {
    entries: {
      hide: 'Tuck away',
      unhide: 'Bring out',
      delete: 'Toss out',
      report: 'Flag it',
      ban: 'Shut out {name}',
      spam: 'Just rubbish',
      edit: 'Rewrite',
      trash: 'Put in the barrel',
      'comments-off': 'Lower the shutter',
      'comments-on': 'Raise the shutter',
      'edit-post': 'Rewrite it all',
      pin: 'Nail up',
      save: 'Put aside',
      'report-post': 'Flag it all',
      'hide-post': 'Tuck it all away',
    },
    asks: {
      delete: ['Toss out?', 'Toss'],
      hide: ['Tuck away?', 'Tuck'],
      ban: ['Shut out?', 'Out'],
      report: ['Flag it?', 'Flag'],
      trash: ['Put in the barrel?', 'Put'],
    },
    send: 'On air',
    save: 'So be it',
  },
};

export function menuWordsIn(locale: Locale, behaves: Pick<Behaviour, 'menu' | 'labels'>): MenuWords {
  const wordings = locale === 'en' ? english : swedish;
  return behaves.menu === 'unknown-labels' ? wordings.unknown : wordings[behaves.labels];
}
