/** A second pair of eyes that was asked for is waited for. */
import type { Guard } from './guard';

const RULES = ['tests/unit/assessment/second-eyes.test.ts'];
const LATER = ['tests/unit/background/act-later.test.ts'];
const CARD = ['tests/components/assessment/second-eyes.test.tsx'];
const HAND_PAGE = ['tests/components/by-hand/second-eyes.test.tsx'];
const BY_HAND = ['tests/unit/background/act-by-hand.test.ts'];

export const secondEyes: Guard[] = [
  {
    id: 'second-eyes-wait',
    promise: 'Nothing is removed before the second pair of eyes that was asked for has said yes',
    file: 'lib/assessment/gate.ts',
    find: "if (why !== null && eyesLack(judged.secondEyes, judged.by) !== null) return 'second-eyes';",
    replace: "if (praise && eyesLack(judged.secondEyes, judged.by) !== null) return 'second-eyes';",
    tests: RULES,
  },
  {
    id: 'second-eyes-by-the-ground',
    promise: 'Whether the pack demands them is read off the ground, not off what was sent',
    file: 'lib/assessment/second-eyes.ts',
    find: "return ground?.defaults.secondEyes === true ? 'pack' : null;",
    replace: "return ground === undefined ? 'pack' : null;",
    tests: RULES,
  },
  {
    id: 'second-eyes-named',
    promise: 'An answer from nobody in particular does not count',
    file: 'lib/assessment/second-eyes.ts',
    find: "if (who === '') return 'who';",
    replace: '',
    tests: RULES,
  },
  {
    id: 'second-eyes-not-oneself',
    promise: 'Nobody is their own second pair of eyes',
    file: 'lib/assessment/second-eyes.ts',
    find: "if (who === plain(by?.name ?? '')) return 'oneself';",
    replace: '',
    tests: RULES,
  },
  {
    id: 'second-eyes-operator-known',
    promise: 'The background asks with the name of the official',
    file: 'lib/assessment/build-decision.ts',
    find: "by: { name: facts.operator ?? '', today: facts.today }",
    replace: "by: { name: '', today: facts.today }",
    tests: RULES,
  },
  {
    id: 'second-eyes-sealed',
    promise: 'The record says that they were asked for, also where the card said nothing of it',
    file: 'lib/assessment/build-decision.ts',
    find: 'return why === null ? null : { why, of: null, answer: null };',
    replace: 'return null;',
    tests: RULES,
  },
  {
    id: 'second-eyes-later',
    promise: 'What was hidden meanwhile is not removed later without them',
    file: 'lib/assessment/act-later.ts',
    find: "if (act === 'delete' && heard === 'waiting') return 'second-eyes';",
    replace: '',
    tests: LATER,
  },
  {
    id: 'second-eyes-later-no',
    promise: 'Nor against their no',
    file: 'lib/assessment/act-later.ts',
    find: "if (heard === 'keep') return 'kept';",
    replace: '',
    tests: LATER,
  },
  {
    id: 'second-eyes-last-answer',
    promise: 'The answer that came last is the one that holds',
    file: 'lib/domain/second-eyes.ts',
    find: "if (later === 'remove' || later === 'keep') return later;",
    replace: "if (later === 'remove') return later;",
    tests: [...RULES, ...LATER],
  },
  {
    id: 'second-eyes-mail-alone',
    promise: 'Nothing in the recipient can add another one to the mail',
    file: 'lib/assessment/case-text.ts',
    find: "encodeURIComponent(to).replace('%40', '@')",
    replace: 'to',
    tests: RULES,
  },
  {
    id: 'second-eyes-kept-named',
    promise: 'A no is not noted without who said it',
    file: 'components/assessment/save-buttons.tsx',
    find: 'disabled={busy || gate.eyesLack !== null}',
    replace: 'disabled={busy}',
    tests: CARD,
  },
  {
    id: 'second-eyes-doubt-answered',
    promise: 'A doubt that has been answered is not taken back: a no stays a no',
    file: 'components/assessment/second-eyes.tsx',
    find: "gate.why === 'unsure' && gate.eyes.answer === null && (",
    replace: "gate.why === 'unsure' && (",
    tests: CARD,
  },
  {
    id: 'second-eyes-by-hand',
    promise: 'By hand the official is told to wait before anything is removed elsewhere',
    file: 'components/by-hand/after.tsx',
    find: "{heard === 'waiting' && <WaitForEyes",
    replace: '{(false as boolean) && <WaitForEyes',
    tests: HAND_PAGE,
  },
  {
    id: 'second-eyes-by-hand-told',
    promise: 'A removal by hand that did not wait is noted as that',
    file: 'entrypoints/background/handlers/hand.ts',
    find: "const without = heard === 'waiting' || heard === 'keep' ? heard : null;",
    replace: "const without = heard === 'waiting' && act === 'kept' ? heard : null;",
    tests: BY_HAND,
  },
  {
    id: 'second-eyes-added-not-oneself',
    promise: 'Nor does one’s own answer count when it is added to a record',
    file: 'entrypoints/background/handlers/record.ts',
    find: "if (addedEyesLack(done, { name: operator.name, today: localDay(new Date()) }) !== null) throw new Error('eyes-incomplete');",
    replace: '',
    tests: BY_HAND,
  },
  {
    id: 'second-eyes-stays-not-oneself',
    promise: 'Nor where the item stays',
    file: 'entrypoints/background/note-eyes.ts',
    find: "if (eyesLack({ of, answer, on }, { name: operator.name, today: localDay(now) }) !== null) throw new Error('eyes-incomplete');",
    replace: '',
    tests: BY_HAND,
  },
];
