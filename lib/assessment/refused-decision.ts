/** Converts the reason for a refused judgement to the error that the official reads. */
import { ProblemError } from '../problems/problem-error';
import type { BuiltDecision } from './build-decision';

type Reason = Extract<BuiltDecision, { kind: 'refused' }>['reason'];

/** @example if (built.kind === 'refused') throw refusedDecision(built.reason); */
export function refusedDecision(reason: Reason): Error {
  switch (reason) {
    case 'never-capture':
      return new ProblemError('forbidden-image');
    // The card and the form prevent these, so reaching this point is a bug.
    case 'answer-missing':
    case 'inputs-missing':
    case 'measure-closed':
    case 'notice-reason':
      return new Error(reason);
    default:
      return new ProblemError(reason);
  }
}
