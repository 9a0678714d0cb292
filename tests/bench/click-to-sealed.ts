/** From the press of Enter to a record that is sealed and has been read back, beside the browser's floor for the same picture in the same run. */
import { setTimeout as pause } from 'node:timers/promises';
import { built } from '../commands/setup/paths.mjs';
import { ordinaryItems } from '../commands/setup/pick-item';
import { withScreenPermission } from '../commands/setup/screen-permission';
import { serviceWorker } from '../commands/setup/launch-browser';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { extensionPage, readStore } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { UNDO_MILLISECONDS } from '../../lib/removal/flow';
import { PracticePage } from '../e2e/pages/practice-page';
import { screenFloor, twoAnimationFrames, type Rect } from './floors';
import { renderedFloor } from './rendered-floor';
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

export async function clickToSealed(tier: Tier, runs: number): Promise<ClickToSealed> {
  const { folder, remove } = tier === 'screen' ? withScreenPermission() : { folder: built, remove: () => undefined };
  const session = await startPractice({ folder }, { seed: 2011, startAs: 'page' });
  try {
    return await measure(session, tier, runs);
  } finally {
    await session.close();
    remove();
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
    if (record === undefined) continue;
    // Read back and re-hashed: that is when Ångra's ten seconds begin.
    const flow = store.flows.find(({ evidenceId }) => evidenceId === record.id);
    ours.push((flow?.undoUntil ?? Number.NaN) - UNDO_MILLISECONDS - pressed);
    const { pixels } = (JSON.parse(store.sealed.get(record.id)?.toString('utf8') ?? '{}') as { capture: { pixels: { method: string; rect: Rect }[] } }).capture;
    for (const { method } of pixels) methods.add(method);
    const rect = pixels.at(-1)?.rect ?? { x: 100, y: 100, width: 600, height: 120 };
    await pause(BETWEEN_FRAMES);
    const least = tier === 'screen' ? (await twoAnimationFrames(page)) + (await screenFloor(await serviceWorker(context), rect)) : await renderedFloor(page, rect);
    if (least !== null) floor.push(least);
    await pause(BETWEEN_FRAMES);
  }
  // The first run warms the browser up.
  return { tier, methods: [...methods], ours: figuresOf(ours.slice(1)), floor: figuresOf(floor.slice(1)) };
}
