/** From the press of Enter to a sealed record, beside the browser's floor for the same picture in the same run. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../commands/setup/paths.mjs';
import { ordinaryItems } from '../commands/setup/pick-item';
import { serviceWorker } from '../commands/setup/launch-browser';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { extensionPage, readStore } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { PracticePage } from '../e2e/pages/practice-page';
import { renderedFloor, screenFloor, type Rect } from './floors';
import { figuresOf, type Figures } from './statistics';

export type Tier = 'screen' | 'rendered';

export interface ClickToSealed {
  tier: Tier;
  /** How the pictures were made, as the records say. */
  methods: string[];
  ours: Figures;
  floor: Figures;
}

/** One frame a half second: the browser refuses more. */
const BETWEEN_FRAMES = 700;

/** The same build with the permission that an official may grant once (`<all_urls>`); a headless browser never answers the question itself. */
function withScreenPermission(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-bench-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, '<all_urls>'] }));
  return folder;
}

export async function clickToSealed(tier: Tier, runs: number): Promise<ClickToSealed> {
  const folder = tier === 'screen' ? withScreenPermission() : built;
  const session = await startPractice({ folder }, { seed: 2011, startAs: 'page' });
  try {
    return await measure(session, tier, runs);
  } finally {
    await session.close();
    if (folder !== built) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ context, extensionId, simulator }: PracticeSession, tier: Tier, runs: number): Promise<ClickToSealed> {
  const reader = await extensionPage(context, extensionId);
  const page = await context.newPage();
  // html2canvas alone writes a document, which the platform's policy forbids a page's own script; ours runs in a world that it does not reach.
  if (tier === 'rendered') await (await context.newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
  const practice = new PracticePage(page);
  const [ours, floor, methods] = [[] as number[], [] as number[], new Set<string>()];
  for (let run = 0; run < runs; run += 1) {
    await practice.open(simulator.addresses.facebookPost);
    await practice.accountKnown();
    const items = await waitUntil('comments with controls', async () => {
      const found = await ordinaryItems(practice, simulator.world, 'facebook');
      return found.length > 0 ? found : undefined;
    });
    const item = items[run % items.length];
    if (item === undefined) continue;
    const before = new Set((await readStore(reader)).records.map(({ id }) => id));
    await page.bringToFront();
    const card = await practice.assess(item.key);
    await card.chooseGround('1');
    await card.answerCriticism('not-criticism');
    const pressed = Date.now();
    // Enter removes too; the sealing is over before the ten seconds of Ångra begin.
    await card.press('Enter');
    await card.undo.click({ timeout: 30_000 });
    await card.ended();
    const store = await readStore(reader);
    const record = store.records.find(({ id }) => !before.has(id));
    const sealed = store.journal.find((row) => row.kind === 'sealed' && row.recordId === record?.id);
    if (record === undefined || sealed === undefined) continue;
    ours.push(Date.parse(sealed.at) - pressed);
    const { pixels } = (JSON.parse(store.sealed.get(record.id)?.toString('utf8') ?? '{}') as { capture: { pixels: { method: string; rect: Rect }[] } }).capture;
    for (const { method } of pixels) methods.add(method);
    const rect = pixels[0]?.rect ?? { x: 100, y: 100, width: 600, height: 120 };
    await pause(BETWEEN_FRAMES);
    const least = tier === 'screen' ? await screenFloor(await serviceWorker(context), rect) : await renderedFloor(page, rect);
    if (least !== null) floor.push(least);
    await pause(BETWEEN_FRAMES);
  }
  // The first run warms the browser up.
  return { tier, methods: [...methods], ours: figuresOf(ours.slice(1)), floor: figuresOf(floor.slice(1)) };
}
