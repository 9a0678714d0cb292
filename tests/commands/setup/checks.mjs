// Every check, and the suites that the npm scripts run, in the order in which they run.
//
// - `minutes`: timeout for hangs, at least three times what the check takes on a slow machine.
// - `needs`: checks that must run first
// - `skip`: the reason why the check cannot run here, in words; null when it can.
// - `env`: extra environment variables.
// - `report`: the file under test-results that `count` reads.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromPlaywright, fromRuns, fromVitest } from './counts.mjs';
import { root } from './paths.mjs';

/** Stored pages of real people are not part of the project; they may lie in a folder beside it. */
const corpus = resolve(root, '../shared/platforms/corpus');
const sources = ['lib', 'entrypoints', 'components', 'tests', 'wxt.config.ts'];

/** Keeps landing quick: a test added to the set replaces another. */
const MOST_LANDING_TESTS = 45;

const playwright = {
  tool: 'playwright',
  args: ['test', '--config', 'tests/config/playwright.config.ts'],
  report: 'e2e.json',
  lines: 150,
  needs: ['prepare', 'build'],
};

/** `name`: set where one kind of soak runs in more than one suite. */
const soak = (kind, title, args, minutes, name = kind) => ({
  name: `soak-${name}`,
  title: `soak ${title}`,
  tool: 'tsx',
  args: ['tests/commands/soak.ts', kind, '--seed', '2011', '--report', `test-results/soak-${name}.json`, ...args],
  report: `soak-${name}.json`,
  count: fromRuns,
  minutes,
  needs: ['prepare', 'build'],
});

