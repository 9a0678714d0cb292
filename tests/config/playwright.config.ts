import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { MUST_COME } from '../e2e/pages/patience';

const root = resolve(import.meta.dirname, '../..');

/**
 * A worker has one Chromium and one simulator; the extension is installed anew for every test (tests/e2e/fixtures.ts).
 */
export default defineConfig({
  testDir: resolve(root, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: MUST_COME },
  forbidOnly: process.env['CI'] !== undefined,
  // What passes only when tried again is named at the end of the check (tests/commands/setup/counts.mjs), and its first
  // try again is traced.
  retries: 2,
  use: { trace: 'on-first-retry' },
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
});
