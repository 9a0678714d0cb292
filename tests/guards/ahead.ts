/** What the copies' folder knows and the archive lacks is noticed, and what is told is judged. */
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
    file: 'entrypoints/background/health/read-health.ts',
    find: 'NO_FOLDER : await folderFact(db, settings)',
    replace: 'NO_FOLDER : (void folderFact, NO_FOLDER)',
    tests: AHEAD,
  },
  {
    id: 'ahead-only-ours',
    promise: 'Lines that the journal has too say nothing of a loss',
    file: 'lib/second-copy/look-at-folder.ts',
    find: "const isAhead = beyond !== null && (await compareWith(db, beyond)).kind !== 'holds';",
    replace: 'const isAhead = true as boolean;',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept',
    promise: 'What a folder was seen to know is known while it is away',
    file: 'lib/second-copy/look-at-folder.ts',
    find: '...(chainAhead === undefined ? {} : { chainAhead })',
    replace: '',
    tests: AHEAD,
  },
  {
    id: 'ahead-kept-when-picked-anew',
    promise: 'Picking another folder is not the official’s word that work goes on without what is missing',
    file: 'lib/second-copy/picked-folder.ts',
    find: '...(before?.chainAhead === undefined ? {} : { chainAhead: before.chainAhead })',
    replace: '',
    tests: AHEAD,
  },
  {
    id: 'ahead-at-start',
    promise: 'The folder is looked at at each start',
    file: 'entrypoints/background/look-at-start.ts',
    find: 'await lookAtFolder(db, (await readSettings()).installationId);',
    replace: 'void [db, lookAtFolder, readSettings];',
    tests: AHEAD,
  },
  {
    id: 'ahead-not-read-is-told',
    promise: 'A folder that cannot be read is not one that holds no more',
    file: 'lib/health/rules.ts',
    find: "...(isRead === false && copies.reachable !== false ? [finding('yellow', 'copy-folder-unread', { place })] : [])",
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
];
