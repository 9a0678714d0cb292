/**
 * Entries of Facebook's menus that remove nothing, so that officials are not asked about them. An entry that is neither
 * here nor known to remove something is asked about once. A missing word costs one question; a wrong word would miss a
 * removal. All are guesses, except English ones that a stored page shows.
 */
import { folded } from './labels';

const words = [
  'Copy link',
  'Copy link to comment',
  'Embed',
  'Pin',
  'Pin comment',
  'Unpin comment',
  'Save post',
  'Save',
  'Turn on notifications',
  'Turn off notifications',
  'Turn on notifications for this post',
  'Turn off notifications for this post',
  'Translate',
  'See translation',
  'Edit audience',
  'View edit history',
  'Share',
  'Send in Messenger',
  'Reply',
  'See original',
  'Kopiera länk',
  'Kopiera länken',
  'Kopiera länk till kommentaren',
  'Bädda in',
  'Fäst',
  'Fäst kommentar',
  'Fäst kommentaren',
  'Lossa kommentar',
  'Spara inlägg',
  'Spara',
  'Aktivera aviseringar',
  'Inaktivera aviseringar',
  'Aktivera aviseringar för det här inlägget',
  'Inaktivera aviseringar för det här inlägget',
  'Stäng av aviseringar',
  'Stäng av aviseringar för det här inlägget',
  'Översätt',
  'Visa översättning',
  'Redigera målgrupp',
  'Visa redigeringshistorik',
  'Dela',
  'Skicka i Messenger',
  'Svara',
  'Visa original',
].map(folded);

export const isHarmless = (label: string): boolean => words.includes(folded(label.split('\n')[0] ?? ''));
