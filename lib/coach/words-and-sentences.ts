/** Splits a text into words and sentences, as Björnsson counts them. */
import type { Range } from './hint';

export interface Word extends Range {
  /** In lower case. */
  lower: string;
  /** Number of letters, without digits and hyphens. */
  letters: number;
}
export interface Sentence extends Range {
  /** Number of words. */
  words: number;
}
const LETTER = String.raw`\p{L}`;
/** A hyphenated word counts as one, as in Björnsson's count. */
const word = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*`, 'gu');
const notLetter = new RegExp(`[^${LETTER}]`, 'gu');
/** Abbreviations: a point after them does not end the sentence, unless a capital follows. */
const SHORT = new Set(
  'kl nr ca tel st kap resp ang ev enl inkl exkl etc osv dvs mfl mm jfr s sid bl ex t f kr tfn max min prof dr'.split(
    ' ',
  ),
);

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(word)) {
    const [whole] = match;
    const letters = /^[a-zåäöA-ZÅÄÖ]+$/.test(whole) ? whole.length : whole.replace(notLetter, '').length;
    words.push({ from: match.index, to: match.index + whole.length, lower: whole.toLowerCase(), letters });
  }
  return words;
}

/**
 * A sentence ends at a point, question mark or exclamation mark before a space, at a colon before a capital or a new
 * line, and at the end of a line. A part without words is not a sentence.
 */
export function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
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
  // Fast path: the gap is usually one space.
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

/** `t.ex` and `kl`: a point after them does not end a sentence. */
const isShort = (text: string, { from, lower }: Word): boolean =>
  SHORT.has(lower) || (lower.length <= 2 && text[from - 1] === '.');

function endOf(text: string, last: Word, next: Word | undefined): number {
  const rest = text.slice(last.to, next?.from ?? text.length);
  return last.to + (/^[.!?…:)"”\]]*/u.exec(rest)?.[0].length ?? 0);
}
