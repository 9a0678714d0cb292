/**
 * `npm run silent-loss [-- --out FOLDER --only NAME]`: redraws small pages and compares each marked part with the
 * browser's own picture of it. A part with something missing must be named by a loss about that part; pages that lose
 * nothing must name none. Exits with 1 when a loss was silent or named wrongly.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSmallPage, serveSmallPages } from '../silent-loss/draw-page';
import { lossless, lossy, type SmallPage } from '../silent-loss/pages';
import { missingParts, silentParts } from '../silent-loss/parts';
import { comparePictures } from '../silent-loss/same-picture';
import { serviceWorker } from './setup/launch-browser';
import { built } from './setup/paths.mjs';
import { startPractice } from './setup/practice-session';

const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string' }, report: { type: 'string' } },
});
if (!existsSync(join(built, 'manifest.json'))) {
  console.error('The extension is not built. Run npm run build first.');
  process.exit(1);
}
const all = [...lossy, ...lossless];
const session = await startPractice({}, { seed: 2011 });
let [silent, inVain, drawnRight, failed, marked, lacking] = [0, 0, 0, 0, 0, 0];

async function one(small: SmallPage, index: number): Promise<void> {
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const drawn = await drawSmallPage(page, await serviceWorker(session.context), small, index);
  const { pixels } = comparePictures(drawn.theirs, drawn.ours);
  const missing = [...drawn.without, ...missingParts(drawn.theirs, drawn.ours, drawn.parts)];
  const unsaid = silentParts(missing, drawn.about);
  const said = [...drawn.losses, ...drawn.leftOut.map((what) => `utelämnat: ${what}`)];
  const verdict = unsaid.length > 0 ? 'SILENT' : lossless.includes(small) && said.length > 0 ? 'IN VAIN' : 'ok';
  silent += unsaid.length;
  marked += drawn.parts.length + drawn.without.length;
  lacking += missing.length;
  if (verdict === 'IN VAIN') inVain += 1;
  if (missing.length === 0) drawnRight += 1;
  const lost = missing.length === 0 ? 'nothing missing' : `missing: ${missing.join(', ')}`;
  const about = drawn.about.map(({ words, part }) => `${words} [${part ?? 'no part'}]`).join('; ');
  const differing = `${(100 * pixels).toFixed(1)} % of pixels differ, ${drawn.milliseconds.toFixed(0)} ms`;
  const named = said.length === 0 ? '' : `; named: ${about}`;
  console.log(`${verdict.padEnd(8)}${small.name}: ${lost}, ${differing}${named}`);
  if (unsaid.length > 0) console.log(`        in silence: ${unsaid.join(', ')}`);
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  const name = String(index).padStart(2, '0');
  writeFileSync(join(values.out, `${name}-theirs.png`), drawn.theirs);
  writeFileSync(join(values.out, `${name}-ours.png`), drawn.ours);
}

try {
  await serveSmallPages(session.context, all);
  for (const [index, small] of all.entries()) {
    if (values.only !== undefined && !small.name.includes(values.only)) continue;
    await one(small, index).catch((error: unknown) => {
      failed += 1;
      console.log(`FAIL    ${small.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
} finally {
  await session.close();
}
console.log(
  [
    `\n${lossy.length} pages that may lose something, ${marked} parts of them: ${lacking} parts missing`,
    `, ${silent} of these in silence; ${lossless.length} that lose nothing: ${inVain} named in vain`,
    `; ${drawnRight} of ${all.length} drawn as the browser shows them; ${failed} failed`,
  ].join(''),
);
if (values.report !== undefined)
  writeFileSync(values.report, JSON.stringify({ runs: all.length, failed: silent + inVain + failed }));
process.exitCode = silent + inVain + failed === 0 ? 0 : 1;
