/**
 * What may be masked in a copy for disclosure: names, text that looks like personal data, and words that the official
 * adds. Each is listed once, however often it occurs. Pure; nothing is stored.
 */
import { findIndicators } from '../../assessment/indicators/find-indicators';
import type { IndicatorRule, Span } from '../../assessment/indicators/finding';

type PlaceKind = 'name' | 'name-part' | IndicatorRule | 'own';

export interface Place {
  key: string;
  kind: PlaceKind;
  /** As written at its first occurrence. */
  words: string;
  /** Number of occurrences; 0 for the official's own words that are not found. */
  count: number;
}

/** The content of the copy before masking. */
export interface CopyTexts {
  /** Every text that the copy shows. */
  texts: readonly string[];
  /** Authors and mentioned people, without the municipality's own accounts. */
  names: readonly string[];
}

const UNSEEN = /[\p{Cf}\u034f\u180b-\u180f\ufe00-\ufe0f]|[^\P{Cc}\n\t]/gu;

/** Removes invisible characters, so that a joiner inside a name cannot hide it from the search. Keeps line breaks. */
export const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Names and own words match whole words where they begin or end with one, including the genitive ('Ströms'). Other
 * finds match anywhere with the same characters.
 */
function patternOf({ kind, words }: Pick<Place, 'kind' | 'words'>): RegExp {
  const isName = kind === 'name' || kind === 'name-part';
  const parts = isName && wordsIn(words).length > 0 ? wordsIn(words) : words.trim().split(/\s+/);
  const joined = parts.map(escaped).join(isName ? String.raw`[^\p{L}\p{M}\p{N}]+` : String.raw`\s+`);
  if (!isName && kind !== 'own') return new RegExp(joined, 'giu');
  const first = /^[\p{L}\p{N}]/u.test(parts[0] ?? '') ? String.raw`(?<![\p{L}\p{N}])` : '';
  const last = /[\p{L}\p{M}\p{N}]$/u.test(parts.at(-1) ?? '') ? String.raw`s?(?![\p{L}\p{M}\p{N}])` : '';
  return new RegExp(`${first}${joined}${last}`, 'giu');
}

/** @param text as returned by `readable` */
export const spansOf = (text: string, place: Pick<Place, 'kind' | 'words'>): Span[] =>
  [...text.matchAll(patternOf(place))].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const keyOf = (kind: PlaceKind, words: string): string =>
  `${kind} ${words.trim().split(/\s+/).join(' ').toLocaleLowerCase('sv')}`;

/** Leaves out initials, which identify nobody and would match every 'i'. */
const isPart = (word: string): boolean => Array.from(word).length > 1;

/**
 * @param own additional words that the official wants masked
 * @example placesIn({ texts: ['Ring Siv, 070-174 06 05'], names: ['Siv Ström'] }, [])
 *   // name-part 'Siv', telefon '070-174 06 05'
 */
export function placesIn({ texts, names }: CopyTexts, own: readonly string[]): Place[] {
  const readableTexts = texts.map(readable);
  const places = new Map<string, Place>();
  const add = (kind: PlaceKind, words: string, count: number): void => {
    const key = keyOf(kind, words);
    if (words.trim() !== '' && !places.has(key)) places.set(key, { key, kind, words: words.trim(), count });
  };
  const countOf = (kind: PlaceKind, words: string): number =>
    readableTexts.reduce((sum, text) => sum + spansOf(text, { kind, words }).length, 0);
  const whole = [...new Set(names.map((name) => readable(name).trim()).filter((name) => name !== ''))];
  for (const name of whole) add('name', name, countOf('name', name));
  const without = readableTexts.map((text) => blanked(text, whole));
  for (const part of new Set(whole.flatMap(wordsIn).filter(isPart))) {
    const found = without.reduce((sum, text) => sum + spansOf(text, { kind: 'name-part', words: part }).length, 0);
    if (found > 0) add('name-part', part, found);
  }
  for (const text of readableTexts)
    for (const { rule, start, end } of findIndicators(text)) {
      const words = text.slice(start, end);
      if (!places.has(keyOf(rule, words))) add(rule, words, countOf(rule, words));
    }
  for (const words of own.map(readable)) if (words.trim() !== '') add('own', words, countOf('own', words));
  return [...places.values()];
}

/** The text without whole names, so that the parts of names that remain occur alone. */
const blanked = (text: string, names: readonly string[]): string =>
  names.reduce((left, words) => left.replace(patternOf({ kind: 'name', words }), '\n'), text);
