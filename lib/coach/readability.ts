/** LIX, the Swedish readability measure. 40 is an ordinary newspaper. */
import type { Readability, ReadingLevel } from './hint';
import type { Sentence, Word } from './words-and-sentences';

/** Björnsson, Läsbarhet (1968): a long word has more letters than this. */
const LONG = 6;

const steps: readonly (readonly [below: number, level: ReadingLevel])[] = [
  [30, 'very-easy'],
  [40, 'easy'],
  [50, 'medium'],
  [60, 'hard'],
];

/** @example 'Vi plogar. Vi sandar vägen i natt.' // 7 words, 2 sentences, no long word: LIX 3.5 */
export function readabilityOf(words: readonly Word[], sentences: readonly Sentence[]): Readability {
  const longWords = words.reduce((count, { letters }) => count + (letters > LONG ? 1 : 0), 0);
  const lix = words.length === 0 ? 0 : words.length / Math.max(1, sentences.length) + (100 * longWords) / words.length;
  return { lix, sentences: sentences.length, words: words.length, longWords, level: levelOf(lix) };
}

const levelOf = (lix: number): ReadingLevel => steps.find(([below]) => lix < below)?.[1] ?? 'very-hard';
