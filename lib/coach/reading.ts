/** A text read once for all rules: its words, its sentences, what stands within quotation marks, and its addresses. */
import { lowered } from '../assessment/indicators/swedish';
import type { Range } from './hint';

export interface Word extends Range {
  /** In small letters. */
  lower: string;
  /** Letters alone: no digits, no hyphens. */
  letters: number;
}
export interface Sentence extends Range {
  /** How many words. */
  words: number;
}
export interface Reading {
  text: string;
  /** In small letters, each in its place. */
  lower: string;
  words: Word[];
  sentences: Sentence[];
  quoted: Range[];
  /** Web addresses, without the points and brackets that end the sentence around them. */
  addresses: Range[];
}

const LETTER = String.raw`\p{L}`;
/** A word with hyphens is one, as in Björnsson's count. */
const word = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*`, 'gu');
const notLetter = new RegExp(`[^${LETTER}]`, 'gu');
/** A web address, with scheme or `www`, or a host alone under a common top domain. */
const TOP = 'se|nu|com|org|net|eu|info|io|no|dk|fi|de|uk|app|shop|store|blog|be|ly|co|me|tv|gl|fm|ax|biz|online';
const HOST = String.raw`(?:[a-zåäöA-ZÅÄÖ0-9](?:[a-zåäö0-9-]*)\.)+`;
const address = new RegExp(
  String.raw`(?:[hH]ttps?:\/\/|[wW]ww\.)[^\s<>"”]+|(?<![\p{L}\p{N}@._/-])${HOST}(?:${TOP})(?![\p{L}\p{N}@-])(?:[/?#][^\s<>"”]*)?`,
  'uy',
);
const trailing = /[.,;:!?)\]'’]+$/u;
const quotation = /"[^"\n]{1,300}"|”[^”\n]{1,300}”|“[^”“\n]{1,300}[”“]|»[^«»\n]{1,300}[«»]/gu;

/** Behind their point a sentence goes on, unless a capital follows. */
const SHORT = new Set(
  'kl nr ca tel st kap resp ang ev enl inkl exkl etc osv dvs mfl mm jfr s sid bl ex t f kr tfn max min prof dr'.split(
    ' ',
  ),
);

export function readText(text: string): Reading {
  const words = wordsOf(text);
  return {
    text,
    lower: lowered(text),
    words,
    sentences: sentencesOf(text, words),
    quoted: /["”“»]/u.test(text) ? rangesOf(text, quotation) : [],
    addresses: addressesIn(text, words),
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(word)) {
    const [whole] = match;
    const letters = /^[a-zåäöA-ZÅÄÖ]+$/.test(whole) ? whole.length : whole.replace(notLetter, '').length;
    words.push({ from: match.index, to: match.index + whole.length, lower: whole.toLowerCase(), letters });
  }
  return words;
}

/**
 * A point, a question or exclamation mark before a space, a colon before a capital or a new line, and the line's own
 * end. A part without words is none.
 */
function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [index, each] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && !endsBetween(text, each, next)) continue;
    const begin = words[first];
    if (begin !== undefined)
      sentences.push({ from: begin.from, to: endOf(text, each, next), words: index + 1 - first });
    first = index + 1;
  }
  return sentences;
}

function endsBetween(text: string, one: Word, next: Word): boolean {
  // The usual gap is one space.
  if (next.from - one.to === 1) return text[one.to] === '\n';
  const gap = text.slice(one.to, next.from);
  if (gap.includes('\n')) return true;
  const mark = /[.!?…:](?=["”’')\]]*(?:\s|$))/u.exec(gap)?.[0];
  if (mark === undefined) return false;
  const isCapital = text.charAt(next.from) !== next.lower.charAt(0);
  if (mark === ':') return isCapital;
  if (mark !== '.') return true;
  return isCapital || !isShort(text, one);
}

/** `t.ex` and `kl`: a point behind them ends nothing. */
const isShort = (text: string, { from, lower }: Word): boolean =>
  SHORT.has(lower) || (lower.length <= 2 && text[from - 1] === '.');

function endOf(text: string, last: Word, next: Word | undefined): number {
  const rest = text.slice(last.to, next?.from ?? text.length);
  return last.to + (/^[.!?…:)"”\]]*/u.exec(rest)?.[0].length ?? 0);
}

/** Only a word with a point or a colon right behind it and no space after that may begin an address. */
function addressesIn(text: string, words: readonly Word[]): Range[] {
  const found: Range[] = [];
  for (const { from, to } of words) {
    const mark = text[to];
    if ((mark !== '.' && mark !== ':') || /\s/.test(text[to + 1] ?? ' ')) continue;
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const whole = matchAt(address, text, from);
    if (whole !== undefined) found.push({ from, to: from + whole.replace(trailing, '').length });
  }
  return found;
}

/** What a sticky pattern takes at a place. */
export function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

export const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));

export const isWithin = (range: Range, ranges: readonly Range[]): boolean =>
  ranges.some(({ from, to }) => from <= range.from && range.to <= to);

export const overlaps = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;

/** The sentence around a place; the text itself where there is none. */
export function sentenceAt({ sentences, text }: Reading, at: number): Range {
  return sentences.find(({ from, to }) => from <= at && at < to) ?? { from: 0, to: text.length };
}
