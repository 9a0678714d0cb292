/** The practice platform's own labels. Shared by the app and the server (the localised tooltips in the page data). */
import type { Permission } from './view-model';

export type Locale = 'sv' | 'en';

const swedish = {
  tooltip: {
    own: 'Redigera eller ta bort det här',
    owner: 'Radera, dölj eller rapportera det här',
    other: 'Dölj eller rapportera det här',
    none: '',
  },
  commentBy: (name: string, ago: string) => `Kommentar från ${name} för ${ago} sedan`,
  replyBy: (name: string, parent: string, ago: string) =>
    `Svar från ${name} till ${parent}s kommentar för ${ago} sedan`,
  composer: (name: string) => `Kommentera som ${name}`,
  ago: {
    minutes: (n: number) => (n === 1 ? '1 minut' : `${n} minuter`),
    hours: (n: number) => (n === 1 ? '1 timme' : `${n} timmar`),
    days: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
  },
  short: { minutes: (n: number) => `${n} min`, hours: (n: number) => `${n} tim`, days: (n: number) => `${n} d` },
  replies: (n: number) => (n === 1 ? 'Visa 1 svar' : `Visa alla ${n} svar`),
  cancel: 'Avbryt',
  sure: 'Vill du verkligen radera den här kommentaren?',
  trashNote: 'Det ligger kvar i papperskorgen i 30 dagar. Kommentarerna följer med.',
  answerAs: (name: string) => `Svara som ${name}`,
  editComment: 'Redigera kommentar',
  editPost: 'Redigera inlägg',
  writeTitle: 'Skriv en kommentar',
  emoji: 'Infoga en emoji',
  attach: 'Bifoga ett foto eller en video',
  closed: (name: string) => `${name} har stängt av kommentarer för det här inlägget.`,
  show: 'Visa',
  more: 'Visa mer',
  comments: (n: number) => `${n} kommentarer`,
  viewMore: 'Visa fler kommentarer',
  sort: 'Mest relevant',
  sortItems: ['Mest relevant', 'Nyast', 'Alla kommentarer'],
  like: 'Gilla',
  answer: 'Svara',
  share: 'Dela',
  comment: 'Kommentera',
  edited: 'Redigerad',
  pinned: 'Fäst kommentar',
  author: 'Författare',
  hiddenNote: 'Dold kommentar',
  postMenu: 'Åtgärder för det här inlägget',
  profile: 'Din profil',
  accountNav: 'Kontokontroller och inställningar',
  switchTo: (name: string) => `Byt till ${name}`,
  logOut: 'Logga ut',
  failed: 'Något gick fel. Försök igen.',
  close: 'Stäng',
  unavailable: 'Innehållet är inte tillgängligt just nu',
  post: (name: string) => `Inlägg av ${name}`,
  messages: 'Chattar',
  logIn: 'Logga in',
  home: 'Hem',
  search: 'Sök på Facebook',
  badge: 'Visa information om identitetsmärken',
  write: 'Skriv en kommentar …',
};

const english: typeof swedish = {
  tooltip: { own: 'Edit or delete this', owner: 'Delete, hide or report this', other: 'Hide or report this', none: '' },
  commentBy: (name, ago) => `Comment by ${name} ${ago} ago`,
  replyBy: (name, parent, ago) => `Reply by ${name} to ${parent}'s comment ${ago} ago`,
  composer: (name) => `Comment as ${name}`,
  ago: {
    minutes: (n) => (n === 1 ? 'a minute' : `${n} minutes`),
    hours: (n) => (n === 1 ? 'an hour' : `${n} hours`),
    days: (n) => (n === 1 ? 'a day' : `${n} days`),
  },
  short: { minutes: (n) => `${n}m`, hours: (n) => `${n}h`, days: (n) => `${n}d` },
  replies: (n) => (n === 1 ? 'View 1 reply' : `View all ${n} replies`),
  cancel: 'Cancel',
  sure: 'Are you sure you want to delete this comment?',
  trashNote: 'It stays in the trash for 30 days. Its comments go with it.',
  answerAs: (name) => `Reply as ${name}`,
  editComment: 'Edit comment',
  editPost: 'Edit post',
  writeTitle: 'Write a comment',
  emoji: 'Insert an emoji',
  attach: 'Attach a photo or video',
  closed: (name) => `${name} turned off commenting for this post.`,
  show: 'Unhide',
  more: 'See more',
  comments: (n) => `${n} comments`,
  viewMore: 'View more comments',
  sort: 'Most relevant',
  sortItems: ['Most relevant', 'Newest', 'All comments'],
  like: 'Like',
  answer: 'Reply',
  share: 'Share',
  comment: 'Comment',
  edited: 'Edited',
  pinned: 'Pinned comment',
  author: 'Author',
  hiddenNote: 'Hidden comment',
  postMenu: 'Actions for this post',
  profile: 'Your profile',
  accountNav: 'Account Controls and Settings',
  switchTo: (name) => `Switch to ${name}`,
  logOut: 'Log out',
  failed: 'Something went wrong. Please try again.',
  close: 'Close',
  unavailable: "This content isn't available right now",
  post: (name) => `${name}'s post`,
  messages: 'Chats',
  logIn: 'Log in',
  home: 'Home',
  search: 'Search Facebook',
  badge: 'View information about identity badges',
  write: 'Write a comment…',
};

export type Words = typeof swedish;

export function wordsIn(locale: Locale): Words {
  return locale === 'en' ? english : swedish;
}

export function tooltip(locale: Locale, permission: Permission): string {
  return wordsIn(locale).tooltip[permission];
}

/** Relative time; the platform never shows an exact one. A clock behind the practice data gives one minute. */
export function relative(forms: Words['ago'], createdAt: number, now: number): string {
  const minutes = Math.max(1, Math.floor((now / 1000 - createdAt) / 60));
  if (minutes < 60) return forms.minutes(minutes);
  return minutes < 1440 ? forms.hours(Math.floor(minutes / 60)) : forms.days(Math.floor(minutes / 1440));
}
