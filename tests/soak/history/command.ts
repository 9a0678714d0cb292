/**
 * `npm run soak -- history --runs N --seed S [--only RUN]`: prints a line per run. A run that is run alone also prints
 * all its events.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { historyRun, neverStruck, type History } from './run';

export interface HistoryChoices {
  runs: number;
  seed: number;
  only: number | undefined;
  report: string | undefined;
}

interface Histories {
  failed: number;
  removed: number;
  destroyed: number;
  struck: Set<string>;
  outcomes: Map<string, number>;
}

export async function histories(runs: number[], seed: number, each: (run: number, told: History) => void) {
  const all: Histories = { failed: 0, removed: 0, destroyed: 0, struck: new Set(), outcomes: new Map() };
  for (const run of runs) {
    const told = await historyRun(seed, run);
    each(run, told);
    if (told.breaches.length > 0) all.failed += 1;
    all.removed += told.removed;
    all.destroyed += told.destroyed;
    for (const what of told.struck) all.struck.add(what);
    for (const outcome of told.outcomes) all.outcomes.set(outcome, (all.outcomes.get(outcome) ?? 0) + 1);
  }
  return all;
}

/** @returns the exit code: 1 when the model found a breach, or when too little happened for one */
export async function historyCommand({ runs, seed, only, report }: HistoryChoices): Promise<number> {
  const chosen = only === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [only];
  const all = await histories(chosen, seed, (run, { breaches, events, pressed, removed }) => {
    const word = breaches.length === 0 ? 'ok  ' : 'FAIL';
    console.log(`${word} run ${run}: ${events.length} events, ${pressed} presses, ${removed} items taken away`);
    for (const breach of breaches) console.log(`     ${breach}`);
    if (breaches.length > 0) console.log(`     again: npm run soak -- history --seed ${seed} --only ${run}`);
    if (only !== undefined) for (const event of events) console.log(`     ${event}`);
  });
  const ends = [...all.outcomes].toSorted(([, one], [, other]) => other - one);
  console.log(`\n${ends.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
  console.log(
    `seed ${seed}, ${chosen.length} histories: ${all.removed} items taken away, ${all.destroyed} records ` +
      `destroyed, ${all.failed} breached`,
  );
  // A zero means little when little happened.
  const missing = chosen.length < 60 ? [] : [...neverStruck(all.struck), ...(all.destroyed === 0 ? ['destroy'] : [])];
  if (missing.length > 0) console.log(`FAIL never happened: ${missing.join(', ')}`);
  const isIdle = chosen.length >= 10 && all.removed === 0;
  if (isIdle) console.log('FAIL nothing was taken away in any history');
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: chosen.length, failed: all.failed }));
  }
  return all.failed === 0 && missing.length === 0 && !isIdle ? 0 : 1;
}
