import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { MUST_COME } from '../e2e/pages/patience';

const root = resolve(import.meta.dirname, '../..');

/**
 * Each worker has one Chromium and one simulator; the extension is reinstalled for every test (tests/e2e/fixtures.ts).
 */
export default defineConfig({
  testDir: resolve(root, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: MUST_COME },
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes only on a retry is named at the end of the check (tests/commands/setup/counts.mjs), and its
  // first retry is traced.
  retries: 2,
  use: { trace: 'on-first-retry' },
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
});
