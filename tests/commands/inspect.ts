/**
 * `npm run inspect -- FILE.html --url ADDRESS`: prints what the adapters read from a saved page, as JSON.
 *
 * `npm run inspect -- --own`: reads the project's own small pages, compares them with the `expected.json` beside them
 * and prints figures. `--corpus FOLDER [--report FILE]` also compares the stored pages in that folder. Exits with 1
 * when any reading differs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { platformFor } from './inspect/platform-for';
import { compareCorpus, type Comparison } from './inspect/corpus';
import { faults, inWords, isRight, sum } from './inspect/figures';
import { inspectPage } from './inspect/inspect-page';
import { loadPage, putInPageData } from './inspect/load-page';

const usage = `Use: npm run inspect -- FILE.html --url ADDRESS [--data FILE.json] [--cookie "c_user=…"]
     npm run inspect -- --own
     npm run inspect -- --corpus FOLDER`;

/** Made-up pages, one idea each. */
const ownPages = resolve(import.meta.dirname, '../contract/small-pages');

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      own: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      report: { type: 'string' },
      data: { type: 'string' },
      cookie: { type: 'string' },
    },
  });
  if (values.own || values.corpus !== undefined) return inspectPages(values.corpus, values.report);
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

function inspectPages(folder?: string, report?: string): number {
  if (folder !== undefined && !existsSync(folder))
    return refuse(
      `There is no folder ${folder}. It should hold folders of stored pages with an expected.json in each.`,
    );
  const stored = folder === undefined ? [] : compareCorpus(folder);
  const own = compareCorpus(ownPages);
  const all = [...stored, ...own];
  tell(all);
  const wrong = all.filter(({ figures }) => !isRight(figures)).length;
  if (report !== undefined) writeFileSync(report, JSON.stringify({ runs: all.length, failed: wrong }));
  console.log('');
  if (folder !== undefined) console.log(`Total of ${stored.length} readings: ${totalOf(stored)}`);
  const pages = new Set(own.map(({ page }) => page)).size;
  console.log(`${pages} small pages of our own, ${own.length} readings: ${totalOf(own)}`);
  return wrong === 0 ? 0 : 1;
}

function tell(comparisons: Comparison[]): void {
  for (const { page, circumstances, figures } of comparisons) {
    console.log(`${isRight(figures) ? 'right' : 'WRONG'}  ${page} (${circumstances})\n       ${inWords(figures)}`);
    for (const fault of faults) for (const line of figures.faults[fault]) console.log(`       - ${fault}: ${line}`);
  }
}

const totalOf = (comparisons: Comparison[]): string => inWords(sum(comparisons.map(({ figures }) => figures)));

function refuse(words: string): number {
  console.error(words);
  return 1;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error));
}
