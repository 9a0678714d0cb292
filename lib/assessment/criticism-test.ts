/** The criticism test (guideline l.73): criticism alone is never a ground, whatever the words. */
import type { CriticismAnswer } from '../domain/decision';
import { isForbiddenImage } from '../guidelines/forbidden-image';
import type { Ground } from '../guidelines/schema';

/**
 * `may-remove`: a ground and an answer that allow it. `only-criticism`: answer it instead. `never-capture`: the
 * no-image route, which removes nothing through us. The rest say which answer is missing.
 */
export type Verdict = 'may-remove' | 'only-criticism' | 'never-capture' | 'ground-missing' | 'answer-missing';

export function mayRemove(ground: Ground | undefined, answer: CriticismAnswer | undefined): Verdict {
  // Before everything else: with such an image on the screen no other question matters.
  // Whatever the pack says of its capture.
  if (ground !== undefined && isForbiddenImage(ground)) return 'never-capture';
  if (answer === 'only-criticism') return 'only-criticism';
  if (!ground) return 'ground-missing';
  return answer === undefined ? 'answer-missing' : 'may-remove';
}
