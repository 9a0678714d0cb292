/**
 * Fast patterns for Swedish words. A browser needs milliseconds to compile a pattern with `\p{L}` and the flags `iu`;
 * there are many patterns, and every page pays for them. So a text is converted to lower case once, and a letter is one
 * of those used in Swedish names and words.
 */
const LETTERS = 'a-zåäöéèëüæøáçñ';

/**
 * A pattern for lower-case text, written as a template literal. `\p{L}` is a letter, also inside brackets.
 *
 * @example swedish`(?<!\p{L})gatan(?!\p{L})` // /(?<![a-zåäö…])gatan(?![a-zåäö…])/
 */
export function swedish(strings: TemplateStringsArray, ...values: string[]): RegExp {
  return swedishPattern(String.raw(strings, ...values), '');
}

/** The same, for all matches: use with `matchAll`. */
export function allSwedish(strings: TemplateStringsArray, ...values: string[]): RegExp {
  return swedishPattern(String.raw(strings, ...values), 'g');
}

/** The same, at one position: use with `lastIndex`. */
export function swedishAt(strings: TemplateStringsArray, ...values: string[]): RegExp {
  return swedishPattern(String.raw(strings, ...values), 'y');
}

function swedishPattern(source: string, flags: string): RegExp {
  let inClass = false;
  const plain = source.replaceAll(/\\p\{L\}|\\.|[[\]]/gu, (part) => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    return part !== String.raw`\p{L}` ? part : inClass ? LETTERS : `[${LETTERS}]`;
  });
  return new RegExp(plain, flags);
}

/** Converts to lower case without changing positions: a letter whose lower-case form is longer is kept. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (letter) =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      ).join('');
}
