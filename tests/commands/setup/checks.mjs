// Everything a contributor must pass, in the order it is run. `minutes` is a time limit, far above what the check takes.
// `always`: what later checks stand on. `skip`: why the check cannot be made here, in words; null when it can. `report` is the file under test-results that `count` reads.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './paths.mjs';

const fromVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length, skipped: report.numPendingTests + report.numTodoTests });
const fromPlaywright = ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0), skipped: stats.skipped });
const fromRuns = (report) => ({ passed: report.runs - report.failed, failed: report.failed, skipped: 0 });

const soak = (kind) => ({
  name: `soak-${kind}`, title: `soak ${kind}, ten runs`, tool: 'tsx', args: ['tests/commands/soak.ts', kind, '--runs', '10', '--seed', '2011', '--report', `test-results/soak-${kind}.json`],
  report: `soak-${kind}.json`, count: fromRuns, minutes: 5,
});
/** Stored pages of others are no part of this project; they lie beside it, or not. */
const corpus = resolve(root, '../shared/platforms/corpus');

export const checks = [
  { name: 'prepare', title: 'types of the extension prepared', tool: 'wxt', args: ['prepare'], minutes: 2, always: true },
  { name: 'build', title: 'extension built for Chrome and Edge', tool: 'wxt', args: ['build'], minutes: 3, always: true },
  { name: 'firefox', title: 'extension built for Firefox', tool: 'wxt', args: ['build', '-b', 'firefox'], minutes: 3 },
  { name: 'types', title: 'type check', tool: 'tsc', args: ['--noEmit'], minutes: 3 },
  { name: 'lint', title: 'lint', tool: 'oxlint', args: ['--type-aware', '-c', 'tests/config/oxlint.json', '--tsconfig', 'tsconfig.json', 'lib', 'entrypoints', 'components', 'tests', 'wxt.config.ts'], minutes: 3, lines: 80 },
  { name: 'unit', title: 'unit, contract, component and architecture tests', tool: 'vitest', args: ['run', '--config', 'tests/config/vitest.config.ts'], report: 'unit.json', count: fromVitest, minutes: 8, lines: 120 },
  {
    name: 'inspect', title: 'readings of the stored pages', tool: 'tsx', args: ['tests/commands/inspect.ts', '--corpus', corpus, '--report', 'test-results/inspect.json'],
    report: 'inspect.json', count: fromRuns, minutes: 3, skip: () => (existsSync(corpus) ? null : 'no stored pages lie in ../shared/platforms/corpus'),
  },
  { name: 'e2e', title: 'browser tests', tool: 'playwright', args: ['test', '--config', 'tests/config/playwright.config.ts'], report: 'e2e.json', count: fromPlaywright, minutes: 40, lines: 150 },
  {
    name: 'silent-loss', title: 'redrawn pictures name what they lack', tool: 'tsx', args: ['tests/commands/silent-loss.ts', '--report', 'test-results/silent-loss.json'],
    report: 'silent-loss.json', count: fromRuns, minutes: 4, lines: 60,
  },
  soak('kill'),
  soak('fuzz'),
  { ...soak('intercept'), minutes: 8, title: 'soak intercept, ten presses on the platforms’ own buttons' },
  { ...soak('account'), minutes: 8, title: 'soak account, ten pairs of accounts' },
  { ...soak('mutate'), title: 'soak mutate, one run, verifiera.html too', args: ['tests/commands/soak.ts', 'mutate', '--runs', '1', '--seed', '2011', '--page', '--report', 'test-results/soak-mutate.json'] },
  {
    name: 'packages', title: 'packages, checked by other programs and by verifiera.html', tool: 'tsx', args: ['tests/commands/packages.ts', '--runs', '5', '--report', 'test-results/packages.json'],
    report: 'packages.json', count: fromRuns, minutes: 5, lines: 60,
  },
  { name: 'demo', title: 'the main job by itself, on both platforms', tool: 'tsx', args: ['tests/commands/demo.ts', '--out', 'test-results/demo'], minutes: 4 },
];
