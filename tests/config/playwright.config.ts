import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Every test starts its own Chromium with the built extension (tests/e2e/fixtures.ts); the simulator is shared by a worker. */
export default defineConfig({
  testDir: resolve(root, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
});
