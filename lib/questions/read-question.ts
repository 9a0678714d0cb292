/** A question's row as this version has it. */
import { question, type Question } from './question';
import { stateOf } from './states';

/** Null where the row is not as this version, or its own steps, have it. */
export function readQuestion(row: unknown): Question | null {
  const read = question.safeParse(row);
  return read.success && stateOf(read.data.steps) === read.data.state ? read.data : null;
}
