/** A press by the official's own hand, where Uppsikt asked for it, is looked at as a press of ours is. */
import type { Guard } from './guard';

const PAGE = ['tests/unit/overlay/hand-press.test.ts'];
const FLOW = ['tests/unit/removal/hand-press.test.ts'];
const LOOK = 'entrypoints/overlay.content/features/hand-press.ts';
const WATCH = 'entrypoints/guards/native-watch.ts';

export const handPress: Guard[] = [
  {
    id: 'hand-looked-at',
    promise: 'A press by hand does not go on where what stands there is not as it was sealed',
    file: LOOK,
    find: 'const why = whyNot(session, asked) ?? account.why();',
    replace: 'const why = account.why();',
    tests: PAGE,
  },
  {
    id: 'hand-account',
    promise: 'A press by hand does not go on under another account',
    file: LOOK,
    find: 'const why = whyNot(session, asked) ?? account.why();',
    replace: 'const why = whyNot(session, asked);',
    tests: PAGE,
  },
  {
    id: 'hand-account-asked',
    promise: 'A press by hand waits for the platform’s answer where it has to be asked who one is',
    file: LOOK,
    find: "if (stateOf(true) === 'municipality') return null;",
    replace: "if (stateOf(false) === 'municipality') return null;",
    tests: PAGE,
  },
  {
    id: 'hand-words',
    promise: 'Words that were changed stop a press by hand',
    file: LOOK,
    find: "if (!isReadAs(session.platform.read(document, found.item).text, text)) return { kind: 'other-words' };",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'hand-before-the-press',
    promise: 'What comes while a hand is waited for ends that before the press',
    file: LOOK,
    find: 'if (why !== null && different >= DIFFERENT_LOOKS) tell(why);',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'hand-pass-taken-back',
    promise: 'A press that was stopped is met the next time',
    file: LOOK,
    find: 'takeBack(itemKey(ref), hand, Date.now());',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'hand-at-the-click',
    promise: 'What comes between the pointer and the click stops the click',
    file: WATCH,
    find: "if (may !== 'yes') return { kind: may === 'no' ? 'changed' : 'again' };",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'hand-answer',
    promise: 'The answer to a question that a hand was asked is looked at too',
    file: 'entrypoints/guards/hand-watch.ts',
    find: "if (kind !== 'confirm' && kind !== 'answer') return [];",
    replace: 'return [];',
    tests: PAGE,
  },
  {
    id: 'hand-left-button',
    promise: 'The button that was left to the official is looked at, whatever it says',
    file: 'entrypoints/guards/hand-watch.ts',
    find: 'if (left.length > 0) return left;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'hand-stopped-ends',
    promise: 'A flow whose hand was stopped ends as changed and not as removed',
    file: 'lib/removal/perform.ts',
    find: "if (said === 'check' || said === 'removed') return lookAfter(",
    replace: "if (said !== 'removed' || said === 'removed') return lookAfter(",
    tests: FLOW,
  },
  {
    id: 'hand-pressed-at',
    promise: 'When the hand pressed stands in the journal',
    file: 'lib/removal/perform.ts',
    find: 'flow.act === null || at === undefined ? flow :',
    replace: 'flow.act !== null || at === undefined ? flow :',
    tests: FLOW,
  },
];
