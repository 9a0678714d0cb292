/** Opening a card loads its parts in parallel, but still shows nothing that must not be shown. */
import type { Guard } from './guard';

const TESTS = ['tests/unit/background/opening.test.ts'];

export const opening: Guard[] = [
  {
    id: 'opening-listed-again',
    promise: 'What changed in the list while a card was on its way stands on it all the same',
    file: 'lib/app/handlers/card.ts',
    find:
      '// Changes to the list while the card was opening were sent before there was a card. ' +
      'listOnCard(db, tabId),',
    replace: 'Promise.resolve(void listOnCard),',
    tests: TESTS,
  },
  {
    id: 'opening-forbidden-last',
    promise: 'What must not be shown is looked for when all else is known, and not beside it',
    file: 'lib/app/handlers/card.ts',
    find: 'const ready = await withoutTheForbidden(db, { ...state, flow });',
    replace:
      'const ready = "forbidden" in (await globalThis.early) ? await withoutTheForbidden(db, { ...state, flow }) : ' +
      '{ ...state, flow };',
    also: {
      find: 'const [settings, earlier, destroyed, nextPicture, last, others] =',
      replace:
        'globalThis.early = withoutTheForbidden(db, { ...shown, tabId });' +
        'const [settings, earlier, destroyed, nextPicture, last, others] =',
    },
    tests: TESTS,
  },
];
