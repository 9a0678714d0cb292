/**
 * `npm run soak -- kill|fuzz|mutate|intercept|account|history|gone|hand-over --runs N --seed S`, `npm run soak --
 * nth-failure|breakages`: repeats the main job many times while things go wrong. Repeat a failed run with the same seed
 * and `--only RUN`. `mutate --page` also asks verifiera.html; with `--strict` a missing validator is a failure. Exits
 * with 1 when anything that must hold did not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from '../simulator/server';
import type { ActKind } from '../simulator/world';
import { archiveFaults, fuzzRun, plant } from '../soak/fuzz-run';
import { countOf, noBreaches, type Breaches } from '../soak/invariants';
import { accountRun, CELLS } from '../soak/account-run';
import { interceptCommand } from '../soak/intercept-command';
import { killHandRun } from '../soak/kill-hand-run';
import { killRun, type KillRun } from '../soak/kill-run';
import { NotBegun } from '../soak/not-begun';
import { seeded } from '../soak/random';
import { BrowserDidNotStart, SoakBrowser, type CopyKind } from '../soak/soak-browser';
import { results } from './setup/paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '10' },
    seed: { type: 'string', default: '2011' },
    /**
     * For kill, fuzz, intercept, account, gone and hand-over: the first run, counted from 1, so that a long series can
     * be split.
     */
    from: { type: 'string', default: '1' },
    only: { type: 'string' },
    report: { type: 'string' },
    page: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
  },
});
const kind = positionals[0];
if (!(Number(values.from) >= 1)) {
  console.error('Runs are counted from 1: --from 1 or more.');
  process.exit(2);
}
if (kind === 'nth-failure') {
  const { nthFailureCommand } = await import('../soak/nth-failure/command');
  process.exit(await nthFailureCommand({ every: Number(values.every), only: values.only, report: values.report }));
}
if (kind === 'breakages') {
  const { breakagesCommand } = await import('../soak/breakages/command');
  process.exit(await breakagesCommand({ report: values.report }));
}
if (kind === 'history') {
  const { historyCommand } = await import('../soak/history/command');
  process.exit(
    await historyCommand({
      runs: Number(values.runs),
      seed: Number(values.seed),
      only: values.only === undefined ? undefined : Number(values.only),
      report: values.report,
    }),
  );
}
if (kind === 'gone' || kind === 'hand-over') {
  const { goneCommand } = await import('../soak/gone/command');
  const { handOverCommand } = await import('../soak/hand-over/command');
  process.exit(
    await { gone: goneCommand, 'hand-over': handOverCommand }[kind]({
      runs: Number(values.runs),
      from: Number(values.from),
      seed: Number(values.seed),
      only: values.only === undefined ? undefined : Number(values.only),
      report: values.report,
    }),
  );
}
if (kind === 'mutate') {
  // Needs no platform, and a browser only with --page: packages and stores are made, changed and checked in process.
  const { mutateCommand } = await import('../soak/mutate-command');
  process.exit(
    await mutateCommand({
      runs: Number(values.runs),
      seed: Number(values.seed),
      report: values.report,
      page: values.page,
      strict: values.strict,
    }),
  );
}
if (kind !== 'kill' && kind !== 'fuzz' && kind !== 'intercept' && kind !== 'account') {
  console.error(
    'Use: npm run soak -- kill|fuzz|mutate|intercept|account|history|gone|hand-over --runs N --seed S [--only RUN] ' +
      '[--page] [--strict]',
    'or:  npm run soak -- nth-failure [--every N] [--only ACT]',
    'or:  npm run soak -- breakages',
  );
  process.exit(2);
}
const seed = Number(values.seed);
const runs = Array.from({ length: Number(values.runs) }, (_, index) => index + Number(values.from)).filter(
  (run) => values.only === undefined || run === Number(values.only),
);
/** A new profile at intervals: reading back a growing store after every run takes longer each time. */
const RUNS_A_PROFILE = 10;
/** Alternates between the downloads and a picked folder; a given run always has the same. */
const copiesOf = (run: number): CopyKind => (Math.floor((run - 1) / RUNS_A_PROFILE) % 2 === 0 ? 'downloads' : 'folder');

