/**
 * Decides whether a sentence is about an identifiable person: the author, someone named, or someone identified by
 * kinship, neighbourhood or position. Words about health and need are usually about people in general, and a wrong
 * underline about someone's health costs more trust than a missed one.
 */
import { FIRST_NAMES } from './first-names';
import type { Span } from './finding';
import { allSwedish, swedish } from './swedish';

interface Sentence {
  /** In lower case. */
  lower: string;
  /** As written. */
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  isQuestion: boolean;
}

/** A point inside a word or a number does not end a sentence. */
const sentence = /[^.!?\n]+(?:[.!?]+(?![\s.!?]|$)[^.!?\n]+)*[.!?]*/gu;

function sentencesOf({ text, lower }: Words): Sentence[] {
  return [...lower.matchAll(sentence)].map(({ index, 0: whole }) => ({
    lower: whole,
    text: text.slice(index, index + whole.length),
    start: index,
    isQuestion: /\?["')\s]*$/u.test(whole),
  }));
}

const before = String.raw`(?<![\p{L}\d])`;
const after = String.raw`(?![\p{L}\d])`;

const writer = 'jag|mig|mej|min|mitt|mina';
const kin = [
  '(?:mamm|papp|mors|fars|brors|syrr)(?:a|an|as|ans)|mor|modern?|fadern?|mormor|morfar|farmor',
  String.raw`farfar|gammel\p{L}+|son|sonen|sönerna|sonens|dotter|dottern|dotterns|döttrar|bror|brodern?`,
  String.raw`syster|systern|syskon\p{L}*|sambon?|frun?|make|maken|maka|makan|exman|exmannen|exet`,
  String.raw`ex-?fru\p{L}*|exsambo\p{L}*|barnbarn\p{L}*|kusin\p{L}*|moster|faster|morbror|farbror|svärfar`,
  String.raw`svärmor|svärson\p{L}*|svärdotter\p{L}*|svägerska\p{L}*|svåger\p{L}*|styv\p{L}+|pojkvän\p{L}*`,
  String.raw`flickvän\p{L}*|killen|tjejen|grabben|grabbarna|pojken|flickan|kvinnan|mannen|damen|gubben`,
  String.raw`gumman|tanten|farbrorn|ungen|lillen|lillan|kompis(?:en)?|väninna\p{L}*|vännen|kollegan?`,
].join('|');
const near = String.raw`granne|grannen|grannens|grannfru\p{L}*|hyresgästen|inneboende\p{L}*`;
const pointed = 'han|hon|hen|honom|henne|hans|hennes';
const posts = [
  'kassören|ordföranden|rektorn?|vaktmästar(?:e|en|n)|chefen|läraren|fröken|kommunalrådet',
  'sekreteraren|tränaren|prästen|expediten',
].join('|');
const people = [writer, kin, near, pointed, posts].join('|');
const somebody = swedish`${before}(?:${people})${after}`;
/**
 * ‘Vi’ may be the municipality, the taxpayers or a family. It only counts with something that a family has or suffers.
 */
const familySuffers = 'har|hade|fick|får|är|blev|ligger|lever|sitter|väntar|riskerar|hamnade';
const family = swedish`${before}(?:vi|våra barn|vår (?:son|dotter|familj))[^\S\n]+(?:${familySuffers})${after}`;
/** Without a subject, the author is meant: ‘Har diabetes och fick vänta’. */
const writerSuffers = 'har|hade|är|fick|får|blev|tog|går|lever|lider|väntar|hamnade|sitter|blivit';
const others = 'ni|det|de|dom|kommunen|någon|nån|alla|man|du|den|inte';
const bare = swedish`^[^\p{L}]*(?:${writerSuffers})[^\S\n]+(?!(?:${others})(?!\p{L}))`;

function isPointedOut({ lower, text, isQuestion }: Sentence): boolean {
  if (somebody.test(lower) || family.test(lower) || lower.includes('våra barn')) return true;
  if (bare.test(lower) && !isQuestion) return true;
  return namesIn(text).length > 0;
}

const capitalised = /(?<![A-ZÅÄÖa-zåäö\d])[A-ZÅÄÖ][a-zåäöé]+/g;
/** The positions where names begin. */
function namesIn(text: string): number[] {
  return [...text.matchAll(capitalised)]
    .filter(([name]) => FIRST_NAMES.has(name) || FIRST_NAMES.has(name.replace(/s$/, '')))
    .map(({ index }) => index);
}

/** Things and groups: a statement about them is about nobody in particular. */
const things = [
  String.raw`hemsida\p{L}*|webbsida\p{L}*|sajt\p{L}*|system\p{L}*|beslut\p{L}*|politik\p{L}*|partiet?`,
  String.raw`samhälle\p{L}*|sverige|byråkrati\p{L}*|ekonomin|demokrati\p{L}*|staten|regeringen|landet`,
  String.raw`världen|alla|många|folk|andra|lärare|elever|företag\p{L}*|bolag\p{L}*|vägen|vägarna|bron`,
  String.raw`bussen|bussarna|tåg\p{L}*|marknaden|dator\p{L}*|telefonen|bilen|appen`,
].join('|');
const authority = String.raw`kommun(?:en|ens|er|erna)?|nämnd\p{L}*|skolan|vården|ni|er|ert|era`;
const thing = allSwedish`${before}(?:${things})${after}`;
const thingOrAuthority = allSwedish`${before}(?:${things}|${authority})${after}`;
const anybody = allSwedish`${before}(?:${people})${after}`;

const whoIs = swedish`^[\p{L}-]+[^\S\n]+som(?!\p{L})`;

/**
 * True if the nearest noun before a place, in the same clause, is a thing or a group rather than an identifiable
 * person.
 *
 * @param byAuthority the authority may be the actor: ‘Ni gjorde en orosanmälan på min syster’
 */
function isSaidOfNobody({ lower, text }: Sentence, at: number, byAuthority: boolean): boolean {
  const clause = /[^,;:–]*$/.exec(lower.slice(0, at))?.[0] ?? '';
  const people = [
    ...[...clause.matchAll(anybody)].map(({ index }) => index),
    ...namesIn(text.slice(at - clause.length, at)),
  ];
  const last = Math.max(-1, ...people);
  const thingAt = [...clause.matchAll(byAuthority ? thing : thingOrAuthority)].at(-1)?.index ?? -1;
  if (thingAt <= last) return false;
  // ‘Roger som sitter i nämnden har …’
  return !people.some((index) => whoIs.test(clause.slice(index)));
}

export interface WordPattern {
  /** Matches all places in lower-case text. Its group `word` is what is underlined. */
  pattern: RegExp;
  /** The pattern is matched against the text with its capital letters. */
  inCapitals?: true;
  /** Text just before or after that makes it a figure of speech or a general statement. */
  notBefore?: RegExp;
  notAfter?: RegExp;
}

export interface Words {
  text: string;
  lower: string;
}

/**
 * @param trigger a part of every word in the patterns: most comments hold none and are skipped
 * @param byAuthority see `isSaidOfNobody`
 */
export function findWords(
  words: Words,
  trigger: RegExp,
  patterns: readonly WordPattern[],
  byAuthority = false,
): Span[] {
  if (!trigger.test(words.lower)) return [];
  const found: Span[] = [];
  for (const each of sentencesOf(words)) {
    if (!trigger.test(each.lower) || !isPointedOut(each)) continue;
    for (const { pattern, inCapitals, notBefore, notAfter } of patterns) {
      for (const match of (inCapitals === true ? each.text : each.lower).matchAll(pattern)) {
        const word = match.groups?.['word'] ?? match[0];
        const at = match.index + match[0].lastIndexOf(word);
        if (
          notBefore?.test(each.lower.slice(0, at)) === true ||
          notAfter?.test(each.lower.slice(at + word.length)) === true ||
          isSaidOfNobody(each, at, byAuthority)
        )
          continue;
        found.push({ start: each.start + at, end: each.start + at + word.length });
      }
    }
  }
  return withoutOverlap(found);
}

function withoutOverlap(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => sorted.slice(0, index).every((earlier) => earlier.end <= start));
}
