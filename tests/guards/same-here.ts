/** 'Lika som förra' at the item needs the official's own press, applies to identical text only, and has its Ångra. */
import type { Guard } from './guard';

const HERE = ['tests/unit/overlay/same-here.test.ts'];
const CARD = ['tests/components/assessment/same-as-last.test.tsx'];
const TOLD = ['tests/unit/background/same-as-last.test.ts'];

export const sameHere: Guard[] = [
  {
    id: 'same-here-by-a-hand',
    promise: 'Only a hand’s press at the item is one',
    file: 'lib/overlay/features/same-here.ts',
    find: 'if (event.isTrusted) onPress(isSeen);',
    replace: 'onPress(isSeen);',
    tests: HERE,
  },
  {
    id: 'same-here-pointed-by-a-hand',
    promise: 'What no hand points at is not read',
    file: 'lib/overlay/features/same-here.ts',
    find: 'if (!isTrusted) return;',
    replace: '',
    tests: HERE,
  },
  {
    id: 'same-here-same-words',
    promise: 'It is offered for the very same words alone',
    file: 'lib/overlay/features/same-here.ts',
    find: 'return now.text === last.text ? { last, item } : null;',
    replace: 'return { last, item };',
    tests: HERE,
  },
  {
    id: 'same-here-not-by-link',
    promise: 'What has only a link in common is never done by the press at the item',
    file: 'lib/app/handlers/card.ts',
    find: "sameNow: sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,",
    replace: 'sameNow: sameAsLast?.flowId === sameAs && sameAs !== undefined,',
    tests: TOLD,
  },
  {
    id: 'same-here-as-told',
    promise: 'The press at the item does what its button told of, not what was handled since',
    file: 'lib/app/handlers/card.ts',
    find: "sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,",
    replace: "sameAs !== undefined && sameAsLast?.by === 'text',",
    tests: TOLD,
  },
  {
    id: 'same-here-not-late',
    promise: 'A press at the item is not done by a card that is seen long after it',
    file: 'components/assessment/use-same-now.ts',
    find: 'if (now() - Date.parse(openedAt) <= MEANT_FOR) latest.current();',
    replace: 'latest.current();',
    tests: CARD,
  },
  {
    id: 'same-here-this-comment',
    promise: 'The press at the item is for the comment that its button came for',
    file: 'lib/overlay/features/same-here.ts',
    find: 'const isMeant = isSeen && itemKey(item.ref) === key;',
    replace: 'const isMeant = isSeen;',
    tests: HERE,
  },
  {
    id: 'same-hide-as-hide',
    promise: 'A hide like the last one is offered where hiding is open, and nowhere else',
    file: 'components/assessment/assess-view.tsx',
    find: "same.judgement.intent === 'save-and-hide' ? mayHideHere(state) : mayRemoveHere(state)",
    replace: 'mayRemoveHere(state)',
    tests: CARD,
  },
  {
    id: 'same-here-has-undo',
    promise: 'What goes at once, without Ångra, is not offered for one press',
    file: 'lib/app/cards/last-handled.ts',
    find: " || ground.urgency === 'omgående'",
    replace: '',
    tests: TOLD,
  },
  {
    id: 'same-here-once',
    promise: 'One press is done once, whatever the card shows afterwards',
    file: 'components/assessment/use-same-now.ts',
    find: ' && doneFor.current !== openedAt',
    replace: '',
    tests: CARD,
  },
];
