/**
 * `npm run test:coverage [-- --room NAME] [-- --from FOLDER]`: the share of the product's lines that unit, contract,
 * component and architecture tests reach, by room, worst first. `--room lib/app` also lists its files, with the lines
 * that no test reaches. `--from` reads what an earlier run left in that folder. Exits with 1 below the bar or when a
 * test failed.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BAR, byRoom, filesOf, missedLines, mostMissed, roomOf, shareOf, together } from './setup/coverage-by-room';
import type { Reached } from './setup/coverage-by-room';
import { tool } from './setup/node.mjs';
import { root } from './setup/paths.mjs';
import { runKept } from './setup/run.mjs';

const MILLISECONDS = 60 * 60_000;

const { values } = parseArgs({ options: { room: { type: 'string' }, from: { type: 'string' } } });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (reached: Reached): string => {
  const { name, lines, covered } = reached;
  return `  ${name.padEnd(52)}${percent(shareOf(reached))}  ${String(lines - covered).padStart(5)} of ${lines} missed`;
};

/** Outside the project: tests that empty folders there must not delete a worker's counts. */
const folder = values.from ?? mkdtempSync(join(tmpdir(), 'uppsikt-coverage-'));

/** @returns whether every test passed */
async function run(): Promise<boolean> {
  const settings = {
    enabled: 'true',
    provider: 'v8',
    reportOnFailure: 'true',
    reportsDirectory: folder,
    // Otherwise Vitest empties the folder at start and deletes the log that is being written there.
    clean: 'false',
    include: '{lib,components,entrypoints}/**/*.{ts,tsx}',
  };
  const args = [
    ...['run', '--config', 'tests/config/vitest.config.ts', '--reporter', 'dot'],
    ...Object.entries(settings).map(([name, value]) => `--coverage.${name}=${value}`),
    ...['json', 'json-summary'].map((name) => `--coverage.reporter=${name}`),
  ];
  const file = join(folder, 'vitest.log');
  console.log(`Every test in Vitest, with its coverage; what it says and its report go to ${folder}`);
  const { code } = await runKept(process.execPath, [tool('vitest'), ...args], {
    cwd: root,
    file,
    milliseconds: MILLISECONDS,
  });
  if (code !== 0) console.log(`Tests failed: see ${file}`);
  return code === 0;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function printRoom(room: string, files: readonly Reached[]): void {
  const whole = z.record(z.string(), z.unknown()).parse(read('coverage-final.json'));
  console.log(`\n${room}, by lines that no test reaches`);
  for (const file of mostMissed(files.filter(({ name }) => roomOf(name) === room)))
    console.log(`${row(file)}: ${missedLines(whole[join(root, file.name)])}`);
}

const passed = values.from !== undefined || (await run());
const files = filesOf(read('coverage-summary.json'), root);
console.log('');
for (const room of byRoom(files)) console.log(row(room));
const all = together('all', files);
console.log(row(all));
if (values.room !== undefined) printRoom(values.room, files);
const isMet = shareOf(all) >= BAR;
console.log(`\nbar: ${percent(BAR).trim()} of all lines: ${isMet ? 'met' : 'BELOW'}`);
process.exitCode = passed && isMet ? 0 : 1;
