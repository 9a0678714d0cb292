/** The monthly figures identify nobody, show no small counts, and count each thing once. */
import type { Guard } from './guard';

const FIGURES = ['tests/unit/statistics/figures.test.ts'];
const REPORT = ['tests/unit/statistics/report.test.ts'];

export const statistics: Guard[] = [
  {
    id: 'statistics-few-is-not-shown',
    promise: 'A count of one to four is not shown',
    file: 'lib/statistics/few.ts',
    find: 'count > 0 && count < SHOWN_FROM',
    replace: 'count > 0 && count < 1',
    tests: FIGURES,
  },
  {
    id: 'statistics-no-sum-beside-few',
    promise: 'No sum is shown that would reveal a small count',
    file: 'lib/statistics/few.ts',
    find: "sum === null || cell === 'few' ? null : sum + cell",
    replace: "sum === null ? null : cell === 'few' ? sum + 1 : sum + cell",
    tests: FIGURES,
  },
  {
    id: 'statistics-share-of-few',
    promise: 'No share is shown that would reveal a small count',
    file: 'lib/statistics/few.ts',
    find: " || countOf(part) === 'few' || countOf(whole - part) === 'few'",
    replace: '',
    tests: FIGURES,
  },
  {
    id: 'statistics-counted-once',
    promise: 'An item that two officials have is counted once',
    file: 'lib/statistics/merge.ts',
    find: 'found.set(line.id, known === undefined ? line : later(known, line));',
    replace: 'found.set(`${line.id}${found.size}`, known === undefined ? line : later(known, line));',
    tests: FIGURES,
  },
  {
    id: 'statistics-walked-once',
    promise: 'New items that two officials walked past in their rounds are not added up',
    file: 'lib/statistics/merge.ts',
    find: '?.ids.has(line.id) !== true ?',
    replace: '?.ids.has(line.id) === undefined ?',
    tests: FIGURES,
  },
  {
    id: 'statistics-other-accounts',
    promise: 'A colleague’s figures for another account are not included',
    file: 'lib/domain/same-account.ts',
    find: 'one.platform === other.platform && ',
    replace: '',
    tests: FIGURES,
  },
  {
    id: 'statistics-other-municipality',
    promise: 'Another municipality’s lines are refused',
    file: 'lib/statistics/facts-file.ts',
    find: "if (read.data.municipality !== wanted.municipality) return { refused: { why: 'other-municipality' } };",
    replace: '',
    tests: REPORT,
  },
  {
    id: 'statistics-unread-is-told',
    promise: 'A record that cannot be read is reported, not silently left out',
    file: 'lib/records/read-statistics.ts',
    find: 'if (part === null) unread += 1;',
    replace: 'if (part === null) continue;',
    tests: REPORT,
  },
];
