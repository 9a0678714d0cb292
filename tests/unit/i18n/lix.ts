/** LIX of our own texts, each a sentence or more of its own. 40 is an ordinary newspaper. */
import { readability } from '../../../lib/coach/readability';

export const lix = (texts: string[]): number => readability(texts.join('\n')).lix;
