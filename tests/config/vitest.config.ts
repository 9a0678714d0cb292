import preact from '@preact/preset-vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

/** Node by default; a file that needs a document says `// @vitest-environment jsdom` in its first line. */
export default defineConfig({
  root,
  plugins: [preact()],
  test: {
    include: ['tests/{unit,contract,components,architecture}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two noisy cores are the least machine that must pass.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: resolve(root, 'test-results/unit.json') }]],
  },
});
