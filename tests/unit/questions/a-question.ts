/** A newly entered question, for tests. Its times are in a working week without public holidays. */
import { openQuestion } from '../../../lib/questions/states';
import type { Question } from '../../../lib/questions/question';

/** Tuesday 2026-11-24, ten o'clock in Sweden. */
export const SEEN_AT = '2026-11-24T09:00:00.000Z';

export const aQuestion = (changes: Partial<Question> = {}): Question => ({
  ...openQuestion({
    itemKey: 'facebook:comment:1',
    platform: 'facebook',
    accountId: 'kommunen',
    link: 'https://www.facebook.com/kommunen/posts/1?comment_id=1',
    seenAt: SEEN_AT,
    written: { iso: null, earliest: null, latest: null },
  }),
  ...changes,
});
