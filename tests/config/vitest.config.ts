import preact from '@preact/preset-vite';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const ALL = 'tests/{unit,contract,components,architecture}/**/*.test.{ts,tsx}';

const all = globSync(ALL, { cwd: root }).map((file) => ({ file, text: readFileSync(resolve(root, file), 'utf8') }));
const filesWith = (noticed: RegExp): string[] => all.filter(({ text }) => noticed.test(text)).map(({ file }) => file);

/** Test files that would affect others in the same worker: they need a document, or replace a module or a global. */
const alone = filesWith(/@vitest-environment|\bvi\.(mock|doMock|stubGlobal|useFakeTimers)|an-extension|a-browser/);

/**
 * Of these, files that create pages with jsdom, directly or through a helper. jsdom loads ES modules with `require`,
 * which fails in a VM context (`Unexpected token 'export'` means that a helper is missing here).
 */
const MAKES_PAGES = /from 'jsdom'|\/youtube\/page'|from '\.\/page'|pages-with-a-thread'|soak\/breakages\//;
const withProcess = filesWith(MAKES_PAGES).filter((file) => alone.includes(file));

/** The others get a fresh VM context, a tenth of the cost of a fresh process with a jsdom; the rest share a worker. */
const withContext = alone.filter((file) => !withProcess.includes(file));

/** Most of the time went to selectors, windows and handing over bytes to be hashed; see these files. */
const brought = ['jsdom/quick-selectors', 'jsdom/quick-windows', 'quick-digest'].flatMap((name) => [
  '--require',
  resolve(root, `tests/config/${name}.cjs`),
]);

const project = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  root,
  plugins: [preact()],
  test: {
    name,
    environment: 'node',
    // A small young generation is collected constantly, which took a sixth of the time.
    execArgv: [...brought, '--max-semi-space-size=64'],
    // They catch what hangs: at least three times what the slowest test took on a machine with ten times its load.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // As in tests/unit/must-come: on a busy machine, awaited events may take more than a second.
    expect: { poll: { timeout: 60_000 } },
    ...test,
  },
});

/** Node by default; a file that needs a document has `// @vitest-environment jsdom` as its first line. */
export default defineConfig({
  root,
  test: {
    // Two noisy cores are the smallest machine that must pass. There two workers took 102 seconds, a fifth of it
    // waiting; three took 88 (2026-11-29).
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: resolve(root, 'test-results/unit.json') }]],
    projects: [
      project('together', { include: [ALL], exclude: alone, isolate: false }),
      project('context', { include: withContext, pool: 'vmForks' }),
      project('process', { include: withProcess }),
    ],
  },
});
