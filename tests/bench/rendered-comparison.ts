/**
 * Compares Uppsikt's redrawn picture with other programs' on the same page in the same run: time, bytes, and what each
 * lost without saying so.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserArguments, browserPath, launchBrowser, serviceWorker } from '../commands/setup/launch-browser';
import { modules } from '../commands/setup/paths.mjs';
import { KEEPS_NAMES } from '../commands/setup/read-store';
import { drawOn } from '../silent-loss/draw-page';
import { missingParts, partsOf, silentParts, type About } from '../silent-loss/parts';
import { comparePictures } from '../silent-loss/same-picture';
import { ADDRESS, serveComparison } from './comparison-page';
import { figuresOf, type Figures } from './statistics';
import { withoutModernColours } from './without-modern-colours';

export interface Row {
  program: string;
  time: Figures;
  bytes: number;
  /** Missing parts that the program did not report. */
  silent: string[];
  /** Number of missing parts that are named by a loss about that part; only Uppsikt names any. */
  named: number;
  error: string | null;
}

/**
 * `parts`: each part pictured alone, for programs whose output is laid out again: one lost picture would move
 * everything below it.
 */
interface Taken {
  png: Buffer;
  milliseconds: number;
  bytes: number;
  about: About[];
  parts?: Map<string, Buffer>;
}

/** By path, since not every package exports its plain script. */
const source = (path: string): string => readFileSync(join(modules, path), 'utf8');

/** Runs in the page. `draw` returns a canvas, a Blob or a data URL. The time is from the call to the PNG's bytes. */
const inPage =
  (script: string, draw: string) =>
  async (page: Page): Promise<Taken> => {
    await page.evaluate(script);
    const drawn = (await page.evaluate(`(async () => {
    const element = document.getElementById('post');
    const begun = performance.now();
    const blob = await (${draw})(element);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const milliseconds = performance.now() - begun;
    const inBase64 = () => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return { png: bytes.toBase64?.() ?? inBase64(), milliseconds };
  })()`)) as { png: string; milliseconds: number };
    const png = Buffer.from(drawn.png, 'base64');
    return { png, milliseconds: drawn.milliseconds, bytes: png.length, about: [] };
  };

const blobOf = '(canvas) => new Promise((resolve) => canvas.toBlob(resolve, "image/png"))';
const html2canvas = source('html2canvas/dist/html2canvas.min.js');
const byHtml2canvas = inPage(
  html2canvas,
  `async (element) => (${blobOf})(await html2canvas(element, { logging: false, useCORS: true, scale: 1 }))`,
);

async function uppsikt(page: Page, context: BrowserContext): Promise<Taken> {
  const drawn = await drawOn(await serviceWorker(context), page.url());
  const png = Buffer.from(drawn.png, 'base64');
  return { png, milliseconds: drawn.milliseconds, bytes: png.length, about: drawn.about };
}

export async function compareRendered(runs: number): Promise<Row[]> {
  const served = await serveComparison();
  const { context } = await launchBrowser({ profile: '', headless: true, hostRules: served.hostRules });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await (await context.newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
    const take: [string, (page: Page) => Promise<Taken>][] = [
      ['Uppsikt', (on) => uppsikt(on, context)],
      ['html2canvas alone', byHtml2canvas],
      [
        'html2canvas, page without modern colours',
        async (on) => {
          await on.evaluate(KEEPS_NAMES);
          await on.evaluate(withoutModernColours);
          return byHtml2canvas(on);
        },
      ],
      [
        '@zumer/snapdom',
        inPage(
          source('@zumer/snapdom/dist/snapdom.js'),
          'async (element) => (await snapdom(element, { scale: 1, dpr: 1 })).toBlob({ type: "png" })',
        ),
      ],
      [
        'modern-screenshot',
        inPage(
          source('modern-screenshot/dist/index.js'),
          'async (element) => modernScreenshot.domToBlob(element, { scale: 1 })',
        ),
      ],
      ['single-file-cli (a page, not a picture)', (on) => singleFile(on, served.hostRules)],
    ];
    const rows: Row[] = [];
    for (const [program, by] of take)
      rows.push(await measure(page, program, by, program.startsWith('single-file') ? Math.min(2, runs) : runs));
    return rows;
  } finally {
    await context.close();
    await served.close();
  }
}

