/** A crisis has an end and makes no target later; in an election period a colleague is asked. */
import type { Guard } from './guard';

const CLOCK = ['tests/unit/questions/crisis-clock.test.ts'];
const BACKGROUND = ['tests/unit/background/crisis.test.ts'];
const ELECTION = ['tests/unit/assessment/election.test.ts'];
const FORM = ['tests/components/crisis/crisis.test.tsx'];

export const crisis: Guard[] = [
  {
    id: 'crisis-has-an-end',
    promise: 'No crisis is stored that does not end within the longest time',
    file: 'lib/domain/crisis.ts',
    find: ".refine(lastsSomeTime, 'it ends after it begins, within the longest time');",
    replace: ';',
    tests: CLOCK,
  },
  {
    id: 'crisis-end-ahead',
    promise: 'A crisis is not started without an end that lies ahead',
    file: 'components/crisis/start-form.tsx',
    find: 'return at > now ? new Date(at).toISOString() : null;',
    replace: 'return new Date(at).toISOString();',
    tests: FORM,
  },
  {
    id: 'crisis-end-not-far',
    promise: 'Nobody starts a crisis that never seems to end',
    file: 'lib/app/crisis/crisis.ts',
    find: "return lasts > LONGEST_CRISIS_DAYS * DAY ? 'too-long' : null;",
    replace: 'return null;',
    tests: BACKGROUND,
  },
  {
    id: 'crisis-by-a-manager',
    promise: 'A crisis starts on the decision of a manager whom the register names',
    file: 'lib/app/crisis/crisis.ts',
    find: "if (!managersOf(settings).some((name) => same(name, decided.decidedBy))) return 'not-a-manager';",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'crisis-ends-by-itself',
    promise: 'A crisis holds no longer than its end, whether or not anybody looks',
    file: 'lib/domain/crisis.ts',
    find: 'return from <= now && now < to;',
    replace: 'return from <= now && to > from;',
    tests: CLOCK,
  },
  {
    id: 'crisis-never-later',
    promise: 'A crisis makes no answer due later than the guideline does',
    file: 'lib/questions/response-clock.ts',
    find: 'return { goal: Math.min(now.goal, goal), limit: Math.min(now.limit, limit) };',
    replace: 'return { goal, limit };',
    tests: CLOCK,
  },
  {
    id: 'crisis-over-is-over',
    promise: 'A question that came after a crisis is not due by it',
    file: 'lib/questions/response-clock.ts',
    find: 'if (since >= to) return now;',
    replace: '',
    tests: CLOCK,
  },
  {
    id: 'election-second-eyes',
    promise: 'In an election period what touches a party or an elected person waits for a second pair of eyes',
    file: 'lib/assessment/second-eyes.ts',
    find: "if (ground !== undefined && touchesParty) return 'election';",
    replace: '',
    tests: ELECTION,
  },
  {
    id: 'election-as-seen',
    promise: 'That it touches a party is read off the item, not off what the card sent',
    file: 'lib/assessment/build-decision.ts',
    find: 'touches !== null && (touches.length > 0 || isSaid === true);',
    replace: 'touches !== null && isSaid === true;',
    tests: ELECTION,
  },
  {
    id: 'election-period-only',
    promise: 'Outside an election period nothing more is asked of a removal',
    file: 'lib/assessment/build-decision.ts',
    find: 'touches !== null && (touches.length > 0 || isSaid === true);',
    replace: '(touches ?? []).length > 0 || isSaid === true;',
    tests: ELECTION,
  },
  {
    id: 'election-on-the-page',
    promise: 'The background looks by itself whether what is removed touches a party',
    file: 'lib/app/handlers/evidence-save.ts',
    find: 'touches: touchesOfReading(card.reading, electionNow(packInForce(), settings, wallTimeOf(clock.now()).day)),',
    replace: '',
    tests: ['tests/unit/background/election.test.ts'],
  },
  {
    id: 'election-last-day',
    promise: 'An election period holds on its last day too',
    file: 'lib/domain/election.ts',
    find: 'from <= day && day <= to)) return null;',
    replace: 'from <= day && day < to)) return null;',
    tests: ['tests/unit/domain/election.test.ts'],
  },
];
