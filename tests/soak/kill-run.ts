/** One run of `soak kill`: an official removes a comment, and something is killed at a moment that the seed decides. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PracticePage } from '../e2e/pages/practice-page';
import { ordinaryItems } from '../commands/setup/pick-item';
import { extensionPage, readStore, type Store } from '../commands/setup/read-store';
import { results } from '../commands/setup/paths.mjs';
import { waitUntil } from '../commands/setup/wait-until';
import { breachesOf, type Breaches } from './invariants';
import { killBrowser, killWorker } from './kill';
import type { Random } from './random';
import type { SoakBrowser } from './soak-browser';

export interface KillRun {
  /** What was done, in a line. */
  story: string;
  breaches: Breaches;
}

/** Nothing had been killed and nothing removed: the run says nothing about the extension, and is run again. */
export class NotBegun extends Error {
  constructor(why: unknown) {
    super(why instanceof Error ? why.message : String(why));
  }
}

const kills = ['worker', 'worker', 'browser'] as const;

export async function killRun(soak: SoakBrowser, random: Random): Promise<KillRun> {
  const { simulator } = soak;
  const { world } = simulator;
  world.reset();
  const slowest = random.pick([20, 120, 400]);
  world.behave({ latency: { min: 0, max: slowest }, nodeReuse: random.next() < 0.5 });
  const platform = random.next() < 0.65 ? 'facebook' : 'youtube';
  const address = platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch;
  const [kill, moment] = [random.pick(kills), random.pick(['saving', 'copying', 'removing', 'removing'] as const)];
  const delay = random.between(0, moment === 'saving' ? 1_200 : moment === 'copying' ? 1_500 : 400 + 3 * slowest);

  const { item, known } = await judged(soak, { platform, address, moment, random }).catch((error: unknown) => Promise.reject(world.removed.length === 0 ? new NotBegun(error) : error));
  await pause(delay);
  await (kill === 'worker' ? killWorker(soak.context) : killBrowser(soak.context));
  if (kill === 'browser') await soak.relaunch();

  const store = await settled(soak, address, known);
  const flow = store.flows.find(({ id }) => !known.has(id));
  const breaches = breachesOf(store, world.removed, new Set([item.id]), await soak.copiesThere());
  if (flow !== undefined && flow.phase === 'ended' && flow.outcome === 'removed' && !world.isGone(platform, item.id)) breaches.broken.push(`${item.key} is said to be removed and is not`);
  const interrupted = flow !== undefined && !flow.told;
  if (interrupted && !(await isTold(soak, flow.message ?? ''))) breaches.untold.push(`${item.key}: nothing on the page or in the popup says "${flow.message}"`);
  const end = flow === undefined ? 'nothing begun' : `${flow.outcome ?? flow.phase}${interrupted ? ', told' : ''}`;
  return { story: `${platform} ${item.id}, latency ≤ ${slowest}, ${kill} killed ${delay} ms into ${moment}: ${end}${world.isGone(platform, item.id) ? ', gone' : ''}`, breaches };
}

interface Plan {
  platform: 'facebook' | 'youtube';
  address: string;
  moment: 'saving' | 'copying' | 'removing';
  random: Random;
}

/** The official's part: one comment judged, up to the moment from which the delay of the kill is counted. */
async function judged(soak: SoakBrowser, { platform, address, moment, random }: Plan): Promise<{ item: { id: string; key: string }; known: Set<string> }> {
  const { world } = soak.simulator;
  const practice = await new PracticePage(await soak.page()).open(address);
  await practice.accountKnown();
  const items = await waitUntil('comments with controls', async () => {
    const found = await ordinaryItems(practice, world, platform);
    return found.length > 0 ? found : undefined;
  });
  const item = random.pick(items);
  const known = new Set((await storeNow(soak)).flows.map(({ id }) => id));
  const card = await practice.assess(item.key);
  await card.judge('1', 'not-criticism');
  if (moment === 'removing') await card.skipTheWait();
  // The copy is made from when Ångra shows; pressed or not, it is in the middle of it that something ends.
  if (moment === 'copying') await card.undo.waitFor({ timeout: 30_000 });
  return { item, known };
}

async function storeNow(soak: SoakBrowser): Promise<Store> {
  return readStore(await soak.reader());
}

/** Opens the item's page as an official would next time, and waits until the recovery has done what it can. */
async function settled(soak: SoakBrowser, address: string, known: Set<string>): Promise<Store> {
  // A killed worker wakes by itself when the card's port is opened again; the next visit wakes it at the latest.
  await new PracticePage(await soak.page()).open(address);
  let last: Store | undefined;
  try {
    return await waitUntil('the interrupted flow to be looked after', async () => {
      last = await storeNow(soak);
      return last.flows.filter(({ id }) => !known.has(id)).every(({ phase }) => phase === 'ended') ? last : undefined;
    }, 20_000, 150);
  } catch (error) {
    // Left to the invariants, which say what stands in which phase.
    if (last !== undefined) return last;
    throw error;
  }
}

/** Is the message to be read, on the page or in the popup? */
async function isTold(soak: SoakBrowser, message: string): Promise<boolean> {
  const page = await soak.page();
  const start = message.slice(0, 40);
  const onPage = page.getByText(start).or(page.frameLocator('uppsikt-card iframe').getByText(start)).first();
  if (await onPage.waitFor({ timeout: 3_000 }).then(() => true, () => false)) return true;
  const popup: Page = await extensionPage(soak.context, soak.extensionId);
  await popup.goto(`chrome-extension://${soak.extensionId}/popup.html`);
  const inPopup = await popup.getByText(start).first().waitFor({ timeout: 3_000 }).then(() => true, () => false);
  if (!inPopup) {
    await page.screenshot({ path: join(results, 'untold-page.png') });
    await popup.screenshot({ path: join(results, 'untold-popup.png') });
  }
  await popup.close();
  return inPopup;
}
