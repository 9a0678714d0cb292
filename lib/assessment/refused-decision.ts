/** Why a judgement was refused, as the official reads it. */
import { ProblemError } from '../problems/problem-error';
import type { BuiltDecision } from './build-decision';

type Reason = Extract<BuiltDecision, { kind: 'refused' }>['reason'];

/** @example if (built.kind === 'refused') throw refusedDecision(built.reason); */
export function refusedDecision(reason: Reason): Error {
  switch (reason) {
    case 'never-capture':
      return new ProblemError('forbidden-image');
    // What the card and the form bar before anything is asked for: that it comes here is a mistake of ours.
    case 'answer-missing':
    case 'inputs-missing':
    case 'measure-closed':
    case 'notice-reason':
      return new Error(reason);
    default:
      return new ProblemError(reason);
  }
}
