/** The criticism test (guideline l.73): criticism alone is never a ground, whatever its wording. */
import type { CriticismAnswer } from '../domain/decision';
import { isForbiddenImage } from '../guidelines/forbidden-image';
import type { Ground } from '../guidelines/schema';

/**
 * `may-remove`: the ground and the answer permit it. `only-criticism`: answer it instead. `never-capture`: the no-image
 * route, which removes nothing through us. The others say which answer is missing.
 */
export type Verdict = 'may-remove' | 'only-criticism' | 'never-capture' | 'ground-missing' | 'answer-missing';

export function mayRemove(ground: Ground | undefined, answer: CriticismAnswer | undefined): Verdict {
  // Checked first: with such an image on the screen no other question matters, whatever the pack says about its
  // capture.
  if (ground !== undefined && isForbiddenImage(ground)) return 'never-capture';
  if (answer === 'only-criticism') return 'only-criticism';
  if (!ground) return 'ground-missing';
  return answer === undefined ? 'answer-missing' : 'may-remove';
}
