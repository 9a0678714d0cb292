/**
 * Menu entries on YouTube that remove nothing, by icon or by label. An entry that is neither listed here nor known to
 * remove is asked about once. A missing word costs one question; a wrong word would let a removal through. The icons
 * are the page's own word, which is enough to let a harmless entry through.
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
