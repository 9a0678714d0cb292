/**
 * Text that a font can show. Characters it lacks are shown by number, so that nothing disappears or becomes an empty
 * box.
 */
import { showHidden } from '../../domain/visible-text';

/**
 * Default-ignorable characters, for which a font may have an empty glyph. Shown by number, except inside an emoji that
 * is shown.
 */
const UNSEEN = /[\u00ad\u180e\u{e0000}-\u{e0fff}\u0080-\u009f]/u;
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
const plain = /^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u024f]*$/;

export interface KnownText {
  text: string;
  /** How many characters were written as numbers. */
  replaced: number;
}

const number = (one: string): string => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * @param has whether the font has a glyph for a code point
 * @returns lines with `\n` between them; tabs as four spaces
 * @example knownText('hej 💩', has).text === 'hej [U+1F4A9]'
 */
export function knownText(text: string, has: (codePoint: number) => boolean): KnownText {
  const clean = showHidden(text.toWellFormed())
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', '    ');
  const normalised = clean.normalize('NFC');
  if (plain.test(normalised)) return { text: normalised, replaced: 0 };
  let replaced = 0;
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(normalised)) {
    const points = Array.from(segment);
    const known = points.every((one) => one === '\n' || (!UNSEEN.test(one) && has(one.codePointAt(0) ?? 0)));
    if (!known) replaced += 1;
    // A grapheme of several joined code points, such as a family emoji, counts as one character.
    parts.push(known ? segment : `[${points.map(number).join(' ')}]`);
  }
  return { text: parts.join(''), replaced };
}
