/** Questions on the municipality's pages and what became of them. No words of anybody's; closed ones are forgotten. */
import type { Question } from '../../questions/question';

export const questionsSchema = '&itemKey, state';

export type QuestionRow = Question;