async function measure(page: Page, program: string, by: (page: Page) => Promise<Taken>, runs: number): Promise<Row> {
  const times: number[] = [];
  let last: Taken | undefined;
  let lost: string[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      await page.goto(ADDRESS);
      await page.evaluate(() =>
        Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))),
      );
      const theirs = await page.locator('#post').screenshot({ animations: 'disabled' });
      const parts = await partsOf(page);
      last = await by(page);
      times.push(last.milliseconds);
      const { png, parts: apart } = last;
      lost =
        apart === undefined
          ? missingParts(theirs, png, parts)
          : await lostApart(
              page,
              apart,
              parts.map(({ name }) => name),
            );
    }
  } catch (error) {
    return {
      program,
      time: figuresOf(times),
      bytes: 0,
      silent: [],
      named: 0,
      error: (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? 'failed',
    };
  }
  const silent = silentParts(lost, last?.about ?? []);
  return {
    program,
    time: figuresOf(times.length > 1 ? times.slice(1) : times),
    bytes: last?.bytes ?? 0,
    silent,
    named: lost.length - silent.length,
    error: null,
  };
}

/** By the part's name; invisible parts are left out. */
async function pictureParts(page: Page): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const [index, { name }] of (await partsOf(page)).entries()) {
    const png = await page
      .locator('#post [data-part]')
      .nth(index)
      .screenshot({ animations: 'disabled', timeout: 5_000 })
      .catch(() => undefined);
    if (png !== undefined) found.set(name, png);
  }
  return found;
}

async function lostApart(page: Page, ours: Map<string, Buffer>, names: string[]): Promise<string[]> {
  await page.goto(ADDRESS);
  const theirs = await pictureParts(page);
  return names.filter((name) => {
    const [a, b] = [theirs.get(name), ours.get(name)];
    return a === undefined || b === undefined || comparePictures(a, b).missing.length > 0;
  });
}

/** SingleFile saves a page; the copy is opened without its servers and pictured. */
async function singleFile(page: Page, hostRules: string): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-single-file-'));
  const file = join(folder, 'sida.html');
  const begun = performance.now();
  try {
    const program = join(modules, 'single-file-cli', 'single-file-node.js');
    await promisify(execFile)(
      process.execPath,
      [
        program,
        ADDRESS,
        file,
        `--browser-executable-path=${browserPath()}`,
        '--browser-ignore-insecure-certs=true',
        '--browser-wait-until=load',
        `--browser-args=${JSON.stringify([...browserArguments(hostRules), '--no-sandbox'])}`,
      ],
      { timeout: 60_000, env: { ...process.env } },
    );
    const milliseconds = performance.now() - begun;
    const bytes = statSync(file).size;
    await page.goto(`file://${file}`);
    return {
      png: await page.locator('#post').screenshot({ animations: 'disabled' }),
      milliseconds,
      bytes,
      about: [],
      parts: await pictureParts(page),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the lines of a table */
export function comparisonTable(rows: Row[]): string[] {
  const line = (cells: string[]): string =>
    `  ${(cells[0] ?? '').padEnd(42)}${(cells[1] ?? '').padStart(9)}${(cells[2] ?? '').padStart(11)}  ` +
    `${cells.slice(3).join('  ')}`;
  return [
    line(['program', 'median', 'bytes', 'lost without a word']),
    ...rows.map((row) =>
      row.error === null
        ? line([
            row.program,
            `${row.time.median.toFixed(0)} ms`,
            `${(row.bytes / 1024).toFixed(1)} kB`,
            (row.silent.length === 0 ? 'nothing' : `${row.silent.length}: ${row.silent.join(', ')}`) +
              (row.named > 0 ? ` (${row.named} named)` : ''),
          ])
        : line([row.program, '–', '–', `cannot: ${row.error}`]),
    ),
  ];
}
