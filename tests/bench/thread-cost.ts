/**
 * What Uppsikt adds to a thread of 1,000 comments on the page's main thread: script, layout and style, with the
 * extension on and off.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { built } from '../commands/setup/paths.mjs';
import { startPractice } from '../commands/setup/practice-session';
import { facebookAddresses } from '../simulator/facebook/practice-data';
import { videos } from '../simulator/youtube/practice-data';
import { figuresOf, type Figures } from './statistics';
import { CATEGORIES, extensionScript, type ExtensionScript } from './trace';

export const COMMENTS = 1_000;

const pages = {
  facebook: {
    address: facebookAddresses.benchPost,
    comment: '[role="article"] [role="button"][aria-haspopup="menu"]',
  },
  youtube: { address: `https://www.youtube.com/watch?v=${videos.bench}`, comment: 'ytd-comment-view-model' },
} as const;
export type Thread = keyof typeof pages;

interface Cost {
  /** Milliseconds on the page's main thread, median of the rounds. */
  script: number;
  layout: number;
  /** From the trace; 0 when the extension is off. */
  calls: number;
  microtasks: number;
  /** The longest call into the extension's files. */
  longest: number;
  controls: number;
  /** Megabytes of the page's script heap after garbage collection, all worlds together. */
  heap: number;
}

export interface ThreadCost {
  off: Cost;
  on: Cost;
  /** The page's own script and layout, per round: the denominator of the shares. */
  floor: Figures;
  /** The longest call of ours in any round. */
  longestOfAll: number;
  /** (on − off) / off of script and layout together, per round; noisy. */
  share: Figures;
  /**
   * The extension's own script from the trace, microtasks included, as a share of the page's own script and layout, per
   * round. Layout that it causes later is not included.
   */
  shareByTrace: Figures;
  /** Megabytes by which the page's script heap grows with the extension on, per round. */
  memory: Figures;
}

export async function threadCost(rounds: number, thread: Thread): Promise<ThreadCost> {
  const [off, on]: [Cost[], Cost[]] = [[], []];
  // Alternates, so that a machine that slows down affects both.
  for (let round = 0; round < rounds; round += 1) {
    off.push(await oneRound(thread, false));
    on.push(await oneRound(thread, true));
  }
  const own = off.map(({ script, layout }) => script + layout);
  const each = (of: (cost: Cost, own: number) => number): Figures =>
    figuresOf(on.map((cost, round) => of(cost, own[round] ?? Number.NaN)));
  return {
    off: medianOf(off),
    on: medianOf(on),
    floor: figuresOf(own),
    longestOfAll: Math.max(...on.map(({ longest }) => longest)),
    share: each((cost, page) => (cost.script + cost.layout - page) / page),
    shareByTrace: each((cost, page) => (cost.calls + cost.microtasks) / page),
    memory: figuresOf(on.map(({ heap }, round) => heap - (off[round]?.heap ?? Number.NaN))),
  };
}

export interface ThreadAgainst {
  /** The page's own script and layout without the extension, per round. */
  floor: Figures;
  /** Ratio now / other of our own script from the trace, microtasks included, per round. */
  script: Figures & { least: number; most: number };
  /** Script and layout added by this build and by the other, as shares of the floor; medians. */
  added: { now: number; other: number };
}

/**
 * Compares this build with another one: off, now and other in each round, with now and other first in turn.
 *
 * @param folder of the other build
 */
export async function threadAgainst(rounds: number, thread: Thread, folder: string): Promise<ThreadAgainst> {
  const costs: { off: Cost; now: Cost; other: Cost }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const off = await oneRound(thread, false);
    const isNowFirst = round % 2 === 0;
    const first = await oneRound(thread, true, isNowFirst ? undefined : folder);
    const second = await oneRound(thread, true, isNowFirst ? folder : undefined);
    costs.push(isNowFirst ? { off, now: first, other: second } : { off, now: second, other: first });
  }
  const page = ({ script, layout }: Cost): number => script + layout;
  const ratios = costs.map(({ now, other }) => (now.calls + now.microtasks) / (other.calls + other.microtasks));
  const added = (which: 'now' | 'other'): number =>
    figuresOf(costs.map((cost) => (page(cost[which]) - page(cost.off)) / page(cost.off))).median;
  return {
    floor: figuresOf(costs.map(({ off }) => page(off))),
    script: { ...figuresOf(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
    added: { now: added('now'), other: added('other') },
  };
}

async function oneRound(thread: Thread, extension: boolean, folder?: string): Promise<Cost> {
  const build = folder === undefined ? {} : { folder };
  const session = await startPractice({ extension, ...build }, { seed: 2011, startAs: 'page', threads: COMMENTS });
  try {
    const page = await session.context.newPage();
    const browser = session.context.browser();
    if (browser === null) throw new Error('no browser to trace');
    return await visit(page, browser, thread, extension);
  } finally {
    await session.close();
  }
}

async function visit(page: Page, browser: Browser, thread: Thread, extension: boolean): Promise<Cost> {
  const devtools = await page.context().newCDPSession(page);
  // Processor time instead of wall-clock time: excludes what other programs take.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(pages[thread].address);
  await downTheThread(page, thread);
  await page.waitForTimeout(1_500);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const trace = await browser.stopTracing();
  const metric = (name: string): number => 1_000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  // After the trace, so that the garbage collection is not counted.
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const controls = extension ? await page.locator('button[data-uppsikt="control"]').count() : 0;
  // A low figure from an extension that did nothing is worthless.
  if (extension && controls === 0) throw new Error('no control stands on the thread');
  const ours: ExtensionScript = extension
    ? extensionScript(trace, pages[thread].address)
    : { calls: 0, microtasks: 0, longest: 0 };
  return {
    script: metric('ScriptDuration'),
    layout: metric('LayoutDuration') + metric('RecalcStyleDuration'),
    ...ours,
    controls,
    heap: usedSize / 1_000_000,
  };
}

/** Scrolls at a reader's pace, the same way each time, until every part of the thread has loaded. */
export async function downTheThread(page: Page, thread: Thread = 'facebook'): Promise<void> {
  const down = async (): Promise<void> => {
    await page.mouse.wheel(0, 1_500);
    await page.waitForTimeout(50);
  };
  const isWhole = async (): Promise<boolean> => (await page.locator(pages[thread].comment).count()) >= COMMENTS;
  for (let step = 0; step < 60; step += 1) await down();
  for (let step = 0; step < 400 && !(await isWhole()); step += 1) await down();
  await page.waitForTimeout(500);
  if (!(await isWhole())) throw new Error('the whole thread did not come');
}

function medianOf(costs: Cost[]): Cost {
  const of = (name: keyof Cost): number => figuresOf(costs.map((cost) => cost[name])).median;
  return {
    script: of('script'),
    layout: of('layout'),
    calls: of('calls'),
    microtasks: of('microtasks'),
    longest: of('longest'),
    controls: of('controls'),
    heap: of('heap'),
  };
}

/** Gzipped bytes of everything that a page of the platform loads first. */
export const firstLoad = (platform: Thread): number =>
  ['first-in-line.js', `${platform}.js`]
    .map((script) => gzipSync(readFileSync(join(built, script)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
