/** Presses on the platform's menus, and sends, wait for the script that judges them. */
import type { Guard } from './guard';

const EARLY = ['tests/unit/overlay/early-press.test.ts'];
const EARLY_SEND = ['tests/unit/overlay/early-send.test.ts'];

export const nativeEarly: Guard[] = [
  {
    id: 'native-early-held',
    promise: 'A press on a menu’s entry waits for the script that judges it',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: 'event.stopImmediatePropagation();',
    replace: '',
    tests: EARLY,
  },
  {
    id: 'native-early-judged',
    promise: 'What was pressed before the guards had come is judged when they come',
    file: 'lib/overlay/guards/native-watch.ts',
    find: 'else open(watch, held);',
    replace: '',
    tests: EARLY,
  },
  {
    id: 'native-early-menu',
    promise: 'Whose menu stands open is known though it was opened before the guards had come',
    file: 'lib/overlay/guards/native-watch.ts',
    find: 'if (last !== null) note(watch, readLate(last.on), last.at);',
    replace: '',
    tests: EARLY,
  },
  {
    id: 'native-early-not-for-ever',
    promise: 'Nobody is kept from the platform’s own menus by a script that does not come',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: 'giveUp();\n    }, LONGEST_EARLY_HOLD);',
    replace: '}, LONGEST_EARLY_HOLD);',
    tests: EARLY,
  },
  {
    id: 'native-early-under-way',
    promise: 'A press that was begun before the guards had come is judged at its click',
    file: 'lib/overlay/guards/native-watch.ts',
    find: '(event.detail === 0 || !hasHeardABeginning)',
    replace: 'event.detail === 0',
    tests: EARLY,
  },
  {
    id: 'native-early-taken-back',
    promise: 'A held press that the official has gone on from is not made later, on what stands there by then',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: 'if (event.isTrusted && isNew) delete early.target;',
    replace: '',
    tests: EARLY,
  },
  {
    id: 'native-early-put-away',
    promise: 'A held press is not made in a menu that has been put away since',
    file: 'lib/overlay/guards/native-watch.ts',
    find: '!isShown(on) || ',
    replace: '',
    tests: EARLY,
  },
  {
    id: 'send-early-held',
    promise: 'A send waits for the script that judges it',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: 'if (begins) [began, sending] = [entry, sends];',
    replace: 'if (begins) [began, sending] = [entry, null];',
    tests: EARLY_SEND,
  },
  {
    id: 'send-early-judged',
    promise: 'What was to be sent before the guards had come is judged when they come',
    file: 'lib/overlay/guards/send-guard.ts',
    find: 'void catchUp(guard, takeEarlySends());',
    replace: 'takeEarlySends();',
    tests: EARLY_SEND,
  },
  {
    id: 'send-early-as-written',
    promise: 'A text that was written on meanwhile is not sent by the press before',
    file: 'lib/overlay/guards/send-guard.ts',
    find: 'const press = holdPress(sending, true, words);',
    replace: 'const press = holdPress(sending, true); void words;',
    tests: EARLY_SEND,
  },
  {
    id: 'send-early-told',
    promise: 'A send that nobody has judged has not gone, and that is said',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: "showNotice(overlayText.sendSilent, undefined, 'sendSilent');",
    replace: 'void 0;',
    tests: EARLY_SEND,
  },
  {
    id: 'send-early-ours-alone',
    promise: 'In a thread of nobody’s that is registered no send is held',
    file: 'lib/overlay/features/hold-early-presses.ts',
    find: ' || threadOf(session, sending) === null',
    replace: '',
    tests: EARLY_SEND,
  },
];
