/** The features that the `indicators` script starts, in order. They only read items in view. */
import { followQuestions } from '../features/follow-questions';
import type { Feature } from '../features/run-alone';
import { followItems } from '../indicators/follow-items';

export const READERS: readonly Feature[] = [
  { id: 'indicators', start: followItems },
  { id: 'questions', start: followQuestions },
];
