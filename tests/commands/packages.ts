/**
 * `npm run packages -- --runs 100 [--seed S] [--out FOLDER] [--strict]`: seals varied records through the real store
 * and exporter, plus two that the built extension makes on the practice platforms. Every package is checked by
 * third-party programs, and by verifiera.html in a browser without network. Exits with 1 when any check of any package
 * fails. A missing program is reported; with `--strict` it counts as a failure.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageStream } from '../../lib/export/package-stream';
import { wholeFile } from '../../lib/export/whole-file';
import { CheckRun } from '../packages/check-run';
import { packagesFromTheExtension } from '../packages/from-the-extension';
import { practiceAuthority, type PracticeAuthority } from '../packages/practice-authority';
import { noBrowser } from '../packages/verify-page';
import { SORTS, variedRecord, type Sort } from '../packages/varied-record';
import { seeded } from '../soak/random';
import { aDatabase } from '../unit/evidence/a-database';
import { exportFonts } from './setup/export-fonts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '2011' },
    out: { type: 'string' },
    strict: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});
const runs = Number(values.runs);
const out = values.out === undefined ? mkdtempSync(join(tmpdir(), 'uppsikt-packages-')) : resolve(values.out);
mkdirSync(out, { recursive: true });
const run = new CheckRun(out);
await run.begin();
const started = Date.now();
const seconds = (): string => ((Date.now() - started) / 1000).toFixed(0);
const { db } = aDatabase();

let authority: PracticeAuthority | null = null;
try {
  authority = practiceAuthority();
} catch {
  run.absent.set('stamps', 'OpenSSL is not installed, so no package has one');
}

/**
 * Two in a hundred are huge: a megabyte of text makes a PDF of hundreds of pages. Short runs take the sorts that no
 * unit test covers.
 */
function sortOf(index: number): Sort {
  if (runs < SORTS.length) return SORTS.at(-1 - ((index - 1) % SORTS.length)) ?? 'ordinary';
  const wanted = SORTS[(index - 1) % SORTS.length] ?? 'ordinary';
  return wanted === 'huge text' && ![6, 54].includes(index % 100) ? 'hostile text' : wanted;
}

async function varied(index: number): Promise<{ stamped: boolean }> {
  const random = seeded(Number(values.seed) * 1_000 + index);
  const sort = sortOf(index);
  const what = `run ${index} (${sort})`;
  const stamped = index % 5 === 0 ? null : authority;
  const id = await variedRecord(db, sort, random, index, stamped);
  const whole = await wholeFile(
    await packageStream(db, id, { now: () => new Date(), subtle: crypto.subtle, version: '0.1.0', fonts: exportFonts }),
  );
  if (whole.integrity.kind !== 'intact') run.fail(what, 'the store', whole.integrity.reason);
  for (const one of whole.omissions) run.fail(what, 'the exporter', one);
  await run.see(
    what,
    whole.fileName,
    new Uint8Array(await whole.blob.arrayBuffer()),
    stamped === null ? null : join(stamped.folder, 'ca.pem'),
  );
  return { stamped: stamped !== null };
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
let withStamps = 0;
for (let index = 1; index <= runs; index += 1) {
  const made = await varied(index).catch((error: unknown) =>
    run.fail(`run ${index}`, 'did not run to its end', wordsOf(error)),
  );
  if (made?.stamped === true) withStamps += 1;
}
if (noBrowser() === undefined) {
  try {
    const { zips, remove } = await packagesFromTheExtension();
    for (const zip of zips)
      await run.see(`by the extension (${basename(zip)})`, basename(zip), new Uint8Array(readFileSync(zip)), null);
    remove();
  } catch (error) {
    run.fail('by the extension', 'did not run to its end', wordsOf(error));
  }
}
const varieties = run.made;
await run.end();
console.log(
  [
    `${varieties} packages: ${runs} varied ones asked for, the others made by the extension on the practice platforms`,
    `; ${seconds()} s, seed ${values.seed}, in ${out}`,
  ].join(''),
);
console.log(run.lines(withStamps).join('\n'));
for (const [what, why] of run.absent) if (what === 'stamps') console.log(`  ABSENT ${what}: ${why}`);
if (values.strict) for (const [what, why] of run.absent) run.fail('strict', what, `absent: ${why}`);
for (const fault of run.faults) console.log(`FAIL ${fault}`);
if (run.absent.size > 0 && !values.strict)
  console.log(`${run.absent.size} checks were not made here; --strict makes that a failure`);
const failed = new Set(run.faults.map((fault) => fault.split(':')[0])).size;
if (values.report !== undefined)
  writeFileSync(
    values.report,
    JSON.stringify({ runs: Math.max(varieties, runs), failed: Math.min(Math.max(varieties, runs), failed) }),
  );
process.exitCode = run.faults.length === 0 && varieties >= runs ? 0 : 1;
