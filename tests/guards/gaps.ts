/** Gaps that were found by reading the code beside what was promised, and closed one by one. */
import type { Guard } from './guard';

const WORDS = ['tests/unit/background/destroyed-words.test.ts'];
const DELETED = ['tests/unit/second-copy/delete-copies.test.ts'];

export const gaps: Guard[] = [
  {
    id: 'destroyed-out-of-the-folder',
    promise: 'What is destroyed goes out of our own folder too',
    file: 'entrypoints/archive/destroy.ts',
    find: 'await deleteFromFolder(desk, recordId, operator);',
    replace: 'void deleteFromFolder;',
    tests: DELETED,
  },
  {
    id: 'deleted-only-what-we-wrote',
    promise: 'Another file that lies under the name of a copy is not deleted',
    file: 'lib/second-copy/delete-copies.ts',
    find: "if ((await lookInFolder(folder, copy)) !== 'there') return false;",
    replace: 'void lookInFolder;',
    tests: DELETED,
  },
  ...[
    ['flow.removed-by-hand', 'That something was removed by hand is said on a card that is in sight'],
    ['eyes.note', 'A colleague’s answer is noted on a card that is in sight'],
    ['record.complete', 'A record is completed on a card that is in sight'],
  ].map(([kind = '', promise = '']) => ({
    id: `seen-${kind.replace('.', '-')}`,
    promise,
    file: 'entrypoints/background/only-seen.ts',
    find: `'${kind}',`,
    replace: '',
    tests: ['tests/unit/background/only-seen.test.ts'],
  })),
  {
    id: 'removed-by-hand-awake',
    promise: 'That something was removed by hand is not said by a key from before the card was seen',
    file: 'entrypoints/card/only-awake.ts',
    find: 'removedByHand: (flowId) => first(() => actions.removedByHand(flowId)),',
    replace: '',
    tests: ['tests/unit/card/only-awake.test.ts'],
  },
  {
    id: 'visit-words-of-now',
    promise: 'At a later visit evidence whose content has been destroyed is not said to be saved',
    file: 'entrypoints/background/flow-host.ts',
    find: 'envFor(db, flow, null, { destroyed: await isDestroyed(db, flow) });',
    replace: 'envFor(db, flow, null, { destroyed: (await isDestroyed(db, flow)) && false });',
    tests: WORDS,
  },
  {
    id: 'visit-line-of-now',
    promise: 'The line about what shows again says which of it has no evidence any more',
    file: 'entrypoints/background/handlers/native.ts',
    find: 'destroyed: [...(await itemsWithoutContent(db, all))]',
    replace: 'destroyed: [...(await itemsWithoutContent(db, []))]',
    tests: WORDS,
  },
  {
    id: 'card-words-of-now',
    promise: 'A card that is opened again does not say that destroyed evidence is saved',
    file: 'entrypoints/background/flow-host.ts',
    find: "if (flow.phase !== 'ended' || flow.outcome === null || !(await isDestroyed(db, flow))) return flow;",
    replace: 'if ([outcomeOfDestroyed].length > 0) return flow;',
    tests: WORDS,
  },
  {
    id: 'earlier-words-of-now',
    promise: 'An earlier handling on the card says when its evidence is destroyed',
    file: 'entrypoints/background/handlers/card.ts',
    find: '...(destroyed.has(evidenceId) ? { destroyed: true as const } : {})',
    replace: '...(destroyed.has(evidenceId) ? {} : {})',
    tests: WORDS,
  },
  {
    id: 'pages-trusted-types',
    promise: 'Text that somebody wrote never becomes markup or code in our own pages',
    file: 'wxt.config.ts',
    find: '"require-trusted-types-for \'script\'",',
    replace: '',
    tests: ['tests/architecture/page-policy.test.ts'],
  },
  {
    id: 'studio-of-others-unseen',
    promise: 'In Studio of a channel that is not registered the page is asked nothing, and cannot know that Uppsikt is there',
    file: 'entrypoints/overlay.content/session.ts',
    find: 'else if (registeredOwner(keys, platform.manifest.id, register) !== null)',
    replace: 'else if (registeredOwner(keys, platform.manifest.id, register) !== null || keys.length > 0)',
    tests: ['tests/contract/unregistered.test.ts'],
  },
];
