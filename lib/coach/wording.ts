/** Finds officialese, internal terms, and abbreviations that are not explained. */
import type { Found, Range } from './hint';
import { findPhrases, phrasesOf, type FoundPhrase } from './phrases';
import { isWithin, matchAt, overlaps, type Reading } from './reading';
import { DOTTED, KNOWN, SHOUTED } from './words/abbreviations';
import { INTERNAL_TERMS } from './words/internal-terms';
import { PLAIN_WORDS } from './words/plain-words';

/** Both lists in one, so that a text only needs one pass. */
const plainWords = phrasesOf(PLAIN_WORDS, 'officialese');
const listed = phrasesOf(INTERNAL_TERMS, 'internal-term', plainWords);

/** Listed words that mean something else in some contexts: ‘den gällande planen’, ‘gällande lag’. */
const otherwise: Record<string, { before?: RegExp; after?: RegExp }> = {
  gällande: {
    before: /(?:^|[^\p{L}])(?:den|det|de|nu|i dag|idag|alltid|är|vår|våra)\s$/u,
    after: /^\s(?:lag|rätt|regel|regler|plan|detaljplan|föreskrift|avtal|beslut|taxa|rutin|tid|rekommendation)/u,
  },
  avses: { before: /(?:som|vad)\s$/u },
  snarast: { after: /^\s(?:som|en|ett)\s/u },
};

function isOtherwise({ lower }: Reading, { from, to }: Range): boolean {
  const rule = otherwise[lower.slice(from, to)];
  if (rule === undefined) return false;
  return (
    rule.before?.test(lower.slice(Math.max(0, from - 12), from)) === true ||
    rule.after?.test(lower.slice(to, to + 25)) === true
  );
}

/** Listed words in the text, whether or not they give a hint. */
export function findListed(reading: Reading): FoundPhrase[] {
  return findPhrases(reading.text, reading.words, listed).filter(
    (phrase) => !isWithin(phrase, reading.quoted) && !isWithin(phrase, reading.addresses),
  );
}

/** Hints for officialese and internal terms. A term that is explained once in the text gives no hint. */
export function findWording(reading: Reading, phrases: readonly FoundPhrase[]): Found[] {
  return phrases
    .filter((phrase) =>
      phrase.rule === 'officialese'
        ? !isOtherwise(reading, phrase)
        : !isExplained(reading, phrase) && !isNameAtHead(reading, phrase),
    )
    .map(({ rule, from, to, alternatives }) => ({ rule, range: { from, to }, alternatives }));
}

/** Names of systems are also names of other things: at the start of a sentence they may be anything. */
function isNameAtHead({ sentences }: Reading, { from, isName }: FoundPhrase): boolean {
  return isName && sentences.some((sentence) => sentence.from === from);
}

const meaning = String.raw`betyder|står för|är kort för|är en förkortning|alltså|det vill säga|dvs|innebär|här kallat`;
const explainedAfter = new RegExp(
  String.raw`^(?:,? (?:${meaning})|\s?\(\p{L}[^)]{3,}\)| [^.!?]{0,20} (?:${meaning}) )`,
  'u',
);

function isExplained({ lower, words }: Reading, { from, to }: Range): boolean {
  const term = lower.slice(from, to);
  return words.some(
    (word) =>
      lower.startsWith(term, word.from) &&
      ((lower[word.from - 1] === '(' && lower[word.from + term.length] === ')') ||
        explainedAfter.test(lower.slice(word.from + term.length, word.from + term.length + 60))),
  );
}

const capitals = /(?<![\p{L}\p{N}@#_/.&+-])[A-ZÅÄÖ]{2,5}(?![\p{L}\p{N}_/&+]|\.\p{L})/uy;
const roman = /^[IVXLC]+$/;
const dotted = DOTTED.map(([pattern, words]) => [new RegExp(`^(?:${pattern})$`, 'u'), words] as const);
const anyDotted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:${DOTTED.map(([pattern]) => pattern).join('|')})(?![\p{L}\p{N}])`,
  'uy',
);
/** Abbreviations that are also written without a point. */
const POINTLESS = new Set(['pga', 'mfl', 'osv', 'dvs', 'inkl', 'exkl', 'etc', 'jfr', 'tfn']);

export function findAbbreviations(reading: Reading): Found[] {
  return [...houseAbbreviations(reading), ...dottedAbbreviations(reading)];
}

function houseAbbreviations(reading: Reading): Found[] {
  const found = reading.words.flatMap(({ from }) => {
    if (reading.text[from + 1] === reading.lower[from + 1]) return [];
    const short = matchAt(capitals, reading.text, from);
    return short === undefined ? [] : [{ from, to: from + short.length, short }];
  });
  if (found.length === 0) return [];
  const unknown = found.filter(({ short }) => !KNOWN.has(short) && !SHOUTED.has(short) && !roman.test(short));
  return unknown
    .filter(
      (each) =>
        !isShouting(reading, each) &&
        !isExplained(reading, each) &&
        !isListed(each.short) &&
        !isWithin(each, reading.quoted) &&
        !reading.addresses.some((address) => overlaps(each, address)),
    )
    .map(({ from, to }) => ({ rule: 'abbreviation', range: { from, to }, alternatives: [] }));
}

const isListed = (short: string): boolean =>
  listed.get(short.toLowerCase())?.some(({ rule }) => rule === 'internal-term') === true;

/** Two adjacent words in capitals are shouting. */
function isShouting({ text }: Reading, { from, to }: Range): boolean {
  return (
    /[A-ZÅÄÖ]{2,}[!,]? $/.test(text.slice(Math.max(0, from - 20), from)) || /^[!,]? [A-ZÅÄÖ]{2,}/.test(text.slice(to))
  );
}

function dottedAbbreviations({ lower, words, quoted, addresses }: Reading): Found[] {
  return words
    .flatMap((word) => {
      if (word.letters > 5 || (lower[word.to] !== '.' && !POINTLESS.has(word.lower))) return [];
      const short = matchAt(anyDotted, lower, word.from);
      return short === undefined ? [] : [{ from: word.from, to: word.from + short.length, short }];
    })
    .filter((each) => !isWithin(each, quoted) && !isWithin(each, addresses))
    .map(({ from, to, short }) => ({
      rule: 'abbreviation',
      range: { from, to },
      alternatives: dotted.filter(([pattern]) => pattern.test(short)).map(([, words]) => words),
    }));
}
