/**
 * Makes text from a page safe to show: bidi controls can reorder a line, and characters without a width or a shape can
 * hide in it. The record keeps the text unchanged.
 */
const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f`;
const INVISIBLE = String.raw`\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;
const SHAPELESS = String.raw`\u00ad\u0080-\u009f\u115f\u1160\u180e\u206a-\u206f\u3164\uffa0\ufff9-\ufffb`;
// A flag's few letters are tags after a black flag. Anywhere else they are words that nobody sees.
const TAGS = String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e0fff}]`;
// U+034F is a combining character, so it cannot be in the character class.
const HIDDEN = new RegExp(String.raw`\u034f|${TAGS}|[${CONTROLS}${INVISIBLE}${SHAPELESS}]`, 'gu');

/** Replaces each hidden character by its code point. @example showHidden('a\u202eb') === 'a[U+202E]b' */
export const showHidden = (text: string): string =>
  text.replace(HIDDEN, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** For a single line: hidden characters removed, white space collapsed. */
export const oneLine = (text: string): string => text.replace(HIDDEN, '').replace(/\s+/gu, ' ').trim();
