/** The LIX of our own texts, each at least one sentence. 40 is an ordinary newspaper. */
import type { Readability } from '../../../lib/coach/hint';
import { readabilityOf } from '../../../lib/coach/readability';
import { sentencesOf, wordsOf } from '../../../lib/coach/words-and-sentences';

export function readability(text: string): Readability {
  const words = wordsOf(text);
  return readabilityOf(words, sentencesOf(text, words));
}

export const lix = (texts: string[]): number => readability(texts.join('\n')).lix;