const line = (run: number, failed: string[], story: string, started: number): void => {
  console.log(
    `${failed.length === 0 ? 'ok  ' : 'FAIL'} run ${run}: ${story} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  for (const fault of failed) console.log(`     ${fault}`);
};
/** Screenshot of a run that did not finish. */
const picture = async (soak: SoakBrowser, run: number): Promise<void> => {
  mkdirSync(results, { recursive: true });
  await (await soak.page()).screenshot({ path: join(results, `soak-${kind}-${run}.png`) });
};
const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n').slice(0, 14).join('\n     ') : String(error);

let again = 0;

/** A failure before anything was killed may be chance: retry once with the same seed. A second failure counts. */
async function twice(soak: SoakBrowser, run: number, work: () => Promise<KillRun>): Promise<KillRun> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotBegun)) throw error;
    again += 1;
    console.log(`     run ${run} did not begin and is run again: ${wordsOf(error)}`);
    await picture(soak, run).catch(() => undefined);
    await soak.begin(copiesOf(run));
    return work();
  }
}

async function soakKill(soak: SoakBrowser): Promise<number> {
  const total: Breaches = noBreaches();
  const done: Partial<Record<ActKind, number>> = {};
  let failed = 0;
  for (const [index, run] of runs.entries()) {
    const started = Date.now();
    if (index === 0 || (run - 1) % RUNS_A_PROFILE === 0) await soak.begin(copiesOf(run));
    try {
      // Every eighth run enters evidence by hand.
      const { story, breaches } = await twice(soak, run, () =>
        (run % 8 === 0 ? killHandRun : killRun)(soak, seeded(seed * 1_000 + run)),
      );
      if (countOf(breaches) > 0) failed += 1;
      for (const { act } of soak.simulator.world.acts) done[act] = (done[act] ?? 0) + 1;
      for (const name of Object.keys(total) as (keyof Breaches)[]) total[name].push(...breaches[name]);
      line(
        run,
        Object.entries(breaches).flatMap(([name, list]: [string, string[]]) => list.map((each) => `${name}: ${each}`)),
        story,
        started,
      );
      if (countOf(breaches) > 0) await soak.begin(copiesOf(run));
    } catch (error) {
      failed += 1;
      line(
        run,
        [wordsOf(error)],
        error instanceof BrowserDidNotStart
          ? 'the browser did not start'
          : error instanceof NotBegun
            ? 'did not begin, twice'
            : 'did not run to its end',
        started,
      );
      await picture(soak, run).catch(() => undefined);
      await soak.begin(copiesOf(run));
    }
  }
  console.log(
    [
      `\nseed ${seed}, ${runs.length} runs: ${done.delete ?? 0} comments removed and ${done.hide ?? 0} hidden`,
      `, ${total.goneWithoutEvidence.length} of them without sealed, verifiable evidence`,
      `, ${total.goneWithoutCopy.length} without a confirmed copy, ${total.wrongRemoved.length} wrong ones`,
      `; ${total.lost.length} saved records lost; ${total.untold.length} interrupted flows untold`,
      `; ${total.broken.length} broken records; ${failed} runs failed; ${again} began again`,
      `, ${soak.startedAgain} starts of the browser repeated`,
    ].join(''),
  );
  // If nothing was ever removed, nothing could go wrong, and the zeros above prove nothing.
  if (runs.length >= 10 && (done.delete ?? 0) === 0) {
    console.log('FAIL no comment was removed in any run');
    return Math.max(failed, 1);
  }
  return failed;
}

async function soakFuzz(soak: SoakBrowser): Promise<number> {
  let failed = 0;
  for (let first = 0; first < runs.length; first += 10) {
    const some = runs.slice(first, first + 10);
    await soak.begin();
    soak.simulator.world.reset();
    const planted = plant(soak, seed, some);
    for (const [index, comment] of planted.entries()) {
      const started = Date.now();
      const run = some[index] ?? 0;
      // Every third comment is removed too.
      const result = await fuzzRun(soak, comment, run % 3 === 0).catch((error: unknown) => ({
        story: `did not run to its end: ${JSON.stringify(comment.text.slice(0, 80))}`,
        faults: [wordsOf(error)],
      }));
      const faults =
        index === planted.length - 1
          ? [...result.faults, ...(await archiveFaults(soak).catch((error: unknown) => [wordsOf(error)]))]
          : result.faults;
      if (faults.length > 0) failed += 1;
      line(run, faults, result.story, started);
      if (faults.length > 0) {
        await picture(soak, run).catch(() => undefined);
        await (await soak.page()).goto('about:blank');
      }
    }
  }
  console.log(
    `\nseed ${seed}, ${runs.length} hostile items: ${runs.length - failed} saved as written and verified, ` +
      `${failed} failed`,
  );
  return failed;
}

const soakIntercept = (soak: SoakBrowser): Promise<number> =>
  interceptCommand(soak, { seed, runs }, { line, picture, wordsOf });

/** Runs the cells in an order that the seed decides, so that a few runs are a fair sample; 320 runs cover all. */
async function soakAccount(soak: SoakBrowser): Promise<number> {
  const random = seeded(seed);
  const order = CELLS.map((cell) => ({ cell, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ cell }) => cell);
  let failed = 0;
  for (const [index, run] of runs.entries()) {
    const started = Date.now();
    const cell = order[(run - 1) % order.length];
    if (index % 20 === 0) await soak.begin();
    if (cell === undefined) continue;
    const { story, faults } = await accountRun(soak, cell).catch((error: unknown) => ({
      story: `${JSON.stringify(cell)} did not run to its end`,
      faults: [wordsOf(error)],
    }));
    if (faults.length > 0) failed += 1;
    line(run, faults, story, started);
    if (faults.length > 0) await soak.begin();
  }
  console.log(
    `\nseed ${seed}, ${runs.length} of ${CELLS.length} pairs of accounts, tasks and tabs: ` +
      `${runs.length - failed} right, ${failed} wrong`,
  );
  return failed;
}

const simulator = await startSimulator({ seed, startAs: 'page' });
const soak = new SoakBrowser(simulator);
let failed = runs.length;
try {
  failed = await { kill: soakKill, fuzz: soakFuzz, intercept: soakIntercept, account: soakAccount }[kind](soak);
} finally {
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ runs: runs.length, failed }));
  await soak.end();
  await simulator.close();
}
process.exitCode = failed === 0 ? 0 : 1;
