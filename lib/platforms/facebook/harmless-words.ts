/**
 * Entries of Facebook's menus that take nothing away, so that nobody is asked about them. What is not here and not
 * known to take away is asked about once: a word too few costs a question, a word too many would let a removal by.
 * Guesses but for the English ones that a stored page shows.
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
