/**
 * Patterns over Swedish words that cost little. `\p{L}` with the flags `iu` takes the browser milliseconds to prepare,
 * a pattern; there are many, and a page pays for them. So a text is put in small letters once, and a letter is
 * one of those that Swedish names and words are written with.
 */
const LETTERS = 'a-zåäöéèëüæøáçñ';

/**
 * A pattern for text in small letters, as it stands between the marks; `\p{L}` is a letter, also within brackets.
 *
 * @example swedish`(?<!\p{L})gatan(?!\p{L})` // /(?<![a-zåäö…])gatan(?![a-zåäö…])/
 */
export function swedish(strings: TemplateStringsArray, ...values: string[]): RegExp {
  return swedishPattern(String.raw(strings, ...values), '');
}

/** The same, for all places: with `matchAll`. */
export function allSwedish(strings: TemplateStringsArray, ...values: string[]): RegExp {
  return swedishPattern(String.raw(strings, ...values), 'g');
}

/** The same, at one place: with `lastIndex`. */
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

/** Small letters, each in its place: a letter whose small form is longer stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (letter) =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      ).join('');
}
