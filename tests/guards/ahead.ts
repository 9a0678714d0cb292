/**
 * Evidence that the copies' folder knows of and the archive lacks is noticed, and the official's decision about it is
 * recorded.
 */
import type { Guard } from './guard';

const AHEAD = ['tests/unit/background/folder-ahead.test.ts'];

export const ahead: Guard[] = [
  {
    id: 'ahead-no-removal',
    promise: 'Nothing is removed while a folder of copies knows of evidence that the archive lacks',
    file: 'lib/health/rules.ts',
    find: '...aheadHealth(facts.folder),',
    replace: '',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'ahead-compared',
    promise: 'The folder is compared at each health check',
    file: 'lib/app/health/read-health.ts',
    find: 'NO_FOLDER : await folderFact(db, from, clock)',
    replace: 'NO_FOLDER : (void [folderFact, from, clock], NO_FOLDER)',
    tests: AHEAD,
  },
  {
    id: 'ahead-only-ours',
    promise: 'A line that the journal knows does not hide another that it lacks',
    file: 'lib/second-copy/chain-log.ts',
    find: 'const ours = new Set(now.split(',
    replace: 'const ours = new Set(now.slice(0, 0).split(',
    tests: AHEAD,
  },
  {
    id: 'ahead-put-back',
    promise: 'A restored archive lacks nothing',
    file: 'lib/second-copy/look-at-folder.ts',
    find: "if (state.kind === 'holds') return null;",
    replace: "if (state.kind === 'holds') return { kind: 'behind', remembered: heads, found: heads, folder };",
    tests: AHEAD,
  },
  {
    id: 'ahead-not-a-colleagues',
    promise: 'Another installation’s chain under our short name is not our loss',
    file: 'lib/second-copy/look-at-folder.ts',
    find: 'isOthers ? null : headsBeyond(there, now)',
    replace: 'headsBeyond(there, now)',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept',
    promise: 'What a folder was seen to know is remembered while the folder is unavailable',
    file: 'lib/second-copy/look-at-folder.ts',
    find: '...(chainAhead === undefined ? {} : { chainAhead })',
    replace: '...{}',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept-when-picked-anew',
    promise: 'Picking another folder does not count as the official’s decision to go on without the missing evidence',
    file: 'lib/second-copy/picked-folder.ts',
    find: '...(before?.chainAhead === undefined ? {} : { chainAhead: before.chainAhead })',
    replace: '...{}',
    tests: AHEAD,
  },
  {
    id: 'ahead-at-start',
    promise: 'The folder is compared at each start',
    file: 'lib/app/copies/check-folder-at-start.ts',
    find: 'await lookAtFolder(db, (await readSettings()).installationId);',
    replace: 'void [db, lookAtFolder, readSettings];',
    tests: AHEAD,
  },
  {
    id: 'ahead-not-read-is-told',
    promise: 'A folder that cannot be read does not count as one without more evidence',
    file: 'lib/health/rules.ts',
    find:
      "...(isRead === false && copies.reachable !== false ? [finding('yellow', 'copy-folder-unread', { place })] : " +
      '[])',
    replace: '...(isRead === null && copies === null ? [] : [])',
    tests: ['tests/unit/health/rules.test.ts'],
  },
  {
    id: 'ahead-only-what-was-seen',
    promise: 'The official’s decision covers only the loss in the folder that was shown',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: "if (lost === null || !isByFolder(lost) || !isNoWorse(lost, seen)) return 'changed';",
    replace: 'void [lost, isNoWorse];',
    tests: AHEAD,
  },
  {
    id: 'ahead-not-with-the-other',
    promise: 'Accepting one loss does not accept a greater one that the folder knows of',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: "if (lost !== null && (lost.kind === 'unreadable' || !isWithin(lost.remembered, seen))) return;",
    replace: 'void [lost, seen];',
    tests: AHEAD,
  },
  {
    id: 'ahead-files-of-its-own',
    promise: 'An archive that goes on without some evidence overwrites nothing in the folder',
    file: 'lib/second-copy/acknowledge-folder.ts',
    find: 'await rename();',
    replace: 'void rename;',
    tests: AHEAD,
  },
  {
    id: 'name-asked-for-in-the-card',
    promise: 'The card asks for the official’s name, and saves nothing before the name is stored',
    file: 'components/assessment/your-name.tsx',
    find: 'return (await onSave(name)) ?? work();',
    replace: 'return work();',
    tests: ['tests/components/assessment/your-name.test.tsx'],
  },
  {
    id: 'name-not-by-early-keys',
    promise: 'A key typed before the card was drawn activates nothing in the name form',
    file: 'lib/pages/card/only-awake.ts',
    find: 'saveName: (name) => first(() => actions.saveName(name)),',
    replace: '',
    tests: ['tests/unit/card'],
  },
  {
    id: 'by-hand-act-only-of-its-own',
    promise: 'For an item that Uppsikt captured, the outcome is observed, not stated by the official',
    file: 'lib/app/handlers/by-hand.ts',
    find: "if (row?.entry !== 'by-hand') throw new Error('no such evidence');",
    replace: 'void row;',
    tests: ['tests/unit/background/act-by-hand.test.ts'],
  },
  {
    id: 'copies-off-with-the-reason',
    promise: 'Turning the copies off takes effect only once the journal says who did it and why',
    file: 'lib/app/settings/save-settings.ts',
    find: 'secondCopy === undefined ? {} : wordsOf(secondCopy)',
    replace: '{}',
    tests: ['tests/unit/background/settings.test.ts'],
  },
];
