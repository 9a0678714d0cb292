/**
 * What an age that a page shows ('8 d', 'för 4 år sedan') says of when it was written. The words come from the
 * browser's own tables (Intl), in the page's language, so no platform's or language's words stand here.
 *
 * Platforms round down, or to the nearest; the range holds both.
 */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Least and most milliseconds of one. */
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
 * @returns null where the words are not one number and one unit ('igår kl. 12:03', a date). Words that several units
 *   share ('5m' in English) give the range that holds them all
 * @example shownAge('8 d', 'sv') // { least: 7.5 days, most: 9 days }
 */
export function shownAge(shown: string, language: string | null): Age | null {
  // YouTube says in brackets behind it that the comment was edited.
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

/** A thread has a thousand ages; what words them is made once. */
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
    // What the page calls its language is no language tag.
    return [];
  }
}

/** Platforms differ from the tables in spaces, points and capitals. */
const plain = (words: string): string => words.toLowerCase().replace(/[\s.\u00a0\u202f\u200e\u200f]/g, '');
