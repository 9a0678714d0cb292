/**
 * Entries of YouTube's menus that take nothing away, by icon or by words. What is not here and not known to take away
 * is asked about once: a word too few costs a question, a word too many would let a removal by. The icons are the
 * page's own word and good enough to pass by a harmless one.
 */
const icons = new Set(['KEEP', 'KEEP_OFF', 'PIN', 'LINK', 'SHARE', 'TRANSLATE', 'FLAG']);
const words = new Set([
  'pin',
  'unpin',
  'share',
  'copy link',
  'translate',
  'reply',
  'fäst',
  'lossa',
  'dela',
  'kopiera länk',
  'översätt',
  'svara',
]);

export const isHarmless = (label: string, iconType: string | null): boolean =>
  (iconType !== null && icons.has(iconType)) || words.has(label.trim().toLocaleLowerCase('sv'));
