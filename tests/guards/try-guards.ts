/** Takes one guard at a time away in the copy, runs what should notice it, and puts it back. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../commands/setup/browser.mjs';
import { without, type Guard } from './guard';
import { browserTests, unitTests, type Run } from './run-tests';

/** Goes red whatever guard is taken away. */
const LIST_CHECK = 'tests/unit/commands/guards.test.ts';

/**
 * Everything that runs without a browser but the architecture, and the check of the list itself. By name: what Vitest
 * is told to exclude stays in its projects.
 */
const allUnit = (copy: string): string[] =>
  globSync('tests/{unit,contract,components}/**/*.test.{ts,tsx}', { cwd: copy }).filter((file) => file !== LIST_CHECK);

export interface Tried {
  guard: Guard;
  /** The test that went red; null when none did. */
  by: string | null;
  /** How far one had to look, or why nothing can be said. */
  where: 'its own tests' | 'all unit tests' | 'a browser' | 'nowhere';
  seconds: number;
}

/** Tests that fail without any change would find every guard. */
class NotGreen extends Error {}

function mustBeGreen(run: Run, what: string): void {
  if (run.kind === 'green') return;
  throw new NotGreen(`${what} must be green before a guard is taken away: ${run.kind === 'red' ? run.test : run.why}`);
}

export class Trial {
  /** What has been seen green as it stands. The wide and slow ones are looked at when they are first needed. */
  private readonly green = new Set<string>();

  constructor(private readonly copy: string) {}

  async namedTestsAreGreen(guards: readonly Guard[]): Promise<void> {
    mustBeGreen(
      await unitTests(this.copy, [...new Set(guards.flatMap(({ tests }) => tests))], {
        stopAtFirst: false,
      }),
      'The tests that the list names',
    );
  }

  async take(guard: Guard): Promise<Tried> {
    const started = Date.now();
    const tried = (by: string | null, where: Tried['where']): Tried => ({
      guard,
      by,
      where,
      seconds: (Date.now() - started) / 1000,
    });
    const own = await this.withoutGuard(guard, () => unitTests(this.copy, guard.tests, { stopAtFirst: true }));
    if (own !== null) return tried(own, 'its own tests');
    await this.onceGreen('all unit tests', () => unitTests(this.copy, allUnit(this.copy), { stopAtFirst: false }));
    const any = await this.withoutGuard(guard, () => unitTests(this.copy, allUnit(this.copy), { stopAtFirst: true }));
    if (any !== null) return tried(any, 'all unit tests');
    const { browser } = guard;
    if (browser === undefined) return tried(null, 'nowhere');
    const { path } = await ensureBrowser();
    await this.onceGreen(`${browser.spec} -g '${browser.grep}'`, () => browserTests(this.copy, browser, path));
    const seen = await this.withoutGuard(guard, () => browserTests(this.copy, browser, path));
    return seen === null ? tried(null, 'nowhere') : tried(seen, 'a browser');
  }

  private async onceGreen(what: string, run: () => Promise<Run>): Promise<void> {
    if (this.green.has(what)) return;
    mustBeGreen(await run(), what);
    this.green.add(what);
  }

  /** @returns the test that went red, or null. */
  private async withoutGuard(guard: Guard, tests: () => Promise<Run>): Promise<string | null> {
    const path = join(this.copy, guard.file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, without(guard, whole));
    try {
      const run = await tests();
      if (run.kind === 'broken')
        throw new NotGreen(`${guard.id}: without the guard the tests do not run, so nothing is found: ${run.why}`);
      return run.kind === 'red' ? run.test : null;
    } finally {
      writeFileSync(path, whole);
    }
  }
}
