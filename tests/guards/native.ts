/** The platform's own buttons are met on what is registered, by a hand's press, and nothing goes past Uppsikt unwritten. */
import type { Guard } from './guard';

const WATCH = ['tests/unit/overlay/native-watch.test.ts'];
const HANDLERS = ['tests/unit/background/native.test.ts'];
const NOTES = ['tests/unit/evidence/without-evidence.test.ts'];
const CARD = ['tests/components/card/native-pressed.test.tsx'];
const PRESSES = ['tests/contract/native-presses.test.ts'];

export const native: Guard[] = [
  {
    id: 'native-held',
    promise: 'A press on the platform’s own button that takes something away is kept from the page',
    file: 'entrypoints/guards/native-watch.ts',
    find: 'event.stopImmediatePropagation();',
    replace: '',
    tests: WATCH,
  },
  {
    id: 'native-held-to-the-click',
    promise: 'All of a press is kept from the page, and not only its beginning',
    file: 'entrypoints/guards/native-watch.ts',
    find: 'if (watch.stopping !== null && !isNew(event)) {',
    replace: 'if (watch.stopping !== null && event.type === "never") {',
    tests: WATCH,
  },
  {
    id: 'native-trusted',
    promise: 'Only a hand’s press counts, so what Uppsikt drives itself is never met',
    file: 'entrypoints/guards/native-watch.ts',
    find: 'if (!event.isTrusted) return;',
    replace: '',
    tests: WATCH,
  },
  {
    id: 'native-only-registered',
    promise: 'On others’ threads nothing is met',
    file: 'entrypoints/guards/native-watch.ts',
    find: 'if (item === null || session.registeredOf(item) === null) return undefined;',
    replace: 'if (item === null) return undefined;',
    tests: WATCH,
  },
  {
    id: 'native-told-hidden',
    promise: 'What was hidden by the platform’s own button is told though it stands there still',
    file: 'entrypoints/guards/vanished.ts',
    find: "else if (hides(press.act) && found.kind === 'found' && isHidden(session, found.item))",
    replace: 'else if (found === undefined)',
    tests: WATCH,
  },
  {
    id: 'native-whole-words-first',
    promise: 'Turning comments off is not taken for a ban of somebody',
    file: 'lib/platforms/facebook/native-press.ts',
    find: 'return whole[0] ?? ofSomebody[0] ?? null;',
    replace: 'return ofSomebody[0] ?? null;',
    tests: PRESSES,
  },
  {
    id: 'native-own-way-through',
    promise: 'A card of one’s own item that came of the platform’s button says so, and has the way through',
    file: 'components/assessment/own-item.tsx',
    find: '<NativePressed state={state} actions={actions} onFault={setFault} />',
    replace: '',
    tests: CARD,
  },
  {
    id: 'native-journalled-first',
    promise: 'The way through is opened only when it stands in the journal',
    file: 'entrypoints/background/handlers/native.ts',
    find: 'await notePassed(',
    replace: 'void notePassed(',
    tests: HANDLERS,
  },
  {
    id: 'native-loss-only-registered',
    promise: 'What disappears from a thread that is not registered is nobody’s to write down',
    file: 'entrypoints/background/handlers/native.ts',
    find: 'if (!register.some(({ id }) => id === registeredId)) return {};',
    replace: '',
    tests: HANDLERS,
  },
  {
    id: 'native-loss-not-of-the-forbidden',
    promise: 'What must not be saved is not written down as gone',
    file: 'entrypoints/background/handlers/native.ts',
    find: 'if (isAmong(ref, (await neverSavedOn(db, ref.platform)).refs)) return {};',
    replace: '',
    tests: HANDLERS,
  },
  {
    id: 'native-on-its-record',
    promise: 'What was done past Uppsikt stands on the item’s record',
    file: 'lib/evidence/without-evidence.ts',
    find: 'const recordId = await latestRecord(db, gone.itemKey);',
    replace: 'const recordId = null as string | null;',
    tests: NOTES,
  },
  {
    id: 'native-not-twice',
    promise: 'What was removed with evidence is not told as gone besides',
    file: 'lib/evidence/without-evidence.ts',
    find: 'if (life !== null && isTold(standingOf(life), gone)) return;',
    replace: '',
    tests: NOTES,
  },
  {
    id: 'native-under-way',
    promise: 'What Uppsikt is handling in that moment is accounted for there',
    file: 'lib/evidence/without-evidence.ts',
    find: "if (flows.some(({ id, evidenceId, phase }) => isRunning(id) || (evidenceId !== null && phase !== 'ended'))) return;",
    replace: '',
    tests: NOTES,
  },
  {
    id: 'native-pass-to-explain',
    promise: 'A way through of which nothing was seen is to be explained',
    file: 'lib/domain/loss.ts',
    find: "passed.about !== 'native-passed' ||",
    replace: '',
    tests: NOTES,
  },
  {
    id: 'native-seen-back',
    promise: 'What stands there again is not said to have gone for ever',
    file: 'entrypoints/background/handlers/native.ts',
    find: 'const back = await noteSeenBack(db, itemKeys, new Date());',
    replace: 'const back: string[] = [];',
    tests: HANDLERS,
  },
];
