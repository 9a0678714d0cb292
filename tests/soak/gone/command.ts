/**
 * `npm run soak -- gone --runs N --seed S [--from RUN] [--only RUN]`: how often 'gone' was false, and how often a
 * removal was recognised as gone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/registry';
import { EVENTS, goneRun, type GoneRun, type Says } from './run';

/** The least share of true removals in an unchanged frame that must be recognised. */
const LEAST_TOLD = 0.98;

export interface Gone {
  falsely: number;
  removals: number;
  told: number;
  /** The removals after which no comment was left on the page. */
  only: { removals: number; told: number };
  happened: Set<string>;
}

export async function goneRuns(
  runs: number[],
  seed: number,
  each: (run: number, ended: GoneRun) => void,
  says?: Says,
): Promise<Gone> {
  // As the background does before it looks.
  bringDrivers(drivers);
  const all: Gone = { falsely: 0, removals: 0, told: 0, only: { removals: 0, told: 0 }, happened: new Set() };
  for (const run of runs) {
    const ended = await goneRun(seed, run, says);
    each(run, ended);
    if (ended.false) all.falsely += 1;
    if (ended.told !== null) all.removals += 1;
    if (ended.told === true) all.told += 1;
    if (ended.wasOnly && ended.told !== null) all.only.removals += 1;
    if (ended.wasOnly && ended.told === true) all.only.told += 1;
    for (const event of ended.events) all.happened.add(event);
  }
  return all;
}

const shareOf = ({ told, removals }: Gone): number => (removals === 0 ? 1 : told / removals);

/**
 * @returns what is wrong, in words. With few runs the zeros mean little, so missing events only count from 100 runs.
 */
export function faultsIn(all: Gone, runs: number): string[] {
  const missing = runs < 100 ? [] : EVENTS.filter((event) => !all.happened.has(event));
  const wrong: [boolean, string][] = [
    [all.falsely > 0, `${all.falsely} times 'gone' was said of what stands there`],
    [shareOf(all) < LEAST_TOLD, 'too few removals in an unchanged frame were told'],
    [missing.length > 0, `never happened: ${missing.join(', ')}`],
    [runs >= 30 && all.removals === 0, 'nothing was removed in an unchanged frame'],
    [runs >= 1000 && all.only.removals === 0, 'nothing was removed that was the only comment of its page'],
  ];
  return wrong.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

interface Choices {
  runs: number;
  /** Number of the first run. */
  from: number;
  seed: number;
  only: number | undefined;
  report: string | undefined;
}

/**
 * @returns the exit code: 1 when 'gone' was said of an item that is still there, or too few removals were recognised
 */
export async function goneCommand({ runs, from, seed, only, report }: Choices): Promise<number> {
  const chosen = only === undefined ? Array.from({ length: runs }, (_, index) => index + from) : [only];
  const all = await goneRuns(chosen, seed, (run, ended) => {
    const word = ended.false ? 'FAIL falsely gone' : ended.told === false ? 'not told' : '';
    if (word === '' && only === undefined) return;
    console.log(`${word} run ${run}: ${ended.story}: ${ended.said}`);
    if (ended.false) console.log(`     again: npm run soak -- gone --seed ${seed} --only ${run}`);
  });
  const share = shareOf(all);
  console.log(`seed ${seed}, ${chosen.length} runs: ${all.falsely} falsely gone`);
  console.log(`${all.told} of ${all.removals} removals in an unchanged frame told (${(share * 100).toFixed(1)} %)`);
  console.log(`${all.only.told} of ${all.only.removals} of them where it was the only comment of its page`);
  const faults = faultsIn(all, chosen.length);
  for (const fault of faults) console.log(`FAIL ${fault}`);
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: chosen.length, failed: all.falsely, share }));
  }
  return faults.length === 0 ? 0 : 1;
}
