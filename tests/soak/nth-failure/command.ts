/**
 * `npm run soak -- nth-failure [--every N]`: each operation of the store fails once in each possible way, in each act.
 * Nothing is random, so there is no seed. Prints a line per act.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nthActs } from './acts';
import { FAILURES } from './failing-store';
import { noFaults, type Faults } from './judge';
import { nthRun, operationsOf, phaseLeftBy, type NthAct } from './run';

export interface NthChoices {
  /** Tries only every n-th operation; 1 tries all. */
  every: number;
  /** Only acts whose name contains this. */
  only?: string | undefined;
}

interface Row {
  act: string;
  operations: number;
  runs: number;
  faults: Faults;
}

export async function nthFailures({ every, only }: NthChoices, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const act of await nthActs(phaseLeftBy)) {
    if (only !== undefined && !act.name.includes(only)) continue;
    const row = await allOf(act, every, rows.length);
    rows.push(row);
    say(lineOf(row));
    const { faults } = row;
    for (const name of COLUMNS) for (const fault of faults[name].slice(0, 5)) say(`     ${name}: ${fault}`);
  }
  return rows;
}

/** @param from offset of the sample, so that the acts do not all sample the same operations */
async function allOf(act: NthAct, every: number, from: number): Promise<Row> {
  const operations = await operationsOf(act);
  const faults = noFaults();
  let runs = 0;
  for (let at = 1 + (from % every); at <= operations; at += every)
    for (const how of FAILURES) {
      runs += 1;
      const found = await nthRun(act, at, how);
      for (const name of COLUMNS) faults[name].push(...found[name].map((fault) => `operation ${at}, ${how}: ${fault}`));
    }
  return { act: act.name, operations, runs, faults };
}

const COLUMNS = ['lost', 'withoutEvidence', 'untold', 'untrue'] as const;

export const faultsIn = ({ faults }: Row): number => COLUMNS.reduce((sum, name) => sum + faults[name].length, 0);

const HEAD = 'operations  runs  lost  removed without evidence  untold  untrue  act';

const lineOf = ({ act, operations, runs, faults }: Row): string =>
  [
    String(operations).padStart(10),
    String(runs).padStart(6),
    String(faults.lost.length).padStart(6),
    String(faults.withoutEvidence.length).padStart(26),
    String(faults.untold.length).padStart(8),
    String(faults.untrue.length).padStart(8),
    `  ${act}`,
  ].join('');

/** @returns the exit code: 1 when anything was found */
export async function nthFailureCommand(choices: NthChoices & { report: string | undefined }): Promise<number> {
  console.log(HEAD);
  const rows = await nthFailures(choices, (line) => console.log(line));
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const failed = rows.reduce((sum, row) => sum + faultsIn(row), 0);
  console.log(`\n${runs} runs, each with one operation of the store failing: ${failed} faults`);
  if (choices.report !== undefined) {
    mkdirSync(dirname(choices.report), { recursive: true });
    writeFileSync(choices.report, JSON.stringify({ runs, failed }));
  }
  return failed === 0 && runs > 0 ? 0 : 1;
}
