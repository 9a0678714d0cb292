/**
 * `npm run soak -- hand-over --runs N --seed S [--from RUN] [--only RUN]`: hand-over files that were changed in
 * transit.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MUTATIONS } from './mutations';
import { aStore, FAULTS, handOverRun, type Ended, type Fault } from './run';

export interface HandOvers {
  ended: Record<Ended['said'], number>;
  why: Map<string, number>;
  faults: Record<Fault, number>;
  tried: Set<string>;
}

export async function handOverRuns(
  runs: readonly number[],
  seed: number,
  each: (run: number, ended: Ended) => void,
): Promise<HandOvers> {
  const faults = Object.fromEntries(FAULTS.map((name) => [name, 0])) as Record<Fault, number>;
  const all: HandOvers = { ended: { received: 0, refused: 0, failed: 0 }, why: new Map(), faults, tried: new Set() };
  const db = aStore();
  for (const run of runs) {
    const ended = await handOverRun(seed, run, db);
    each(run, ended);
    all.ended[ended.said] += 1;
    all.tried.add(ended.mutation.name);
    if (ended.why !== '') all.why.set(ended.why, (all.why.get(ended.why) ?? 0) + 1);
    for (const fault of ended.faults) all.faults[fault] += 1;
  }
  return all;
}

interface Choices {
  runs: number;
  /** Number of the first run. */
  from: number;
  seed: number;
  only: number | undefined;
  report: string | undefined;
}

/** @returns the exit code: 1 when a file was merged in part, or anything else that must be zero is not */
export async function handOverCommand({ runs, from, seed, only, report }: Choices): Promise<number> {
  const chosen = only === undefined ? Array.from({ length: runs }, (_, index) => index + from) : [only];
  const all = await handOverRuns(chosen, seed, (run, { mutation, said, why, faults }) => {
    if (faults.length === 0 && only === undefined) return;
    console.log(
      `${faults.length > 0 ? 'FAIL' : 'ok  '} run ${run}: ${mutation.name}: ${said} ${why} ${faults.join(', ')}`,
    );
    if (faults.length > 0) console.log(`     again: npm run soak -- hand-over --seed ${seed} --only ${run}`);
  });
  const { received, refused, failed } = all.ended;
  const why = [...all.why].toSorted(([, one], [, other]) => other - one).map(([word, count]) => `${word} ${count}`);
  console.log(
    `seed ${seed}, ${chosen.length} hand-over files: ${received} merged, ${refused} refused, ${failed} where the ` +
      'store failed',
  );
  console.log(`refused: ${why.join(', ')}`);
  console.log(`must be zero: ${FAULTS.map((name) => `${name} ${all.faults[name]}`).join(', ')}`);
  const missing = MUTATIONS.filter(({ name }) => !all.tried.has(name)).map(({ name }) => name);
  // Zeros mean little when little happened.
  const isThin = chosen.length >= 1_000 && (missing.length > 0 || received === 0 || refused === 0 || failed === 0);
  if (isThin) console.log(`FAIL never happened: ${missing.join(', ')}`);
  const wrong = FAULTS.reduce((sum, name) => sum + all.faults[name], 0);
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: chosen.length, failed: wrong }));
  }
  return wrong === 0 && !isThin ? 0 : 1;
}
