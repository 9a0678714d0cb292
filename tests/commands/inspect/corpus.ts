/** Reads every stored page and answer in a folder and compares it with the `expected.json` beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformFor } from './platform-for';
import { compareAnswer } from './compare-answer';
import { comparePage, type Circumstances } from './compare-page';
import { expectedAnswer, expectedPage, type ExpectedPage } from './expected';
import { noFigures, type Figures } from './figures';
import { inspectPage } from './inspect-page';
import { loadPage, putInPageData, putInYtcfg, scramble } from './load-page';

/** One comparison: a page in some circumstances, or an answer. */
export interface Comparison {
  page: string;
  circumstances: string;
  figures: Figures;
}

/** @throws Error, in words for a person, when there is no `expected.json` */
export function compareCorpus(folder: string): Comparison[] {
  const rooms = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .filter((name) => existsSync(join(folder, name, 'expected.json')))
    : [];
  if (rooms.length === 0)
    throw new Error(`No stored pages in ${folder}: it needs folders with pages and an expected.json in each.`);
  return rooms.flatMap((room) => compareFolder(join(folder, room), room));
}

function compareFolder(folder: string, room: string): Comparison[] {
  const expectations: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  if (typeof expectations !== 'object' || expectations === null)
    throw new Error(`${room}/expected.json holds no object.`);
  return Object.entries(expectations).flatMap(([name, expected]) => {
    if (name.startsWith('_')) return [];
    const path = join(folder, name);
    if (!existsSync(path))
      return [
        {
          page: `${room}/${name}`,
          circumstances: 'is not there',
          figures: fault(`${name} is named in expected.json and is not there`),
        },
      ];
    if (name.endsWith('.json')) {
      const figures = compareAnswer(JSON.parse(readFileSync(path, 'utf8')), expectedAnswer.parse(expected));
      return [{ page: `${room}/${name}`, circumstances: 'data reader alone', figures }];
    }
    return comparePages(path, `${room}/${name}`, expectedPage.parse(expected));
  });
}

function comparePages(path: string, page: string, expected: ExpectedPage): Comparison[] {
  const html = readFileSync(path, 'utf8');
  const data = dataBeside(path);
  const variants = [false, true].flatMap((scrambled) =>
    (data === null ? [false] : [false, true]).map((withData) => ({ withData, scrambled })),
  );
  return variants.map((circumstances) => {
    const root = loadPage(html, expected.url);
    if (circumstances.withData) data?.(root);
    if (circumstances.scrambled) scramble(root);
    const platform = platformFor(new URL(expected.url));
    const figures =
      platform === undefined
        ? fault(`no platform for ${expected.url}`)
        : comparePage(inspectPage(platform, root), expected, circumstances);
    return { page, circumstances: inWords(circumstances), figures };
  });
}

/** Returns a function that inserts the data stored beside a page; null where none was stored. */
function dataBeside(path: string): ((root: Document) => void) | null {
  const relay = path.replace(/\.html$/, '.relay.json');
  if (existsSync(relay)) return (root) => putInPageData(root, readFileSync(relay, 'utf8'));
  const ytcfg = path.replace(/accountbutton\.html$/, 'ytcfg-identity.json');
  if (ytcfg !== path && existsSync(ytcfg)) return (root) => putInYtcfg(root, readFileSync(ytcfg, 'utf8'));
  return null;
}

function inWords({ withData, scrambled }: Circumstances): string {
  return `${withData ? 'with' : 'without'} data beside it${scrambled ? ', classes and labels scrambled' : ''}`;
}

function fault(words: string): Figures {
  const figures = noFigures();
  figures.faults.wrongFields.push(words);
  return figures;
}
