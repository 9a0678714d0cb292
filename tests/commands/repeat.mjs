// `npm run test:repeat [-- --runs 6 --busy 3]`: repeats the whole of `npm test`, the last runs beside two busy loops,
// to see whether the suite can be trusted. It takes an hour. For each run it prints the time, what failed and what was
// flaky; at the end the median time of the undisturbed runs. Reports and traces of failed and flaky runs are kept in
// .output/repeat/run-N.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup/paths.mjs';
import { runCommand, say } from './setup/say.mjs';

/** Limit for the median of the undisturbed runs, in minutes. */
const BAR_MINUTES = 10;
const BUSY_LOOPS = 2;

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Each loop ends when its parent is gone, so a killed command leaves none behind. */
const LOOP = 'const parent = process.ppid; while (process.ppid === parent);';

function startBusyLoops() {
  const loops = Array.from({ length: BUSY_LOOPS }, () => spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' }));
  const stop = () => loops.forEach((loop) => loop.kill('SIGKILL'));
  process.once('exit', stop);
  return () => {
    stop();
    process.off('exit', stop);
  };
}

/** @returns {Promise<{code: number, minutes: number, output: string}>} */
function runOnce() {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['tests/commands/test.mjs'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk.toString()));
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, minutes: (Date.now() - started) / 60_000, output });
    });
  });
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '6' }, busy: { type: 'string', default: '3' } },
  });
  const [runs, busy] = [Number(values.runs), Number(values.busy)];
  // Outside test-results, which every run empties.
  const logs = join(root, '.output', 'repeat');
  mkdirSync(logs, { recursive: true });
  const done = [];
  for (let run = 1; run <= runs; run += 1) {
    const disturbed = run > runs - busy;
    const stopLoops = disturbed ? startBusyLoops() : () => undefined;
    const { code, minutes, output } = await runOnce();
    stopLoops();
    writeFileSync(join(logs, `run-${run}.log`), output);
    const results = join(root, 'test-results');
    const flaky = output.split('\n').filter((line) => line.startsWith('flaky: '));
    // Kept because the next run empties test-results, and without the logs nobody finds the cause.
    rmSync(join(logs, `run-${run}`), { recursive: true, force: true });
    if ((code !== 0 || flaky.length > 0) && existsSync(results))
      cpSync(results, join(logs, `run-${run}`), { recursive: true });
    done.push({ disturbed, red: code !== 0, minutes, flaky });
    const beside = disturbed ? `, ${BUSY_LOOPS} busy loops beside` : '';
    say(`run ${run}${beside}: ${code === 0 ? 'green' : 'RED'}, ${minutes.toFixed(1)} minutes, ${flaky.length} flaky`);
    for (const line of flaky) say(`  ${line}`);
    if (code !== 0) say(output.trimEnd().split('\n').slice(-60).join('\n'));
  }
  const red = done.filter((run) => run.red).length;
  const calm = done.filter((run) => !run.disturbed);
  const minutes = median((calm.length > 0 ? calm : done).map((run) => run.minutes));
  say(`\nred: ${red} of ${runs}; flaky names a run, median: ${median(done.map(({ flaky }) => flaky.length))}`);
  say(`undisturbed, median: ${minutes.toFixed(1)} minutes (bar ${BAR_MINUTES})`);
  return red === 0 && minutes <= BAR_MINUTES ? 0 : 1;
});
