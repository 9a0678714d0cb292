/**
 * What a refused message says, for people: a problem's id becomes its words;
 * anything else is a technical reason inside 'Något gick fel'.
 */
import { catalogue, type ProblemId } from './catalogue';
import { problemText } from './problems';

/** @param error the `error` of an answer: a problem's id, or a technical reason in any language */
export function faultWords(error: string): string {
  if (error === 'never-capture') return problemText('forbidden-image');
  return Object.hasOwn(catalogue, error)
    ? problemText(error as ProblemId)
    : problemText('unexpected', { reason: `(${error})` });
}
