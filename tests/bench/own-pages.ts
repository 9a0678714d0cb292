/** How soon our own pages can be used: the popup over a platform's tab, and the archive with a year's records. */
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../commands/setup/paths.mjs';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { extensionPage } from '../commands/setup/read-store';
import { PracticePage } from '../e2e/pages/practice-page';
import { figuresOf, type Figures } from './statistics';
import { steadyWork } from './steady-work';

export const RECORDS = 1_000;

export interface OwnPage {
  /** From navigation to the first usable frame, in wall-clock milliseconds. */
  usable: Figures;
  /** The page's main thread until then, in milliseconds of processor time, which a busy machine does not change. */
  processor: Figures;
  /** Steady work measured beside each run (steady-work.ts). */
  steady: Figures;
}

interface Clocked {
  uppsiktUsable?: number;
}

/** @param runs the first run of each, which compiles the page's code, is not counted */
export async function ownPages(runs: number): Promise<{ popup: OwnPage; archive: OwnPage }> {
  const session = await startPractice({}, { seed: 2011, startAs: 'page' });
  try {
    const practice = await new PracticePage(await session.context.newPage()).open(
      session.simulator.addresses.facebookPost,
    );
    await practice.accountKnown();
    await sealMany(session, RECORDS);
    const tab = await tabOf(session, practice.page.url());
    return {
      popup: await timed(session, `popup.html?tab=${tab}`, 'html[data-ready="popup"]', runs),
      archive: await timed(session, 'archive.html', 'li a[href^="#"]', runs),
    };
  } finally {
    await session.close();
  }
}

/** @param sign selector of an element that is there once the page can be used */
async function timed(session: PracticeSession, address: string, sign: string, runs: number): Promise<OwnPage> {
  const [usable, processor, steady]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run <= runs; run += 1) {
    const page = await session.context.newPage();
    const devtools = await session.context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(noteUsable, sign);
    await page.goto(`chrome-extension://${session.extensionId}/${address}`);
    const isUsable = await page.waitForFunction(() => (globalThis as Clocked).uppsiktUsable, undefined, {
      timeout: 60_000,
    });
    const milliseconds = Number(await isUsable.jsonValue());
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (name: string): number => 1_000 * (metrics.find((each) => each.name === name)?.value ?? Number.NaN);
    const work = await steadyWork(page);
    await page.close();
    if (run === 0) continue;
    usable.push(milliseconds);
    processor.push(metric('ScriptDuration') + metric('LayoutDuration') + metric('RecalcStyleDuration'));
    steady.push(work);
  }
  return { usable: figuresOf(usable), processor: figuresOf(processor), steady: figuresOf(steady) };
}

/** Runs in the page before its own scripts: notes the first frame after the sign has appeared. */
function noteUsable(sign: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(sign) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as Clocked).uppsiktUsable = performance.now();
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Seals with the product's own code, in the extension's origin. */
async function sealMany({ context, extensionId }: PracticeSession, count: number): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/bench/seal-many.ts')],
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    write: false,
  });
  const page: Page = await extensionPage(context, extensionId);
  await page.evaluate(outputFiles[0]?.text ?? '');
  await page.evaluate(
    (many) => (globalThis as unknown as { sealMany(count: number): Promise<void> }).sealMany(many),
    count,
  );
  await page.close();
}

async function tabOf({ context, extensionId }: PracticeSession, address: string): Promise<number> {
  const page = await extensionPage(context, extensionId);
  const id = await page.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, address);
  await page.close();
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}
