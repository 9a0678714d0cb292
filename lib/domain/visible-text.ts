/**
 * Text from a page, made safe to show: bidi controls can turn a line around, zero-width characters can
 * hide in it. What was read stands unchanged in the record.
 */
const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f`;
const INVISIBLE = String.raw`\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;
// U+034F is a combining character, so it stands outside the class.
const HIDDEN = new RegExp(String.raw`\u034f|[${CONTROLS}${INVISIBLE}]`, 'gu');

/** Shows each hidden character by its name. @example showHidden('a\u202eb') === 'a[U+202E]b' */
export const showHidden = (text: string): string =>
  text.replace(HIDDEN, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** For one line: hidden characters gone, white space one space. */
export const oneLine = (text: string): string => text.replace(HIDDEN, '').replace(/\s+/gu, ' ').trim();
