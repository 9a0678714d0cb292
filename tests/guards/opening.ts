/** Opening a card loads its parts in parallel, but still shows nothing that must not be shown. */
import type { Guard } from './guard';

const TESTS = ['tests/unit/background/opening.test.ts'];

export const opening: Guard[] = [
  {
    id: 'opening-listed-again',
    promise: 'Changes to the list while a card was opening are still shown on the card',
    file: 'lib/app/handlers/card.ts',
    find:
      '// Changes to the list while the card was opening were sent before there was a card. ' +
      'listOnCard(db, tabId),',
    replace: 'Promise.resolve(void listOnCard),',
    tests: TESTS,
  },
  {
    id: 'opening-forbidden-last',
    promise: 'The check for what must not be shown runs last, when all else is known',
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
