/** What setting the clock, taking back a choice, or bytes that are not text must not make possible. */
import type { Guard } from './guard';

export const clockSet: Guard[] = [
  {
    id: 'clock-menu-is-remembered',
    promise: 'A clock set forward between the menu and its entry does not let a removal past Uppsikt',
    file: 'lib/overlay/guards/native-watch.ts',
    find: 'now.page - last.at.page > MENU_MEMORY',
    replace: 'now.clock - last.at.clock > MENU_MEMORY',
    tests: ['tests/unit/overlay/native-watch.test.ts'],
  },
  {
    id: 'clock-way-through-ends',
    promise: 'A clock set back does not make a way through last longer',
    file: 'lib/overlay/guards/allowed-presses.ts',
    find: 'return passedBetween(pass.from, at) < pass.lasts',
    replace: 'return at.clock - pass.from.clock < pass.lasts',
    tests: ['tests/unit/overlay/native-watch.test.ts'],
  },
  {
    id: 'clock-second-press',
    promise: 'A second press on a control is compared even if the clock was changed after the first',
    file: 'lib/overlay/features/hand-press.ts',
    find: 'passedSince(at) < SAME_PRESS',
    replace: 'Date.now() - at.clock < SAME_PRESS',
    tests: ['tests/unit/overlay/hand-press.test.ts'],
  },
  {
    id: 'clock-look-goes-on',
    promise: 'An item that the official may press by hand is still checked if the clock was changed after a press',
    file: 'lib/overlay/features/hand-press.ts',
    find: 'passedSince(last.at) < ANSWERS_WITHIN',
    replace: 'Date.now() - last.at.clock < ANSWERS_WITHIN',
    tests: ['tests/unit/overlay/hand-press.test.ts'],
  },
  {
    id: 'clock-question-ends',
    promise: 'A dialog that opens later is not attributed to the item because the clock was set back',
    file: 'lib/overlay/guards/question.ts',
    find: ' && !waiting.signal.aborted;',
    replace: ' && waiting !== null;',
    tests: ['tests/unit/overlay/question.test.ts'],
  },
  {
    id: 'noted-same-not-as-many',
    promise: 'A note made while another is taken back is noticed although the number of notes stays the same',
    file: 'lib/domain/noted-content.ts',
    find: ' && now.every((one) => before.some((other) => isKnownBy(one, other)));',
    replace: ' && (now.every((one) => before.some((other) => isKnownBy(one, other))) || true);',
    tests: ['tests/unit/background/capture.test.ts', 'tests/unit/background/snapshot.test.ts'],
  },
  {
    id: 'verify-text-of-any-bytes',
    promise: 'An extra text beside the record is found whatever its byte encoding',
    file: 'lib/verify/checks/sealed.ts',
    find: 'files.has(TEXT) && textOf(files.get(TEXT)) !== text',
    replace: 'textOf(files.get(TEXT)) !== undefined && textOf(files.get(TEXT)) !== text',
    tests: ['tests/unit/verify/verify-package.test.ts'],
  },
];
