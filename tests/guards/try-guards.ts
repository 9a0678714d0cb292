/** Removes one guard at a time in the copy, runs the tests that should notice it, and restores it. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../commands/setup/browser.mjs';
import { without, type Guard } from './guard';
import { browserTests } from './run-tests';
import type { Outcome, Tried } from './tried';
import type { Run } from './warm-messages';

/** Fails whichever guard is removed, since it checks the list itself. */
const LIST_CHECK = 'tests/unit/commands/guards.test.ts';
const MINUTE = 60_000;
/** Timeout when the usual duration is not known. */
const LONGEST = 15 * MINUTE;

/**
 * All tests without a browser, except the architecture tests and the check of the list. Listed by name, since Vitest
 * does not pass excludes on to its projects.
 */
const allUnit = (copy: string): string[] =>
  globSync('tests/{unit,contract,components}/**/*.test.{ts,tsx}', { cwd: copy }).filter((file) => file !== LIST_CHECK);

/** Runs unit tests in the copy, and is told of every file written there. */
export interface Runs {
  /** @param limit timeout in milliseconds */
  run(tests: string[], limit: number): Promise<Run>;
  wrote(path: string): void;
  stop(): void;
}

const notGreen = (run: Run, what: string): Outcome | null =>
  run.kind === 'green'
    ? null
    : { kind: 'broken', why: `${what} not green with the guard: ${run.kind === 'red' ? run.test : run.why}` };

export class Trial {
  /** Results with all guards in place, and how many milliseconds each took. */
  private readonly baselines = new Map<string, { run: Run; took: number }>();

  constructor(
    private readonly copy: string,
    private readonly tests: Runs,
    private readonly mayOpenBrowser: boolean,
  ) {}

  /** Runs the tests that the guard names. */
  own(guard: Guard): Promise<Tried> {
    return this.timed(guard, async () => {
      const found = await this.try(guard, guard.tests, 'its own tests');
      return found ?? { kind: 'not found', left: 'all unit tests' };
    });
  }

  /** Runs all other tests, after its own did not notice the removal. */
  wide(guard: Guard): Promise<Tried> {
    return this.timed(guard, async () => {
      const found = await this.try(guard, allUnit(this.copy), 'all unit tests');
      if (found !== null) return found;
      const { browser } = guard;
      if (browser === undefined) return { kind: 'not found', left: 'nothing' };
      if (!this.mayOpenBrowser) return { kind: 'not found', left: 'a browser' };
      const { path } = await ensureBrowser();
      const seen = await this.compared(
        guard,
        `${browser.spec} -g '${browser.grep}'`,
        () => browserTests(this.copy, browser, path),
        'a browser',
      );
      return seen ?? { kind: 'not found', left: 'nothing' };
    });
  }

  stop(): void {
    this.tests.stop();
  }

  private async timed(guard: Guard, look: () => Promise<Outcome>): Promise<Tried> {
    const started = Date.now();
    return { guard, outcome: await look(), seconds: (Date.now() - started) / 1000 };
  }

  private try(guard: Guard, tests: string[], where: 'its own tests' | 'all unit tests'): Promise<Outcome | null> {
    const run = (took: number | undefined): Promise<Run> =>
      this.tests.run(tests, took === undefined ? LONGEST : 2 * MINUTE + 10 * took);
    return this.compared(guard, where === 'its own tests' ? tests.join(' ') : where, run, where);
  }

  /** Runs with the guard in place first, since tests that fail anyway would notice every removal, then without it. */
  private async compared(
    guard: Guard,
    what: string,
    run: (took: number | undefined) => Promise<Run>,
    where: 'its own tests' | 'all unit tests' | 'a browser',
  ): Promise<Outcome | null> {
    let baseline = this.baselines.get(what);
    if (baseline === undefined) {
      const started = Date.now();
      baseline = { run: await run(undefined), took: Date.now() - started };
      this.baselines.set(what, baseline);
    }
    const { took } = baseline;
    const broken = notGreen(baseline.run, where);
    return broken ?? this.withoutGuard(guard, () => run(took), where);
  }

  private async withoutGuard(
    { file, ...guard }: Guard,
    tests: () => Promise<Run>,
    where: 'its own tests' | 'all unit tests' | 'a browser',
  ): Promise<Outcome | null> {
    const path = join(this.copy, file);
    const whole = readFileSync(path, 'utf8');
    this.write(path, without({ file, ...guard }, whole));
    try {
      const run = await tests();
      if (run.kind === 'broken') return run;
      return run.kind === 'red' ? { kind: 'found', by: run.test, where } : null;
    } finally {
      this.write(path, whole);
    }
  }

  private write(path: string, text: string): void {
    writeFileSync(path, text);
    this.tests.wrote(path);
  }
}
