/** `npm run soak -- gone --runs N --seed S [--only RUN]`: how often 'gone' was false, and how often a removal was told. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/drivers';
import { EVENTS, goneRun, type GoneRun } from './run';

/** Of the true removals in an unchanged frame so many are told, at least. */
const LEAST_TOLD = 0.98;

export interface Gone {
  falsely: number;
  removals: number;
  told: number;
  /** Of these where no comment was left on the page. */
  only: { removals: number; told: number };
  happened: Set<string>;
}

export async function goneRuns(
  runs: number[],
  seed: number,
  each: (run: number, ended: GoneRun) => void,
): Promise<Gone> {
  // As the background does before a look.
  bringDrivers(drivers);
  const all: Gone = { falsely: 0, removals: 0, told: 0, only: { removals: 0, told: 0 }, happened: new Set() };
  for (const run of runs) {
    const ended = await goneRun(seed, run);
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

interface Choices {
  runs: number;
  seed: number;
  only: number | undefined;
  report: string | undefined;
}

/** @returns the exit code: 1 when 'gone' was said of what stands there, or too few removals were told */
export async function goneCommand({ runs, seed, only, report }: Choices): Promise<number> {
  const chosen = only === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [only];
  const all = await goneRuns(chosen, seed, (run, ended) => {
    const word = ended.false ? 'FAIL falsely gone' : ended.told === false ? 'not told' : '';
    if (word === '' && only === undefined) return;
    console.log(`${word} run ${run}: ${ended.story}: ${ended.said}`);
    if (ended.false) console.log(`     again: npm run soak -- gone --seed ${seed} --only ${run}`);
  });
  const share = all.removals === 0 ? 1 : all.told / all.removals;
  console.log(`seed ${seed}, ${chosen.length} runs: ${all.falsely} falsely gone`);
  console.log(`${all.told} of ${all.removals} removals in an unchanged frame told (${(share * 100).toFixed(1)} %)`);
  console.log(`${all.only.told} of ${all.only.removals} of them where it was the only comment of its page`);
  const missing = chosen.length < 100 ? [] : EVENTS.filter((event) => !all.happened.has(event));
  if (missing.length > 0) console.log(`FAIL never happened: ${missing.join(', ')}`);
  const isNoOnly = chosen.length >= 1000 && all.only.removals === 0;
  if (isNoOnly) console.log('FAIL nothing was removed that was the only comment of its page');
  const isIdle = chosen.length >= 30 && all.removals === 0;
  if (isIdle) console.log('FAIL nothing was removed in an unchanged frame');
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ runs: chosen.length, falsely: all.falsely, share }));
  }
  return all.falsely === 0 && share >= LEAST_TOLD && missing.length === 0 && !isIdle && !isNoOnly ? 0 : 1;
}
