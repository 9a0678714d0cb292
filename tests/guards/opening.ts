/** A card is opened with what is asked for side by side; what must not be shown is not shown for it. */
import type { Guard } from './guard';

const TESTS = ['tests/unit/background/opening.test.ts'];

export const opening: Guard[] = [
  {
    id: 'opening-listed-again',
    promise: 'What changed in the list while a card was on its way stands on it all the same',
    file: 'entrypoints/background/handlers/card.ts',
    find: 'void opened.then(() => listOnCard(db, tabId)).catch(() => undefined);',
    replace: 'void listOnCard;',
    tests: TESTS,
  },
];
