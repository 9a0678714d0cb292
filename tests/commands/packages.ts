/**
 * `npm run packages -- --runs 100 [--seed S] [--out FOLDER]`: varied records through the real store and exporter, and every package checked by
 * programs that are not ours, and by verifiera.html in a browser without network. Ends with 1 when any check of any package fails; a program that is absent is said.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageStream } from '../../lib/export/package-stream';
import { wholeFile } from '../../lib/export/whole-file';
import { absent, checkPdfs, CHECKS } from '../packages/checks';
import { practiceAuthority, type PracticeAuthority } from '../packages/practice-authority';
import { checkWithVerifyPage, noBrowser } from '../packages/verify-page';
import { SORTS, variedRecord } from '../packages/varied-record';
import { seeded } from '../soak/random';
import { aDatabase } from '../unit/evidence/a-database';
import { exportFonts } from './setup/export-fonts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '2011' }, out: { type: 'string' } } });
const runs = Number(values.runs);
const out = values.out === undefined ? mkdtempSync(join(tmpdir(), 'uppsikt-packages-')) : resolve(values.out);
mkdirSync(out, { recursive: true });
const faults: string[] = [];
const passed = new Map<string, number>();
const missing = new Map<string, string>();
for (const name of Object.keys(CHECKS)) {
  const why = await absent(name);
  if (why !== undefined) missing.set(name, why);
}
let authority: PracticeAuthority | null = null;
try {
  authority = practiceAuthority();
} catch {
  console.log('No stamps: OpenSSL is not installed.');
}

const started = Date.now();
const pdfs: string[] = [];
const zips: string[] = [];
const { db } = aDatabase();
let made = 0;
let withStamps = 0;
for (let run = 1; run <= runs; run += 1) {
  const random = seeded(Number(values.seed) * 1_000 + run);
  // Two of a hundred are huge: a megabyte of text is a PDF of hundreds of sheets.
  const wanted = SORTS[(run - 1) % SORTS.length] ?? 'ordinary';
  const sort = wanted === 'huge text' && run % 50 !== 6 ? 'hostile text' : wanted;
  const stamped = run % 5 === 0 ? null : authority;
  const fail = (check: string, why: string): void => void faults.push(`run ${run} (${sort}): ${check}: ${why}`);
  try {
    const id = await variedRecord(db, sort, random, run, stamped);
    const env = { now: () => new Date(), subtle: crypto.subtle, version: '0.1.0', fonts: exportFonts };
    const whole = await wholeFile(await packageStream(db, id, env), env);
    if (whole.integrity.kind !== 'intact') fail('the store', whole.integrity.reason);
    for (const one of whole.lacks) fail('the exporter', one);
    made += 1;
    if (stamped !== null) withStamps += 1;
    const zip = join(out, whole.fileName);
    const bytes = new Uint8Array(await whole.blob.arrayBuffer());
    writeFileSync(zip, bytes);
    zips.push(zip);
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, out], { env: { ...process.env, PYTHONUTF8: '1' } });
    const top = zip.replace(/\.zip$/, '');
    if (existsSync(join(top, 'data/handling.pdf'))) pdfs.push(join(top, 'data/handling.pdf'));
    for (const [name, check] of Object.entries(CHECKS)) {
      if (missing.has(name)) continue;
      const why = await check({ zip, bytes, top, ca: stamped === null ? null : join(stamped.folder, 'ca.pem') });
      if (why === undefined) passed.set(name, (passed.get(name) ?? 0) + 1);
      else fail(name, why);
    }
  } catch (error) {
    fail('did not run to its end', error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error));
  }
}
console.log(`${made} packages of ${runs} made and checked in ${((Date.now() - started) / 1000).toFixed(0)} s, seed ${values.seed}, in ${out}`);
for (const name of Object.keys(CHECKS)) console.log(`  ${name.padEnd(20)} ${missing.has(name) ? `not run: ${missing.get(name)}` : `${passed.get(name) ?? 0} of ${runs}${name.startsWith('openssl ts') ? ` (${withStamps} with a stamp that holds, the rest without one as asked)` : ''}`}`);
const before = Date.now();
const pdfa = await checkPdfs(pdfs);
if ('absent' in pdfa) console.log(`  check-pdfa           not run: ${pdfa.absent}`);
else {
  console.log(`  check-pdfa           ${pdfs.length - pdfa.faults.size} of ${runs}, ${((Date.now() - before) / 1000).toFixed(0)} s`);
  for (const [pdf, why] of pdfa.faults) faults.push(`check-pdfa: ${pdf}: ${why}`);
}
const why = noBrowser();
if (why !== undefined) console.log(`  verifiera.html       not run: ${why}`);
else {
  const begun = Date.now();
  const refused = await checkWithVerifyPage(zips);
  console.log(`  verifiera.html       ${zips.length - refused.size} of ${runs} (from the disk, without network, the first by keyboard), ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  for (const [zip, said] of refused) faults.push(`verifiera.html: ${zip}: ${said}`);
}
for (const fault of faults) console.log(`FAIL ${fault}`);
process.exitCode = faults.length === 0 && made === runs ? 0 : 1;
