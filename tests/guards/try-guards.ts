/** Takes one guard at a time away in the copy, runs what should notice it, and puts it back. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../commands/setup/browser.mjs';
import { without, type Guard } from './guard';
import { browserTests } from './run-tests';
import type { Outcome, Tried } from './tried';
import type { Run } from './warm-messages';

/** Goes red whatever guard is taken away. */
const LIST_CHECK = 'tests/unit/commands/guards.test.ts';
const MINUTE = 60_000;
/** For what hangs, where nothing is known of how long it takes. */
const LONGEST = 15 * MINUTE;

/**
 * Everything that runs without a browser but the architecture, and the check of the list itself. By name: what Vitest
 * is told to exclude stays in its projects.
 */
const allUnit = (copy: string): string[] =>
  globSync('tests/{unit,contract,components}/**/*.test.{ts,tsx}', { cwd: copy }).filter((file) => file !== LIST_CHECK);

/** Runs unit tests in the copy, and is told of what is written there. */
export interface Runs {
  /** @param limit milliseconds; past them the tests hang */
  run(tests: string[], limit: number): Promise<Run>;
  wrote(path: string): void;
  stop(): void;
}

const notGreen = (run: Run, what: string): Outcome | null =>
  run.kind === 'green'
    ? null
    : { kind: 'broken', why: `${what} not green with the guard: ${run.kind === 'red' ? run.test : run.why}` };

export class Trial {
  /** What was run as it stands: how it ended, and its milliseconds. */
  private readonly asItStands = new Map<string, { run: Run; took: number }>();

  constructor(
    private readonly copy: string,
    private readonly tests: Runs,
    private readonly mayOpenBrowser: boolean,
  ) {}

  /** With the tests that the guard names. */
  own(guard: Guard): Promise<Tried> {
    return this.timed(guard, async () => {
      const found = await this.try(guard, guard.tests, 'its own tests');
      return found ?? { kind: 'not found', left: 'all unit tests' };
    });
  }

  /** With everything else, after its own tests did not find it. */
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

  /** Once as it stands, since tests that are red anyway would find every guard, and then without the guard. */
  private async compared(
    guard: Guard,
    what: string,
    run: (took: number | undefined) => Promise<Run>,
    where: 'its own tests' | 'all unit tests' | 'a browser',
  ): Promise<Outcome | null> {
    let stands = this.asItStands.get(what);
    if (stands === undefined) {
      const started = Date.now();
      stands = { run: await run(undefined), took: Date.now() - started };
      this.asItStands.set(what, stands);
    }
    const { took } = stands;
    const broken = notGreen(stands.run, where);
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
