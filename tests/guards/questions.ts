/** No question leaves the list without an outcome, only the page's own answer closes one, and no text is kept. */
import type { Guard } from './guard';

const STATES = 'lib/questions/states.ts';
const STATE_TESTS = ['tests/unit/questions/states.test.ts'];
const FOLLOW = 'lib/overlay/features/follow-questions.ts';
const FOLLOWED = ['tests/unit/overlay/follow-questions.test.ts'];

export const questions: Guard[] = [
  {
    id: 'question-forwarded-stays',
    promise: 'A forwarded question stays open, whatever the page writes under it',
    file: STATES,
    find: "return from === 'open' ? 'answered' : from;",
    replace: "return from === 'open' || from === 'forwarded' ? 'answered' : from;",
    tests: STATE_TESTS,
  },
  {
    id: 'question-forwarded-needs-answer',
    promise: 'Only an answer that is entered takes a forwarded question off the list',
    file: STATES,
    find: "return from === 'open' ? 'needs-no-answer' : undefined;",
    replace: "return 'needs-no-answer';",
    tests: STATE_TESTS,
  },
  {
    id: 'question-reply-closes-once',
    promise: 'A reopened question is not closed by the reply that closed it before',
    file: STATES,
    find: 'knowsReply(question, step.replyKey)) return',
    replace: 'knowsReply(question, step.replyKey) && false) return',
    tests: STATE_TESTS,
  },
  {
    id: 'question-open-is-kept',
    promise: 'A question without an outcome is never forgotten',
    file: STATES,
    find: 'if (isOnList(question)) return null;',
    replace: '',
    tests: STATE_TESTS,
  },
  {
    id: 'question-to-revisit-is-kept',
    promise: 'A closed question that is to be revisited is not forgotten',
    file: 'lib/questions/keep.ts',
    find: ' || revisitOf(question) !== null',
    replace: '',
    tests: STATE_TESTS,
  },
  {
    id: 'question-own-reply-closes',
    promise: 'A reply closes a question only if its author is known to be the page',
    file: FOLLOW,
    find: 'early !== null && isOwn(early, account)',
    replace: 'early !== null',
    tests: FOLLOWED,
  },
  {
    id: 'question-said-to-another',
    promise: 'A reply to somebody else in the thread closes no question',
    file: FOLLOW,
    find: '(mentions.length === 0 || isNamed(askers.get(above)?.author))',
    replace: 'true',
    tests: FOLLOWED,
  },
  {
    id: 'question-asked-after-reply',
    promise: 'A question asked after a reply to the same person is not closed by that reply',
    file: FOLLOW,
    find: ' && isAfter(reply, asker)',
    replace: '',
    tests: FOLLOWED,
  },
  {
    id: 'question-told-once-taken',
    promise: 'A question counts as reported only once the background has stored it',
    file: FOLLOW,
    find: 'if (!answer.ok) return;',
    replace: '',
    tests: FOLLOWED,
  },
  {
    id: 'question-not-of-private-reading',
    promise: 'While a private or unknown account is acting, nothing read is reported',
    file: FOLLOW,
    find: 'if (AT_WORK.includes(glanceAtAccount(session, session.thread).state))',
    replace: '',
    tests: FOLLOWED,
  },
  {
    id: 'question-unreadable-is-told',
    promise: 'A question that cannot be read is reported, not taken for none',
    file: 'lib/app/questions/question-store.ts',
    find: 'unreadable: rows.length - questions.length',
    replace: 'unreadable: 0',
    tests: ['tests/unit/background/questions.test.ts'],
  },
  {
    id: 'question-outside-hours',
    promise: 'Time outside office hours does not count',
    file: 'lib/questions/working-days.ts',
    find: 'const { day } = wallTimeOf(workingInstantFrom(at, time));',
    replace: 'const { day } = wallTimeOf(at);',
    tests: ['tests/unit/questions/working-days.test.ts', 'tests/unit/questions/response-clock.test.ts'],
  },
];
