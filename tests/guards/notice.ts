/** The author is told, the hold for the police stands until it is lifted, and nothing is written down twice. */
import type { Guard } from './guard';

const DUE = ['tests/unit/records/notice-due.test.ts'];
const SAVED = ['tests/unit/background/tell-saved.test.ts'];
const FIRST = ['tests/components/assessment/tell-first.test.tsx'];

export const notice: Guard[] = [
  {
    id: 'notice-not-both',
    promise: 'Nobody is said to be told and not told',
    file: 'lib/assessment/build-decision.ts',
    find: "if (told === undefined || (plan.plan === 'not-told' && isToldOf(told, decided))) return plan;",
    replace: 'if (told === undefined) return plan;',
    tests: DUE,
  },
  {
    id: 'notice-restored-apart',
    promise: 'That an item is back does not do away with why it was taken',
    file: 'lib/records/left-to-do.ts',
    find: "data.about !== 'restored' && ",
    replace: '',
    tests: DUE,
  },
  {
    id: 'notice-no-reply-to-threat',
    promise: 'Nobody is asked to answer a threat',
    file: 'components/assessment/assess-view.tsx',
    find: "gate.ground?.route !== 'threat' && ",
    replace: '',
    tests: FIRST,
  },
  {
    id: 'hold-lifted-needs-reason',
    promise: 'The hold for the police is lifted with a reason and a day that does not lie ahead, and else not at all',
    file: 'lib/assessment/added.ts',
    find: "done.reason.trim() === '' || !isWholeDay(done.on) || done.on > by.today ? 'hold-incomplete' : null",
    replace: 'null',
    tests: SAVED,
  },
  {
    id: 'hold-silent-row',
    promise: 'A row that gives no reason lifts no hold',
    file: 'lib/records/holds.ts',
    find: 'if (isText(data.reason)) hold = undefined;',
    replace: 'hold = undefined;',
    tests: ['tests/unit/records/holds.test.ts'],
  },
  {
    id: 'noted-once',
    promise: 'A press that the journal knows already is not written down again',
    file: 'entrypoints/background/handlers/record.ts',
    find: 'if (isAlreadyNoted(done, await lifeOf(db, evidenceId))) return;',
    replace: '',
    tests: SAVED,
  },
  {
    id: 'kept-listed',
    promise: 'An item that a colleague wanted to stay is listed until somebody says what was done with it',
    file: 'lib/records/read-left.ts',
    find: "...(await keptLeft(db)).map(({ at, ...kept }): LeftLine => ({ kind: 'kept', since: at, ...kept })),",
    replace: '',
    tests: ['tests/unit/records/read-left.test.ts'],
  },
  {
    id: 'same-not-beside-keep',
    promise: 'No quick removal is offered of an item that a colleague wanted to stay',
    file: 'components/assessment/assess-view.tsx',
    find: "state.keptByEyes !== undefined || eyes.answer === 'keep'",
    replace: 'false',
    tests: ['tests/components/assessment/same-as-last.test.tsx'],
  },
];
