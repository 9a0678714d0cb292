/**
 * The type of a guard in the list (guards.ts), and how its text is located in a file. White space and trailing commas
 * before a closing bracket are ignored, so the list survives reformatting.
 */

export interface BrowserTest {
  /** A file below tests/e2e. */
  spec: string;
  /** A pattern for Playwright's --grep that selects the test. */
  grep: string;
}

interface Edit {
  /** Occurs in the file exactly once. */
  find: string;
  /** The code without the guard. */
  replace: string;
}

export interface Guard extends Edit {
  /** Kebab case, unique. */
  id: string;
  /** What the guard promises, in one line. */
  promise: string;
  /** Relative to the project's root. */
  file: string;
  /**
   * A second check that happens at the same moment, so that no test can tell the two apart. Both are removed together.
   */
  also?: Edit;
  /** Test files or folders for Vitest, as few as notice the removal; they run first. */
  tests: string[];
  /** Only when no unit test can notice the removal. */
  browser?: BrowserTest;
}

export interface Place {
  start: number;
  end: number;
}

/** Every place where `find` occurs in `source`. */
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

/** The characters that count, and the offset of each. */
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
 * @throws Error when the list is stale: the text is missing or occurs more than once
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
