/** Reads a stored question in the form of this version. */
import { question, type Question } from './question';
import { stateOf } from './states';

/** Null when the row does not have this version's form, or its state does not follow from its steps. */
export function readQuestion(row: unknown): Question | null {
  const read = question.safeParse(row);
  return read.success && stateOf(read.data.steps) === read.data.state ? read.data : null;
}
