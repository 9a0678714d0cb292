/** The messages about answering in time and monitoring. */
import { questionMessages } from './question-messages';
import { roundMessages } from './round-messages';
import { snapshotMessages } from './snapshot-messages';
import { crisisMessages } from './crisis-messages';
import { handOverMessages } from './hand-over-messages';

export const watchMessages = {
  ...questionMessages,
  ...roundMessages,
  ...snapshotMessages,
  ...crisisMessages,
  ...handOverMessages,
} as const;
