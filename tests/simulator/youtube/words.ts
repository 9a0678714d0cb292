/**
 * Labels of YouTube's menu entries and dialogs. Each has three wordings, since the platform changes them and no capture
 * shows the Swedish ones.
 */
import type { Behaviour } from '../behaviour';

export type Language = 'sv' | 'en';
type Three = readonly [string, string, string];

const sv = {
  DELETE: ['Ta bort', 'Radera', 'Ta bort kommentaren'],
  FLAG: ['Rapportera', 'Anmäl', 'Rapportera kommentaren'],
  BLOCK: ['Dölj användaren på kanalen', 'Dölj användare från kanalen', 'Dölj den här användaren på min kanal'],
  KEEP: ['Fäst', 'Fäst kommentaren', 'Nåla fast'],
  DONE_ALL: ['Godkänn alltid kommentarer från användaren', 'Godkänn alltid den här användaren', 'Lita på användaren'],
  ADD_MODERATOR: [
    'Lägg till som kommentarsmoderator',
    'Gör användaren till moderator',
    'Lägg till användaren som moderator',
  ],
  EDIT: ['Redigera', 'Ändra', 'Redigera kommentaren'],
  SPAM: ['Markera som spam', 'Rapportera som spam', 'Det här är spam'],
  VISIBILITY_OFF: ['Håll kvar för granskning', 'Håll inne kommentaren', 'Lägg i granskning'],
  CHECK: ['Godkänn', 'Publicera kommentaren', 'Visa på kanalen'],
  'video:DELETE': ['Radera permanent', 'Ta bort för alltid', 'Ta bort videon'],
  'video:COMMENTS_OFF': ['Stäng av kommentarer', 'Inaktivera kommentarer', 'Tillåt inte kommentarer'],
  'video:COMMENTS_ON': ['Slå på kommentarer', 'Aktivera kommentarer', 'Tillåt kommentarer'],
} as const satisfies Record<string, Three>;

const en: Record<keyof typeof sv, Three> = {
  DELETE: ['Remove', 'Delete', 'Remove comment'],
  FLAG: ['Report', 'Report comment', 'Flag as inappropriate'],
  BLOCK: ['Hide user from channel', 'Hide this user from the channel', 'Hide user from my channel'],
  KEEP: ['Pin', 'Pin comment', 'Pin to top'],
  DONE_ALL: ['Always approve comments from this user', 'Always approve this user', 'Trust this user'],
  ADD_MODERATOR: ['Add this user as a comment moderator', 'Make this user a moderator', 'Add as moderator'],
  EDIT: ['Edit', 'Change', 'Edit comment'],
  SPAM: ['Mark as spam', 'Report spam', 'This is spam'],
  VISIBILITY_OFF: ['Hold for review', 'Hold this comment', 'Move to held for review'],
  CHECK: ['Approve', 'Publish comment', 'Show on channel'],
  'video:DELETE': ['Delete forever', 'Delete permanently', 'Delete video'],
  'video:COMMENTS_OFF': ['Turn off comments', 'Disable comments', 'Don’t allow comments'],
  'video:COMMENTS_ON': ['Turn on comments', 'Enable comments', 'Allow comments'],
};

/** What an entry is for; the part after the colon is its icon. */
export type EntryKind = keyof typeof sv;
export const iconOf = (kind: EntryKind): string => kind.split(':').at(-1) ?? kind;

const at = { 'variant-1': 0, 'variant-2': 1, 'variant-3': 2 } as const;
export const entryWords = (language: Language, labels: Behaviour['labels'], kind: EntryKind): string =>
  (language === 'sv' ? sv : en)[kind][at[labels]];

/** First word of an entry with an unknown label; unique to each entry, so that a test presses the one it means. */
export const nonsenseFor = (kind: EntryKind): string => `Zyx${Object.keys(sv).indexOf(kind)}z`;

export type QuestionKind = 'remove' | 'hide-user' | 'pin' | 'hold' | 'delete-video';
type Question = [title: string, message: string, confirm: Three];

const questions: Record<Language, Record<QuestionKind, Question>> = {
  sv: {
    remove: ['Ta bort kommentaren', 'Vill du ta bort kommentaren permanent?', ['Ta bort', 'Radera', 'Ja']],
    'hide-user': [
      'Dölj användaren?',
      'Användarens kommentarer visas inte längre på kanalen.',
      ['Dölj', 'Dölj användaren', 'Ja'],
    ],
    pin: [
      'Vill du fästa kommentaren?',
      'Den ersätter en kommentar som redan är fäst.',
      ['Fäst', 'Fäst kommentaren', 'Ja'],
    ],
    hold: ['Håll kvar kommentaren?', 'Den visas inte förrän du har godkänt den.', ['Håll kvar', 'Håll inne', 'Ja']],
    'delete-video': [
      'Vill du radera videon permanent?',
      'Kommentarerna försvinner också.',
      ['Radera permanent', 'Ta bort', 'Ja'],
    ],
  },
  en: {
    remove: ['Remove comment', 'Remove this comment permanently?', ['Remove', 'Delete', 'Yes']],
    'hide-user': [
      'Hide user?',
      'Their comments will no longer be shown on your channel.',
      ['Hide', 'Hide user', 'Yes'],
    ],
    pin: ['Pin this comment?', 'It replaces a comment that is already pinned.', ['Pin', 'Pin comment', 'Yes']],
    hold: ['Hold this comment?', 'It is not shown until you approve it.', ['Hold', 'Hold for review', 'Yes']],
    'delete-video': [
      'Permanently delete this video?',
      'Its comments disappear too.',
      ['Delete forever', 'Delete', 'Yes'],
    ],
  },
};

export function questionWords(
  language: Language,
  labels: Behaviour['labels'],
  kind: QuestionKind,
): { title: string; message: string; confirm: string; cancel: string } {
  const [title, message, confirm] = questions[language][kind];
  return { title, message, confirm: confirm[at[labels]], cancel: language === 'sv' ? 'Avbryt' : 'Cancel' };
}

/** The platform's confirmations of what it has done. */
export const done: Record<
  Language,
  Record<
    | 'remove'
    | 'hide-user'
    | 'pin'
    | 'hold'
    | 'approve'
    | 'spam'
    | 'sent'
    | 'edited'
    | 'delete-video'
    | 'comments-off'
    | 'comments-on',
    string
  >
> = {
  sv: {
    remove: 'Kommentaren har tagits bort',
    'hide-user': 'Användaren har dolts på kanalen',
    pin: 'Kommentaren är fäst',
    hold: 'Kommentaren hålls kvar för granskning',
    approve: 'Kommentaren är godkänd',
    spam: 'Kommentaren är markerad som spam',
    sent: 'Kommentaren har lagts till',
    edited: 'Kommentaren har ändrats',
    'delete-video': 'Videon har raderats',
    'comments-off': 'Kommentarer är avstängda',
    'comments-on': 'Kommentarer är påslagna',
  },
  en: {
    remove: 'Comment removed',
    'hide-user': 'User hidden from channel',
    pin: 'Comment pinned',
    hold: 'Comment held for review',
    approve: 'Comment approved',
    spam: 'Comment marked as spam',
    sent: 'Comment added',
    edited: 'Comment edited',
    'delete-video': 'Video deleted',
    'comments-off': 'Comments are turned off',
    'comments-on': 'Comments are turned on',
  },
};
