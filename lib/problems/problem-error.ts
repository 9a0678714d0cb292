/**
 * A refusal with a text for the official. Thrown with the id of the text, so that a misspelt id does not compile. Any
 * other error is a fault of ours or of the browser's, and is reported as `unexpected` with its technical reason.
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

/** A refusal as sent in a message. `detail`: the technical reason, in any language; shown only with `unexpected`. */
export interface Refusal {
  problem: ProblemId;
  detail: string;
}

/** A refusal without a text of its own. @param detail the technical reason */
export const unexpected = (detail: string): Refusal => ({ problem: 'unexpected', detail });

export const refusalOf = (error: unknown): Refusal =>
  error instanceof ProblemError ? { problem: error.id, detail: error.message } : unexpected(reasonOf(error));
