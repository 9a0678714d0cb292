/**
 * `npm run inspect -- FILE.html --url ADDRESS`: what the adapters read from a saved page, as JSON. `npm run inspect --
 * --corpus FOLDER [--report FILE]`: readings against the `expected.json` in each folder below, as figures. Exit 1 when
 * any is off.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { platformFor } from '../../lib/platforms/registry';
import { compareCorpus } from './inspect/corpus';
import { faults, inWords, isRight, sum } from './inspect/figures';
import { inspectPage } from './inspect/inspect-page';
import { loadPage, putInPageData } from './inspect/load-page';

const usage = `Use: npm run inspect -- FILE.html --url ADDRESS [--data FILE.json] [--cookie "c_user=…"]
     npm run inspect -- --corpus FOLDER`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      corpus: { type: 'string' },
      report: { type: 'string' },
      data: { type: 'string' },
      cookie: { type: 'string' },
    },
  });
  if (values.corpus !== undefined) return inspectCorpus(values.corpus, values.report);
  const [file] = positionals;
  if (file === undefined || values.url === undefined) return refuse(usage);
  if (!existsSync(file)) return refuse(`There is no file ${file}.`);
  if (!URL.canParse(values.url)) return refuse(`${values.url} is no address; it must start with https://.`);
  const platform = platformFor(new URL(values.url));
  if (platform === undefined) return refuse(`No adapter reads ${values.url}.`);
  const root = loadPage(readFileSync(file, 'utf8'), values.url);
  if (values.data !== undefined) putInPageData(root, readFileSync(values.data, 'utf8'));
  console.log(JSON.stringify(inspectPage(platform, root, values.cookie ?? ''), null, 2));
  return 0;
}

function inspectCorpus(folder: string, report?: string): number {
  if (!existsSync(folder))
    return refuse(
      `There is no folder ${folder}. It should hold folders of stored pages with an expected.json in each.`,
    );
  const comparisons = compareCorpus(folder);
  for (const { page, circumstances, figures } of comparisons) {
    console.log(`${isRight(figures) ? 'right' : 'WRONG'}  ${page} (${circumstances})\n       ${inWords(figures)}`);
    for (const fault of faults) for (const line of figures.faults[fault]) console.log(`       - ${fault}: ${line}`);
  }
  const wrong = comparisons.filter(({ figures }) => !isRight(figures)).length;
  if (report !== undefined) writeFileSync(report, JSON.stringify({ runs: comparisons.length, failed: wrong }));
  const total = sum(comparisons.map(({ figures }) => figures));
  console.log(`\nTotal of ${comparisons.length} readings: ${inWords(total)}`);
  return wrong === 0 ? 0 : 1;
}

function refuse(words: string): number {
  console.error(words);
  return 1;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error));
}
