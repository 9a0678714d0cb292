/**
 * What may be masked in a copy for disclosure: names, what looks like personal data, and words that the official adds.
 * Each is listed once, however often it stands there. Pure; nothing of it is stored.
 */
import { findIndicators } from '../../assessment/indicators/find-indicators';
import type { IndicatorRule, Span } from '../../assessment/indicators/finding';

type PlaceKind = 'name' | 'name-part' | IndicatorRule | 'own';

export interface Place {
  key: string;
  kind: PlaceKind;
  /** As it stands there for the first time. */
  words: string;
  /** In how many places it stands; 0 for words of the official's that are not found. */
  count: number;
}

/** What the copy is made of, before anything is masked. */
export interface CopyTexts {
  /** Each text that the copy shows. */
  texts: readonly string[];
  /** Those who wrote, or are named, without the municipality's own accounts. */
  names: readonly string[];
}

const UNSEEN = /[\p{Cf}\u034f\u180b-\u180f\ufe00-\ufe0f]|[^\P{Cc}\n\t]/gu;

/** Without what is not seen: a joiner in the middle of a name must not hide it from us. Lines stay lines. */
export const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Whole words where it begins or ends with one; the genitive too ('Ströms'). Of a find every place with these signs.
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

/** @param text as `readable` has it */
export const spansOf = (text: string, place: Pick<Place, 'kind' | 'words'>): Span[] =>
  [...text.matchAll(patternOf(place))].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const keyOf = (kind: PlaceKind, words: string): string =>
  `${kind} ${words.trim().split(/\s+/).join(' ').toLocaleLowerCase('sv')}`;

/** Initials say nothing by themselves, and would take every 'i' with them. */
const isPart = (word: string): boolean => Array.from(word).length > 1;

/**
 * @param own words that the official wants masked besides
 * @example placesIn({ texts: ['Ring Siv, 070-174 06 05'], names: ['Siv Ström'] }, [])
 *   // name-part 'Siv', telefon '070-174 06 05'
 */
export function placesIn({ texts, names }: CopyTexts, own: readonly string[]): Place[] {
  const seen = texts.map(readable);
  const places = new Map<string, Place>();
  const add = (kind: PlaceKind, words: string, count: number): void => {
    const key = keyOf(kind, words);
    if (words.trim() !== '' && !places.has(key)) places.set(key, { key, kind, words: words.trim(), count });
  };
  const countOf = (kind: PlaceKind, words: string): number =>
    seen.reduce((sum, text) => sum + spansOf(text, { kind, words }).length, 0);
  const whole = [...new Set(names.map((name) => readable(name).trim()).filter((name) => name !== ''))];
  for (const name of whole) add('name', name, countOf('name', name));
  const without = seen.map((text) => blanked(text, whole));
  for (const part of new Set(whole.flatMap(wordsIn).filter(isPart))) {
    const found = without.reduce((sum, text) => sum + spansOf(text, { kind: 'name-part', words: part }).length, 0);
    if (found > 0) add('name-part', part, found);
  }
  for (const text of seen)
    for (const { rule, start, end } of findIndicators(text)) {
      const words = text.slice(start, end);
      if (!places.has(keyOf(rule, words))) add(rule, words, countOf(rule, words));
    }
  for (const words of own.map(readable)) if (words.trim() !== '') add('own', words, countOf('own', words));
  return [...places.values()];
}

/** Whole names gone, so that what is left of their parts stands alone there. */
const blanked = (text: string, names: readonly string[]): string =>
  names.reduce((left, words) => left.replace(patternOf({ kind: 'name', words }), '\n'), text);
