/** What opens or moves something on a page, and what photographs it, come one after another. */
import type { Guard } from './guard';

const BACKGROUND = ['tests/unit/background/page-turn.test.ts'];
const PAGE = ['tests/unit/overlay/page-turn.test.ts'];
const MENU_ON_PAGE = ['tests/unit/overlay/read-menu-on-page.test.ts'];
const TURN = ['tests/unit/capture/page-turn.test.ts'];

export const pageTurn: Guard[] = [
  {
    id: 'turn-busy-is-told',
    promise: 'An act whose turn never came is told as that, and not as one that may have pressed',
    file: 'lib/removal/perform.ts',
    find: "if (wordFor(error, 'gone-unknown') === 'page-busy')",
    replace: 'if (false as boolean)',
    tests: ['tests/unit/removal/stopped.test.ts'],
  },
  {
    id: 'turn-capture-whole',
    promise: 'A capture has the page to itself from its first reading to its last',
    file: 'entrypoints/background/evidence-gateway.ts',
    find: 'tabId, async () => { const around',
    replace: '-1, async () => { const around',
    tests: BACKGROUND,
  },
  {
    id: 'turn-act',
    promise: 'No act begins while another item is captured on its page',
    file: 'entrypoints/background/page-port.ts',
    find: "return inPageTurn(tab(), () => ask( tab(), 'item.perform',",
    replace: "return Promise.resolve().then(() => ask( tab(), 'item.perform',",
    tests: BACKGROUND,
  },
  {
    id: 'turn-look',
    promise: 'A look that may open a menu has the page to itself',
    file: 'entrypoints/background/page-port.ts',
    find: "return inPageTurn(tab(), () => ask(tab(), 'item.seen', { ref, act }, 90_000));",
    replace: "return ask(tab(), 'item.seen', { ref, act }, 90_000);",
    tests: BACKGROUND,
  },
  {
    id: 'turn-ends',
    promise: 'Whoever waits too long for the page is told so, and does nothing later',
    file: 'lib/capture/page-turn.ts',
    find: 'after(patience, () => late.abort(',
    replace: 'after(patience, () => void (',
    tests: TURN,
  },
  {
    id: 'turn-told',
    promise: 'The official is told when a capture waits for its turn',
    file: 'lib/capture/page-turn.ts',
    find: 'waits?.(true);',
    replace: '',
    tests: TURN,
  },
  {
    id: 'turn-page-act-waits',
    promise: 'On the page itself nothing is opened while something is photographed',
    file: 'entrypoints/overlay.content/features/page-turn.ts',
    find: 'while (takers > 0) await free.promise;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'turn-page-picture-waits',
    promise: 'On the page itself nothing is photographed while something is open',
    file: 'entrypoints/overlay.content/features/page-turn.ts',
    find: 'while (takers === 0 && acting !== undefined) await acting;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'turn-page-between-steps',
    promise: 'Between the steps of a picture the page is its own',
    file: 'entrypoints/overlay.content/features/pictures.ts',
    find: 'const ends = [holdCardFocus(), holdTaken()];',
    replace: 'const ends = [holdCardFocus()];',
    tests: PAGE,
  },
  {
    id: 'turn-page-look-again',
    promise: 'A thread is opened anew in turn with the pictures of the page',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: 'alone(() => lookAgain(session, request))',
    replace: 'lookAgain(session, request)',
    tests: PAGE,
  },
  {
    id: 'learn-not-while-captured',
    promise: 'No menu is opened to be learnt while an item is captured or its picture taken',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: 'isTaken() ?',
    replace: '(false as boolean) ?',
    tests: MENU_ON_PAGE,
  },
  {
    id: 'learn-before-capture',
    promise: 'No capture begins while a menu lies open to be learnt',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: 'const letPageGo = await take();',
    replace: 'const letPageGo = (): void => undefined;',
    tests: MENU_ON_PAGE,
  },
  {
    id: 'learn-in-turn',
    promise: 'A menu is opened to be learnt in turn with the acts of the page',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: "alone(() => readMenu(session, ref, () => accountFor(session, ref).classification.state === 'municipality'))",
    replace: "readMenu(session, ref, () => accountFor(session, ref).classification.state === 'municipality')",
    tests: MENU_ON_PAGE,
  },
];
