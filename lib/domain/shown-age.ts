/**
 * Converts an age shown on a page ('8 d', 'för 4 år sedan') into a range. The wordings come from the browser's Intl
 * data in the page's language, so no platform's or language's words are listed here.
 *
 * Platforms round down, or to the nearest unit; the range covers both.
 */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Minimum and maximum milliseconds of each unit. */
const UNITS = [
  ['second', SECOND, SECOND],
  ['minute', MINUTE, MINUTE],
  ['hour', HOUR, HOUR],
  ['day', DAY, DAY],
  ['week', 7 * DAY, 7 * DAY],
  ['month', 28 * DAY, 31 * DAY],
  ['year', 365 * DAY, 366 * DAY],
] as const;
const WIDTHS = ['long', 'short', 'narrow'] as const;

/** Milliseconds. */
export interface Age {
  least: number;
  most: number;
}

/**
 * @param language the page's, BCP 47; Swedish and English are tried after it
 * @returns null unless the text is one number and one unit (not 'igår kl. 12:03' or a date). Text that fits several
 * units
 *   ('5m' in English) gives a range that covers them all
 * @example shownAge('8 d', 'sv') // { least: 7.5 days, most: 9 days }
 */
export function shownAge(shown: string, language: string | null): Age | null {
  // YouTube appends a note in brackets when the comment was edited.
  const words = plain(shown.replace(/[(（][^)）]*[)）]\s*$/u, ''));
  const [number, ...more] = words.match(/\d+/g) ?? [];
  if (number === undefined || more.length > 0) return null;
  const count = Number(number);
  for (const each of [language, 'sv', 'en']) {
    const units = each === null ? [] : UNITS.filter(([unit]) => wordsFor(each, unit, count).includes(words));
    if (units.length > 0)
      return {
        least: Math.min(...units.map(([, least]) => Math.max(0, count - 0.5) * least)),
        most: Math.max(...units.map(([, , most]) => (count + 1) * most)),
      };
  }
  return null;
}

type Unit = (typeof UNITS)[number][0];
type Wording = (count: number) => string;

/** Cache of wording functions per language and unit: a thread may show a thousand ages. */
const wordings = new Map<string, Wording[]>();

function wordsFor(language: string, unit: Unit, count: number): string[] {
  const key = `${language} ${unit}`;
  const made = wordings.get(key) ?? wordingsOf(language, unit);
  wordings.set(key, made);
  return made.map((wording) => plain(wording(count)));
}

function wordingsOf(language: string, unit: Unit): Wording[] {
  try {
    return WIDTHS.flatMap((width) => {
      const ago = new Intl.RelativeTimeFormat(language, { numeric: 'always', style: width });
      const alone = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: width });
      return [(count: number) => ago.format(-count, unit), (count: number) => alone.format(count)];
    });
  } catch {
    // The page's language is not a valid language tag.
    return [];
  }
}

/** Platforms differ from the Intl data in spaces, full stops and capitals. */
const plain = (words: string): string => words.toLowerCase().replace(/[\s.\u00a0\u202f\u200e\u200f]/g, '');
