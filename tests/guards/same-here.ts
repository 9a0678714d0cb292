/** 'Lika som förra' at the item needs the official's own press, applies to identical text only, and has its Ångra. */
import type { Guard } from './guard';

const HERE = ['tests/unit/overlay/same-here.test.ts'];
const CARD = ['tests/components/assessment/same-as-last.test.tsx'];
const TOLD = ['tests/unit/background/same-as-last.test.ts'];

export const sameHere: Guard[] = [
  {
    id: 'same-here-by-a-hand',
    promise: 'Only a trusted press at the item counts',
    file: 'lib/overlay/features/same-here.ts',
    find: 'if (event.isTrusted) onPress(isSeen);',
    replace: 'onPress(isSeen);',
    tests: HERE,
  },
  {
    id: 'same-here-pointed-by-a-hand',
    promise: 'Pointing counts only if it is the official’s own',
    file: 'lib/overlay/features/same-here.ts',
    find: 'if (!isTrusted) return;',
    replace: '',
    tests: HERE,
  },
  {
    id: 'same-here-same-words',
    promise: 'The press at the item is offered for identical text only',
    file: 'lib/overlay/features/same-here.ts',
    find: 'return now.text === last.text ? { last, item } : null;',
    replace: 'return { last, item };',
    tests: HERE,
  },
  {
    id: 'same-here-not-by-link',
    promise: 'An item that has only a link in common is never handled by the press at the item',
    file: 'lib/app/handlers/card.ts',
    find: "sameNow: sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,",
    replace: 'sameNow: sameAsLast?.flowId === sameAs && sameAs !== undefined,',
    tests: TOLD,
  },
  {
    id: 'same-here-as-told',
    promise: 'The press does what its button said, not what was handled since',
    file: 'lib/app/handlers/card.ts',
    find: "sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,",
    replace: "sameAs !== undefined && sameAsLast?.by === 'text',",
    tests: TOLD,
  },
  {
    id: 'same-here-not-late',
    promise: 'A card seen long after the press does not carry it out',
    file: 'components/assessment/use-same-now.ts',
    find: 'if (now() - Date.parse(openedAt) <= MEANT_FOR) latest.current();',
    replace: 'latest.current();',
    tests: CARD,
  },
  {
    id: 'same-here-this-comment',
    promise: 'The press applies to the comment that its button was made for',
    file: 'lib/overlay/features/same-here.ts',
    find: 'const isMeant = isSeen && itemKey(item.ref) === key;',
    replace: 'const isMeant = isSeen;',
    tests: HERE,
  },
  {
    id: 'same-hide-as-hide',
    promise: 'Hiding like the last time is offered only where hiding is allowed',
    file: 'components/assessment/assess-view.tsx',
    find: "same.judgement.intent === 'save-and-hide' ? mayHideHere(state) : mayRemoveHere(state)",
    replace: 'mayRemoveHere(state)',
    tests: CARD,
  },
  {
    id: 'same-here-has-undo',
    promise: 'An act without Ångra is not offered for a single press',
    file: 'lib/app/cards/last-handled.ts',
    find: " || ground.urgency === 'omgående'",
    replace: '',
    tests: TOLD,
  },
  {
    id: 'same-here-once',
    promise: 'A press acts once, whatever the card shows afterwards',
    file: 'components/assessment/use-same-now.ts',
    find: ' && doneFor.current !== openedAt',
    replace: '',
    tests: CARD,
  },
];