export const checks = [
  {
    name: 'format',
    title: 'format (`npm run format` mends it)',
    tool: 'oxfmt',
    args: ['--check', ...sources],
    minutes: 1,
  },
  { name: 'prepare', title: 'types of the extension prepared', tool: 'wxt', args: ['prepare'], minutes: 2 },
  { name: 'types', title: 'type check', tool: 'tsc', args: ['--noEmit'], minutes: 3, needs: ['prepare'] },
  {
    name: 'lint',
    title: 'lint',
    tool: 'oxlint',
    args: ['--type-aware', '-c', 'tests/config/oxlint.json', '--tsconfig', 'tsconfig.json', ...sources],
    minutes: 3,
    lines: 80,
    needs: ['prepare'],
  },
  {
    name: 'lines',
    title: 'no line over 120 outside tables and the names of tests',
    tool: 'tsx',
    args: ['tests/commands/setup/line-length.mjs'],
    minutes: 1,
    lines: 80,
  },
  {
    name: 'unused',
    title: 'no unused or undeclared files, exports, dependencies',
    tool: 'knip',
    args: ['--config', 'tests/config/knip.jsonc', '--treat-config-hints-as-errors'],
    minutes: 3,
    needs: ['prepare'],
  },
  {
    name: 'shipped',
    title: 'nothing in the product that only tests use',
    tool: 'knip',
    args: ['--production', '--config', 'tests/config/knip-shipped.jsonc', '--treat-config-hints-as-errors'],
    minutes: 3,
    needs: ['prepare'],
  },
  { name: 'build', title: 'extension built for Chrome and Edge', tool: 'wxt', args: ['build'], minutes: 3 },
  { name: 'firefox', title: 'extension built for Firefox', tool: 'wxt', args: ['build', '-b', 'firefox'], minutes: 3 },
  {
    name: 'unit',
    title: 'unit, contract, component and architecture tests',
    tool: 'vitest',
    args: ['run', '--config', 'tests/config/vitest.config.ts'],
    report: 'unit.json',
    count: fromVitest,
    minutes: 10,
    lines: 120,
    // The architecture tests read both built extensions.
    needs: ['prepare', 'build', 'firefox'],
  },
  {
    name: 'inspect',
    title: 'readings of our own small pages, and of the stored ones where they lie beside the project',
    tool: 'tsx',
    args: [
      'tests/commands/inspect.ts',
      ...(existsSync(corpus) ? ['--corpus', corpus] : ['--own']),
      '--report',
      'test-results/inspect.json',
    ],
    report: 'inspect.json',
    count: fromRuns,
    minutes: 5,
  },
  {
    ...playwright,
    name: 'e2e',
    title: 'browser tests, the landing set',
    args: [...playwright.args, '--grep', '@landing'],
    count: fromPlaywright,
    most: MOST_LANDING_TESTS,
    minutes: 30,
  },
  { ...playwright, name: 'browser', title: 'browser tests, all', count: fromPlaywright, minutes: 85 },
  {
    name: 'silent-loss',
    title: 'redrawn pictures name what they lack',
    tool: 'tsx',
    args: ['tests/commands/silent-loss.ts', '--report', 'test-results/silent-loss.json'],
    report: 'silent-loss.json',
    count: fromRuns,
    minutes: 6,
    lines: 60,
    needs: ['prepare', 'build'],
  },
  soak('kill', 'kill, ten runs', ['--runs', '10'], 15),
  soak('fuzz', 'fuzz, ten runs', ['--runs', '10'], 8),
  soak('intercept', 'intercept, ten presses on the platforms’ own buttons', ['--runs', '10'], 8),
  soak('account', 'account, ten pairs of accounts', ['--runs', '10'], 10),
  soak('mutate', 'mutate, one run, verifiera.html too', ['--runs', '1', '--page'], 10),
  soak('history', 'history, 120 of them', ['--runs', '120'], 5),
  soak('nth-failure', 'nth-failure, every fifth operation of the store', ['--every', '5'], 10),
  soak('gone', 'gone, 400 pages', ['--runs', '400'], 20),
  soak('gone', 'gone, 5000 pages', ['--runs', '5000'], 360, 'gone-whole'),
  soak('nth-failure', 'nth-failure, every operation of the store', [], 60, 'nth-failure-whole'),
  {
    name: 'guards',
    title: 'each guard is missed by a test when it is taken away',
    tool: 'tsx',
    args: ['tests/commands/guards.ts'],
    minutes: 600,
    lines: 80,
    needs: ['prepare', 'build'],
  },
  soak('breakages', 'breakages of the platforms’ pages, all of them', [], 10),
  {
    name: 'any-page',
    title: 'any page of known parts, two hundred of each platform',
    tool: 'vitest',
    args: [
      'run',
      '--config',
      'tests/config/vitest.config.ts',
      'tests/unit/facebook/any-page.test.ts',
      'tests/unit/youtube/any-page.test.ts',
    ],
    env: { RUNS: '200' },
    report: 'unit.json',
    count: fromVitest,
    minutes: 20,
    needs: ['prepare'],
  },
  {
    name: 'any-removal',
    title: 'any course of a removal, killed at any step, a thousand of each kind',
    tool: 'vitest',
    args: [
      'run',
      '--config',
      'tests/config/vitest.config.ts',
      'tests/unit/removal/flow-properties.test.ts',
      'tests/unit/removal/acts.test.ts',
      'tests/unit/removal/remove-uncaptured.test.ts',
    ],
    env: { RUNS: '1000' },
    report: 'unit.json',
    count: fromVitest,
    minutes: 20,
    needs: ['prepare'],
  },
  {
    name: 'packages',
    title: 'packages, checked by other programs and by verifiera.html',
    tool: 'tsx',
    args: ['tests/commands/packages.ts', '--runs', '5', '--report', 'test-results/packages.json'],
    report: 'packages.json',
    count: fromRuns,
    minutes: 6,
    lines: 60,
    needs: ['prepare', 'build'],
  },
  {
    ...playwright,
    name: 'corpus',
    title: 'the stored pages in a real browser',
    args: [...playwright.args, 'corpus.spec.ts'],
    count: fromPlaywright,
    minutes: 15,
    skip: () => (existsSync(corpus) ? null : 'no stored pages lie in ../shared/platforms/corpus'),
  },
  {
    name: 'demo',
    title: 'the main job by itself, on both platforms',
    tool: 'tsx',
    args: ['tests/commands/demo.ts', '--out', 'test-results/demo'],
    minutes: 6,
    needs: ['prepare', 'build'],
  },
];

const quick = ['format', 'lines', 'prepare', 'types', 'lint', 'unused', 'shipped'];

/** What each npm script runs. `browser`: whether a browser must be found or downloaded first. */
export const suites = {
  check: { browser: false, checks: quick },
  unit: { browser: false, checks: ['unit'] },
  landing: {
    browser: true,
    checks: [...quick, 'build', 'firefox', 'unit', 'inspect', 'e2e', 'demo'],
  },
  browser: { browser: true, checks: ['browser'] },
  endurance: {
    browser: true,
    checks: [
      'silent-loss',
      'soak-kill',
      'soak-fuzz',
      'soak-intercept',
      'soak-account',
      'soak-mutate',
      'soak-history',
      'soak-nth-failure',
      'soak-gone',
      'soak-breakages',
      'any-page',
      'any-removal',
      'packages',
      'corpus',
    ],
  },
  // Checks that take hours.
  nightly: { browser: true, checks: ['soak-gone-whole', 'soak-nth-failure-whole', 'soak-history', 'guards'] },
};
