/**
 * Breaks text into lines of a given width: at white space if possible, otherwise anywhere (a long address, a shout of a
 * thousand letters).
 */

/**
 * @param text one paragraph, no line breaks
 * @param widthOf the width of one character, in the same unit as `width`
 * @example breakLines('en två tre', 6, () => 1) // ['en två', 'tre']
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const [word] of text.matchAll(/\s+|[^\s]+/gu)) {
    const characters = Array.from(word);
    const widths = characters.map(widthOf);
    const whole = widths.reduce((sum, one) => sum + one, 0);
    if (used + whole <= width) {
      line += word;
      used += whole;
      continue;
    }
    if (/^\s/u.test(word)) {
      end();
      continue;
    }
    if (used > 0 && whole <= width) end();
    for (const [index, character] of characters.entries()) {
      const wide = widths[index] ?? 0;
      // A zero-width mark stays with its letter.
      if (used + wide > width && wide > 0 && line !== '') end();
      line += character;
      used += wide;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}
