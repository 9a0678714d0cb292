/** What a refused message says, for people: an id of the catalogue becomes its words, anything else is put inside 'Något gick fel'. */
import { catalogue, type ProblemId } from './catalogue';
import { problemText } from './problems';

/** @param error the `error` of an answer: a problem's id, Swedish words that already end as a sentence, or a technical reason */
export function faultWords(error: string): string {
  if (error === 'never-capture') return problemText('forbidden-image');
  if (Object.hasOwn(catalogue, error)) return problemText(error as ProblemId);
  const isSentence = / /.test(error) && /[.!?]$/.test(error) && /^[A-ZÅÄÖ]/.test(error);
  return isSentence ? error : problemText('unexpected', { reason: `(${error})` });
}
