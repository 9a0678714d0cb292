/** Words: officialese, the house's own terms, and abbreviations that nobody has explained. */
import type { Found, Range } from './hint';
import { findPhrases, phrasesOf, type FoundPhrase, type Phrases } from './phrases';
import { isWithin, overlaps, type Reading } from './reading';
import { DOTTED, KNOWN, SHOUTED } from './words/abbreviations';
import { INTERNAL_TERMS } from './words/internal-terms';
import { PLAIN_WORDS } from './words/plain-words';

const plainWords = phrasesOf(PLAIN_WORDS);
const internalTerms = phrasesOf(INTERNAL_TERMS);

/** The same letters as another word: ‘den gällande planen’, ‘gällande lag’. */
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

export function findOfficialese(reading: Reading): Found[] {
  return listed(reading, plainWords)
    .filter((phrase) => !isOtherwise(reading, phrase))
    .map((phrase) => hintOf('officialese', phrase));
}

/** A term that is explained beside it, once, is explained. */
export function findInternalTerms(reading: Reading): Found[] {
  return listed(reading, internalTerms)
    .filter((phrase) => !isExplained(reading, phrase) && !isLaterPartOfName(reading, phrase))
    .map((phrase) => hintOf('internal-term', phrase));
}

/** Names of systems are names of other things too: at the head of a sentence they may be anything. */
function isLaterPartOfName({ sentences, text }: Reading, { from, to }: Range): boolean {
  if (!/^[A-ZÅÄÖ][a-zåäö]/.test(text.slice(from, to))) return false;
  return sentences.some((sentence) => sentence.from === from);
}

function listed(reading: Reading, phrases: Phrases): FoundPhrase[] {
  return findPhrases(reading.text, reading.words, phrases).filter(
    (phrase) => !isWithin(phrase, reading.quoted) && !isWithin(phrase, reading.addresses),
  );
}

const hintOf = (rule: 'officialese' | 'internal-term', { from, to, alternatives }: FoundPhrase): Found => ({
  rule,
  range: { from, to },
  alternatives,
});

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

const capitals = /(?<![\p{L}\p{N}@#_/.&+-])[A-ZÅÄÖ]{2,5}(?![\p{L}\p{N}_/&+]|\.\p{L})/gu;
const roman = /^[IVXLC]+$/;
const dotted = DOTTED.map(([pattern, words]) => [new RegExp(`^(?:${pattern})$`, 'iu'), words] as const);
const anyDotted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:${DOTTED.map(([pattern]) => pattern).join('|')})(?![\p{L}\p{N}])`,
  'giu',
);

export function findAbbreviations(reading: Reading): Found[] {
  return [...houseAbbreviations(reading), ...dottedAbbreviations(reading)];
}

function houseAbbreviations(reading: Reading): Found[] {
  const found = [...reading.text.matchAll(capitals)].map(({ index, 0: short }) => ({
    from: index,
    to: index + short.length,
    short,
  }));
  if (found.length === 0) return [];
  const unknown = found.filter(({ short }) => !KNOWN.has(short) && !SHOUTED.has(short) && !roman.test(short));
  return unknown
    .filter(
      (each) =>
        !isShouting(reading, each) &&
        !isExplained(reading, each) &&
        !internalTerms.has(each.short.toLowerCase()) &&
        !isWithin(each, reading.quoted) &&
        !reading.addresses.some((address) => overlaps(each, address)),
    )
    .map(({ from, to }) => ({ rule: 'abbreviation', range: { from, to }, alternatives: [] }));
}

/** Two words in capitals beside each other are shouted. */
function isShouting({ text }: Reading, { from, to }: Range): boolean {
  return (
    /[A-ZÅÄÖ]{2,}[!,]? $/.test(text.slice(Math.max(0, from - 20), from)) || /^[!,]? [A-ZÅÄÖ]{2,}/.test(text.slice(to))
  );
}

function dottedAbbreviations({ text, quoted, addresses }: Reading): Found[] {
  return [...text.matchAll(anyDotted)]
    .map(({ index, 0: short }) => ({ from: index, to: index + short.length, short }))
    .filter((each) => !isWithin(each, quoted) && !isWithin(each, addresses))
    .map(({ from, to, short }) => ({
      rule: 'abbreviation',
      range: { from, to },
      alternatives: dotted.filter(([pattern]) => pattern.test(short)).map(([, words]) => words),
    }));
}

/** Also those that are explained: no other rule has anything to say of them. */
export const internalTermsIn = (reading: Reading): Range[] => listed(reading, internalTerms);
