/**
 * A refusal that an official reads about: thrown with the id of its words, so that a misspelt id does not compile. What
 * is thrown without one is a mistake of ours or of the browser's, and is told as `unexpected` with its technical
 * reason.
 *
 * @example throw new ProblemError('plan-missing')
 */
import type { ProblemId } from './catalogue';
import { reasonOf } from '../util/reason-of';

export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly id: ProblemId) {
    super(id);
  }
}

/** How a refusal travels. `detail`: the technical reason, in any language; shown with `unexpected` alone. */
export interface Refusal {
  problem: ProblemId;
  detail: string;
}

/** Without words of its own. @param detail the technical reason */
export const unexpected = (detail: string): Refusal => ({ problem: 'unexpected', detail });

export const refusalOf = (error: unknown): Refusal =>
  error instanceof ProblemError ? { problem: error.id, detail: error.message } : unexpected(reasonOf(error));
