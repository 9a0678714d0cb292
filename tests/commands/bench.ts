/** `npm run bench [-- --runs N --rounds N]`: how long an official waits beside what the browser itself needs, and what Uppsikt costs the page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clickToSealed } from '../bench/click-to-sealed';
import { compareRendered, comparisonTable } from '../bench/rendered-comparison';
import { show } from '../bench/statistics';
import { COMMENTS, contentScriptSize, threadCost } from '../bench/thread-cost';
import { built } from './setup/paths.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' }, rounds: { type: 'string', default: '5' } } });
if (!existsSync(join(built, 'manifest.json'))) {
  console.error('The extension is not built. Run npm run build first.');
  process.exit(1);
}

const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

console.log('Click to sealed, beside the browser’s own floor for the same picture in the same run');
for (const tier of ['screen', 'rendered'] as const) {
  const { ours, floor, methods } = await clickToSealed(tier, Number(values.runs));
  const ratio = floor.runs === 0 ? '' : `  ratio ${(ours.median / floor.median).toFixed(1)} × (median), ${(ours.p90 / floor.p90).toFixed(1)} × (p90)`;
  console.log(`  ${tier} (made by ${methods.join(', ') || 'nothing'})\n    Uppsikt: ${show(ours)}\n    floor:   ${show(floor)}${floor.runs === 0 ? ' – html2canvas alone cannot draw this page' : ''}${ratio === '' ? '' : `\n  ${ratio}`}`);
}

console.log('\nA redrawn picture beside other programs’, same page, same run');
console.log(comparisonTable(await compareRendered(5)).join('\n'));

console.log(`\nA thread of ${COMMENTS} comments, on the page’s own thread`);
const { off, on, share, shareByTrace } = await threadCost(Number(values.rounds));
console.log(`  off: script ${off.script.toFixed(0)} ms, layout and style ${off.layout.toFixed(0)} ms`);
console.log(`  on:  script ${on.script.toFixed(0)} ms, layout and style ${on.layout.toFixed(0)} ms, ${on.controls} controls`);
console.log(`  added: ${percent(share.median)} of the page’s own script and layout (median; 90th percentile ${percent(share.p90)}; bar: 5 %)`);
console.log(`  of it calls into the extension, by trace: ${on.ofExtension.toFixed(0)} ms, ${percent(shareByTrace.median)} (90th percentile ${percent(shareByTrace.p90)}); processor time, ${share.runs} rounds`);

console.log('\nContent scripts on first load, gzip');
console.log(`  overlay ${kB(contentScriptSize())} (bar: 40 kB), page-data ${kB(contentScriptSize('page-data'))}`);
