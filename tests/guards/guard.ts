/**
 * What a guard is in the list (guards.ts), and how its text is found again in a file. White space does not count, nor
 * does a comma that only stands before a closing bracket: a formatter may break the line anew and the list still holds.
 */

export interface BrowserTest {
  /** A file below tests/e2e. */
  spec: string;
  /** Which of its tests, as Playwright's --grep takes it. */
  grep: string;
}

interface Edit {
  /** Stands in the file exactly once. */
  find: string;
  /** What stands there when the guard is gone. */
  replace: string;
}

export interface Guard extends Edit {
  /** Kebab case, unique. */
  id: string;
  /** What it promises, in one line. */
  promise: string;
  /** From the project's root. */
  file: string;
  /**
   * What looks at the same thing in the same moment, with nothing in between that could tell the two apart: both are
   * taken away together.
   */
  also?: Edit;
  /** Test files or folders for vitest, as few as find it: they are run first. */
  tests: string[];
  /** Only where no unit test can find it. */
  browser?: BrowserTest;
}

export interface Place {
  start: number;
  end: number;
}

/** Every place where `find` stands in `source`. */
export function placesOf(source: string, find: string): Place[] {
  const text = squeezed(source);
  const wanted = squeezed(find).characters;
  const places: Place[] = [];
  if (wanted === '') return places;
  for (let at = text.characters.indexOf(wanted); at !== -1; at = text.characters.indexOf(wanted, at + 1)) {
    places.push({ start: text.offsets[at] ?? 0, end: (text.offsets[at + wanted.length - 1] ?? 0) + 1 });
  }
  return places;
}

/** The characters that count, and where each stood. */
function squeezed(source: string): { characters: string; offsets: number[] } {
  const offsets: number[] = [];
  const kept: string[] = [];
  for (const { index, 0: character } of source.matchAll(/,(?=\s*[)\]}])|\S/g)) {
    if (character === ',' && /^,\s*[)\]}]/.test(source.slice(index, index + 200))) continue;
    kept.push(character);
    offsets.push(index);
  }
  return { characters: kept.join(''), offsets };
}

/**
 * @returns the file without the guard
 * @throws Error when the list has gone stale: the text is not there any more, or stands there more than once
 */
export function without(
  { id, file, also, ...edit }: Pick<Guard, 'id' | 'file' | 'find' | 'replace' | 'also'>,
  source: string,
): string {
  return [edit, ...(also === undefined ? [] : [also])].reduce((text, { find, replace }) => {
    const [place, ...others] = placesOf(text, find);
    if (place !== undefined && others.length === 0) return text.slice(0, place.start) + replace + text.slice(place.end);
    const count = place === undefined ? 'not' : `${others.length + 1} times and not once`;
    throw new Error(
      `${id}: the text in tests/guards/guards.ts stands ${count} in ${file}; the list has gone stale: ${find}`,
    );
  }, source);
}
