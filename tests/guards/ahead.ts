/**
 * Evidence that the copies' folder knows of and the archive lacks is noticed, and the official's decision about it is
 * recorded.
 */
import type { Guard } from './guard';

const AHEAD = ['tests/unit/background/folder-ahead.test.ts'];

export const ahead: Guard[] = [
  {
    id: 'ahead-no-removal',
    promise: 'While a folder of copies knows of evidence that the archive lacks, nothing is removed',
    file: 'lib/health/rules.ts',
    find: '...aheadHealth(facts.folder),',
    replace: '',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'ahead-compared',
    promise: 'The folder is looked at each time the health is',
    file: 'lib/app/health/read-health.ts',
    find: 'NO_FOLDER : await folderFact(db, from, clock)',
    replace: 'NO_FOLDER : (void [folderFact, from, clock], NO_FOLDER)',
    tests: AHEAD,
  },
  {
    id: 'ahead-only-ours',
    promise: 'A line that the journal has hides no other that it does not have',
    file: 'lib/second-copy/chain-log.ts',
    find: 'const ours = new Set(now.split(',
    replace: 'const ours = new Set(now.slice(0, 0).split(',
    tests: AHEAD,
  },
  {
    id: 'ahead-put-back',
    promise: 'An archive that was put back lacks nothing',
    file: 'lib/second-copy/look-at-folder.ts',
    find: "if (state.kind === 'holds') return null;",
    replace: "if (state.kind === 'holds') return { kind: 'behind', remembered: heads, found: heads, folder };",
    tests: AHEAD,
  },
  {
    id: 'ahead-not-a-colleagues',
    promise: 'Another installation’s chain under our short name is no loss of ours',
    file: 'lib/second-copy/look-at-folder.ts',
    find: 'isOthers ? null : headsBeyond(there, now)',
    replace: 'headsBeyond(there, now)',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept',
    promise: 'What a folder was seen to know is known while it is away',
    file: 'lib/second-copy/look-at-folder.ts',
    find: '...(chainAhead === undefined ? {} : { chainAhead })',
    replace: '...{}',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept-when-picked-anew',
    promise: 'Picking another folder is not the official’s word that work goes on without what is missing',
    file: 'lib/second-copy/picked-folder.ts',
    find: '...(before?.chainAhead === undefined ? {} : { chainAhead: before.chainAhead })',
    replace: '...{}',
    tests: AHEAD,
  },
  {
    id: 'ahead-at-start',
    promise: 'The folder is looked at at each start',
    file: 'lib/app/copies/check-folder-at-start.ts',
    find: 'await lookAtFolder(db, (await readSettings()).installationId);',
    replace: 'void [db, lookAtFolder, readSettings];',
    tests: AHEAD,
  },
  {
    id: 'ahead-not-read-is-told',
    promise: 'A folder that cannot be read is not one that holds no more',
    file: 'lib/health/rules.ts',
    find:
      "...(isRead === false && copies.reachable !== false ? [finding('yellow', 'copy-folder-unread', { place })] : " +
      '[])',
    replace: '...(isRead === null && copies === null ? [] : [])',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'ahead-only-what-was-seen',
    promise: 'An official goes on only without what was shown of the folder',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: "if (lost === null || !isByFolder(lost) || !isNoWorse(lost, seen)) return 'changed';",
    replace: 'void [lost, isNoWorse];',
    tests: AHEAD,
  },
  {
    id: 'ahead-not-with-the-other',
    promise: 'Who goes on without one loss has not gone on without a greater one that the folder knows of',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: "if (lost !== null && (lost.kind === 'unreadable' || !isWithin(lost.remembered, seen))) return;",
    replace: 'void [lost, seen];',
    tests: AHEAD,
  },
  {
    id: 'ahead-files-of-its-own',
    promise: 'An archive that goes on without a part of itself writes over nothing in the folder',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: 'await rename();',
    replace: 'void rename;',
    tests: AHEAD,
  },
  {
    id: 'name-asked-for-in-the-card',
    promise: 'Who saves is asked for in the card, and nothing is saved before it is kept',
    file: 'components/assessment/your-name.tsx',
    find: 'return (await onSave(name)) ?? work();',
    replace: 'return work();',
    tests: ['tests/components/assessment/your-name.test.tsx'],
  },
  {
    id: 'name-not-by-early-keys',
    promise: 'A key that was typed before there was a card goes on by no way of the name',
    file: 'lib/pages/card/only-awake.ts',
    find: 'saveName: (name) => first(() => actions.saveName(name)),',
    replace: '',
    tests: ['tests/unit/card'],
  },
  {
    id: 'by-hand-act-only-of-its-own',
    promise: 'What became of an item that Uppsikt captured is seen and not said',
    file: 'lib/app/handlers/by-hand.ts',
    find: "if (row?.entry !== 'by-hand') throw new Error('no such evidence');",
    replace: 'void row;',
    tests: ['tests/unit/background/act-by-hand.test.ts'],
  },
  {
    id: 'copies-off-with-the-reason',
    promise: 'Who switched the copies off, and why, is in the journal before it counts',
    file: 'lib/app/settings/save-settings.ts',
    find: 'secondCopy === undefined ? {} : wordsOf(secondCopy)',
    replace: '{}',
    tests: ['tests/unit/background/settings.test.ts'],
  },
];
