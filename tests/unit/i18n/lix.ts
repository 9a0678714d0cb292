/** LIX of our own texts, each a sentence or more of its own. 40 is an ordinary newspaper. */
import type { Readability } from '../../../lib/coach/hint';
import { readabilityOf } from '../../../lib/coach/readability';
import { readText } from '../../../lib/coach/reading';

export function readability(text: string): Readability {
  const { words, sentences } = readText(text);
  return readabilityOf(words, sentences);
}

export const lix = (texts: string[]): number => readability(texts.join('\n')).lix;
