/**
 * Runs tests in the copy and reports which failed. Every run has a timeout, after which all its processes are ended.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findNode, tool, withNode } from '../commands/setup/node.mjs';
import { runKept } from '../commands/setup/run.mjs';
import { z } from '../../lib/zod';
import type { BrowserTest } from './guard';
import type { Run } from './warm-messages';

const MINUTE = 60_000;

const unitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

async function run(
  copy: string,
  name: string,
  args: string[],
  minutes: number,
  more: Record<string, string> = {},
): Promise<{ code: number; output: string; late: boolean }> {
  const node = findNode();
  const file = join(copy, 'test-results', `${name}.log`);
  mkdirSync(dirname(file), { recursive: true });
  return runKept(node, [tool(name), ...args], {
    cwd: copy,
    env: withNode(node, { FORCE_COLOR: '0', NO_COLOR: '1', ...more }),
    file,
    milliseconds: minutes * MINUTE,
  });
}

export async function prepare(copy: string): Promise<void> {
  const { code, output, late } = await run(copy, 'wxt', ['prepare'], 5);
  const why = late ? 'it took more than 5 minutes' : output.slice(-2_000);
  if (late || code !== 0) throw new Error(`the copy could not be prepared:\n${why}`);
}

/** Starts Vitest for these tests alone; warm-tests.ts is the quicker way. */
export async function unitTests(copy: string, tests: string[]): Promise<Run> {
  // The path that tests/config/vitest.config.ts sets.
  const report = join(copy, 'test-results/unit.json');
  rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/config/vitest.config.ts', '--bail', '1', ...tests];
  const { code, output, late } = await run(copy, 'vitest', args, 8);
  if (late) return { kind: 'broken', why: 'the tests did not end within 8 minutes' };
  if (code === 0) return { kind: 'green' };
  const files = reportIn(report)?.testResults ?? [];
  const failed = files.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  if (failed !== undefined) return { kind: 'red', test: failed.fullName };
  // A file that had not started when the first test failed is also reported as failed, without any test in it.
  const uncollected = files.find(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    kind: 'broken',
    why:
      uncollected === undefined
        ? output.trim().split('\n').slice(-5).join(' ')
        : `${uncollected.name.replace(copy, '')}: ${uncollected.message.split('\n')[0] ?? ''}`,
  };
}

function reportIn(path: string): z.infer<typeof unitReport> | undefined {
  try {
    return unitReport.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Builds the extension in the copy, and runs the named browser tests on it. */
export async function browserTests(copy: string, { spec, grep }: BrowserTest, chromium: string): Promise<Run> {
  const built = await run(copy, 'wxt', ['build'], 3);
  if (built.code !== 0)
    return { kind: 'broken', why: `it does not build: ${built.output.trim().split('\n').at(-1) ?? ''}` };
  const args = [
    'test',
    '--config',
    'tests/config/playwright.config.ts',
    '--max-failures',
    '1',
    '--grep',
    grep,
    `tests/e2e/${spec}`,
  ];
  const { code, output, late } = await run(copy, 'playwright', args, 10, {
    UPPSIKT_CHROMIUM: chromium,
    UPPSIKT_OUT: '.output',
  });
  if (late) return { kind: 'broken', why: 'the browser tests did not end within 10 minutes' };
  if (code === 0) return { kind: 'green' };
  const failed = /^\s*\d+\) (?:\[[^\]]*\] › )?(.+)$/m.exec(output)?.[1];
  return failed === undefined
    ? { kind: 'broken', why: output.trim().split('\n').slice(-3).join(' ') }
    : { kind: 'red', test: failed.replace(/[─\s]+$/, '') };
}
