/** A text parsed once for all rules: its words, its sentences, its quotations and its addresses. */
import { lowered } from '../assessment/indicators/swedish';
import type { Range } from './hint';
import { sentencesOf, wordsOf, type Sentence, type Word } from './words-and-sentences';

export interface Reading {
  text: string;
  /** In lower case, with every letter at the same position. */
  lower: string;
  words: Word[];
  sentences: Sentence[];
  quoted: Range[];
  /** Web addresses, without the punctuation and brackets that end the sentence around them. */
  addresses: Range[];
}

/** A web address: with a scheme or `www`, or a bare host under a common top-level domain. */
const TOP = 'se|nu|com|org|net|eu|info|io|no|dk|fi|de|uk|app|shop|store|blog|be|ly|co|me|tv|gl|fm|ax|biz|online';
const HOST = String.raw`(?:[a-zåäöA-ZÅÄÖ0-9](?:[a-zåäö0-9-]*)\.)+`;
const address = new RegExp(
  [
    String.raw`(?:[hH]ttps?:\/\/|[wW]ww\.)[^\s<>"”]+`,
    String.raw`(?<![\p{L}\p{N}@._/-])${HOST}(?:${TOP})(?![\p{L}\p{N}@-])(?:[/?#][^\s<>"”]*)?`,
  ].join('|'),
  'uy',
);
const trailing = /[.,;:!?)\]'’]+$/u;
const quotation = /"[^"\n]{1,300}"|”[^”\n]{1,300}”|“[^”“\n]{1,300}[”“]|»[^«»\n]{1,300}[«»]/gu;

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

/** An address can only start with a word that is directly followed by a point or a colon and no space. */
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

/** What a sticky pattern matches at a position. */
export function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

export const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));

export const isWithin = (range: Range, ranges: readonly Range[]): boolean =>
  ranges.some(({ from, to }) => from <= range.from && range.to <= to);

export const overlaps = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;

/** The sentence around a position; the whole text if there is none. */
export function sentenceAt({ sentences, text }: Reading, at: number): Range {
  return sentences.find(({ from, to }) => from <= at && at < to) ?? { from: 0, to: text.length };
}
