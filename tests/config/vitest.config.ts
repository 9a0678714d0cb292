import preact from '@preact/preset-vite';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const ALL = 'tests/{unit,contract,components,architecture}/**/*.test.{ts,tsx}';

/** Says that a file changes what others in its worker would notice: a document, or a module or a global exchanged. */
const NOTICED = /@vitest-environment|\bvi\.(mock|doMock|stubGlobal|useFakeTimers)|an-extension|a-browser/;

/** Files that need a worker of their own; the rest share theirs, which saves a third of the time. */
const alone = globSync(ALL, { cwd: root }).filter((file) => NOTICED.test(readFileSync(resolve(root, file), 'utf8')));

const project = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  root,
  plugins: [preact()],
  test: { name, environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, ...test },
});

/** Node by default; a file that needs a document says `// @vitest-environment jsdom` in its first line. */
export default defineConfig({
  root,
  test: {
    // Two noisy cores are the least machine that must pass.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: resolve(root, 'test-results/unit.json') }]],
    projects: [
      project('together', { include: [ALL], exclude: alone, isolate: false }),
      project('alone', { include: alone }),
    ],
  },
});
