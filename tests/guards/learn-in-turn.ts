/** No menu is opened to be learnt while something else photographs the page or acts on it. */
import type { Guard } from './guard';

const PAGE = ['tests/unit/overlay/read-menu-on-page.test.ts'];

export const learnInTurn: Guard[] = [
  {
    id: 'learn-not-while-captured',
    promise: 'No menu is opened to be learnt while an item is captured or photographed',
    file: 'lib/overlay/features/read-menu.ts',
    find: "if (isCardFocusHeld()) return Promise.resolve(not('busy', 'an item is being captured'));",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-before-capture',
    promise: 'No capture starts while a menu is open to be learnt',
    file: 'lib/overlay/features/page-commands.ts',
    find: 'await noMenuIsRead();',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-in-turn',
    promise: 'Opening a menu to be learnt takes turns with the acts on the page',
    file: 'lib/overlay/features/page-commands.ts',
    find:
      'oneAct(() => readMenu(session, ref, () => accountFor(session, ref).classification.state === ' +
      "'municipality'))",
    replace: "readMenu(session, ref, () => accountFor(session, ref).classification.state === 'municipality')",
    tests: PAGE,
  },
];
