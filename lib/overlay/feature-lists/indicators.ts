/** What the script `indicators` starts, in this order: what only reads the items that are in view. */
import { followQuestions } from '../features/follow-questions';
import type { Feature } from '../features/run-alone';
import { followItems } from '../indicators/follow-items';

export const READERS: readonly Feature[] = [
  { id: 'indicators', start: followItems },
  { id: 'questions', start: followQuestions },
];
