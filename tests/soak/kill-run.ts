/**
 * One run of `soak kill`: an official removes a comment, and the worker or the browser is killed at a moment that the
 * seed decides.
 */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PracticePage } from '../e2e/pages/practice-page';
import { ordinaryItems } from '../commands/setup/pick-item';
import { extensionPage, readFlows, readStore, type Store } from '../commands/setup/read-store';
import { results } from '../commands/setup/paths.mjs';
import { waitUntil } from '../commands/setup/wait-until';
import { breachesOf, brokenPromises, type Breaches } from './invariants';
import { killBrowser, killWorker } from './kill';
import { NotBegun } from './not-begun';
import type { Random } from './random';
import { shownOnCard } from './shown';
import type { SoakBrowser } from './soak-browser';

export interface KillRun {
  /** One line that says what was done. */
  story: string;
  breaches: Breaches;
}

const kills = ['worker', 'worker', 'browser'] as const;
/**
 * Keys of grounds: advertising, which is removed after Ångra's seconds, and sometimes a threat, which is hidden at
 * once. Runs that are killed in mid-removal seldom use a threat.
 */
const GROUNDS = {
  saving: ['9', '9', '1'],
  copying: ['9', '9', '1'],
  removing: ['1', '9', '9', '9', '9', '9'],
} as const;

export async function killRun(soak: SoakBrowser, random: Random): Promise<KillRun> {
  const { simulator } = soak;
  const { world } = simulator;
  world.reset();
  const slowest = random.pick([20, 120, 400]);
  world.behave({ latency: { min: 0, max: slowest }, nodeReuse: random.next() < 0.5 });
  const platform = random.next() < 0.65 ? 'facebook' : 'youtube';
  const address = platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch;
  const [kill, moment] = [
    random.pick(kills),
    random.pick(['saving', 'copying', 'removing', 'removing', 'removing'] as const),
  ];
  const delay = random.between(0, moment === 'saving' ? 1_200 : moment === 'copying' ? 1_500 : 400 + 3 * slowest);

  const { item, known, page } = await judged(soak, { platform, address, moment, random }).catch((error: unknown) =>
    Promise.reject(world.acts.length === 0 ? new NotBegun(error) : error),
  );
  // On a slow machine every kill would come before the act. So the longer half of the delays is counted from when the
  // platform has received it.
  if (moment === 'removing' && delay * 2 >= 400 + 3 * slowest)
    await waitUntil('the act', () => world.acts.length > 0 || undefined, 15_000, 20).catch(() => undefined);
  await pause(delay);
  const shown = await shownOnCard(page);
  await (kill === 'worker' ? killWorker(soak.context) : killBrowser(soak.context));
  if (kill === 'browser') await soak.relaunch();

  const store = await settled(soak, address, known);
  const flow = store.flows.find(({ id }) => !known.has(id));
  const copies = await soak.copiesThere();
  const breaches = breachesOf(store, world.acts, new Set([item.id]), copies);
  breaches.lost.push(
    ...brokenPromises(
      store,
      shown,
      store.records.filter(({ id, itemKey }) => itemKey === item.key && !known.has(id)).map(({ id }) => id),
      copies,
    ).map((fault) => `${item.key}: ${fault}`),
  );
  if (flow !== undefined && flow.phase === 'ended' && flow.outcome === 'removed' && !world.isGone(platform, item.id))
    breaches.broken.push(`${item.key} is said to be removed and is not`);
  const interrupted = flow !== undefined && !flow.told;
  if (interrupted && !(await isTold(soak, flow.message ?? '')))
    breaches.untold.push(`${item.key}: nothing on the page or in the popup says "${flow.message}"`);
  const end = flow === undefined ? 'nothing begun' : `${flow.outcome ?? flow.phase}${interrupted ? ', told' : ''}`;
  const hidden = world.actsOn(platform, item.id).some(({ act }) => act === 'hide');
  const left = world.isGone(platform, item.id) ? ', gone' : hidden ? ', hidden' : '';
  return {
    story: `${platform} ${item.id}, latency ≤ ${slowest}, ${kill} killed ${delay} ms into ${moment}: ${end}${left}`,
    breaches,
  };
}

interface Plan {
  platform: 'facebook' | 'youtube';
  address: string;
  moment: 'saving' | 'copying' | 'removing';
  random: Random;
}

/** The official's part: judges one comment, up to the moment from which the kill's delay is counted. */
async function judged(
  soak: SoakBrowser,
  { platform, address, moment, random }: Plan,
): Promise<{ item: { id: string; key: string }; known: Set<string>; page: Page }> {
  const { world } = soak.simulator;
  const practice = await new PracticePage(await soak.page()).open(address);
  await practice.accountKnown();
  const items = await waitUntil('comments with controls', async () => {
    const found = await ordinaryItems(practice, world, platform);
    return found.length > 0 ? found : undefined;
  });
  const item = random.pick(items);
  const known = new Set((await readFlows(await soak.reader())).map(({ id }) => id));
  const card = await practice.assess(item.key);
  await card.judge(random.pick(GROUNDS[moment]), 'not-criticism');
  if (moment === 'removing') await card.skipTheWait();
  // Copying begins when Ångra is shown, so the kill comes during the copy.
  if (moment === 'copying') await card.undo.or(card.result).first().waitFor({ timeout: 30_000 });
  return { item, known, page: practice.page };
}

/** Opens the item's page as an official would next time, and waits until the recovery has done what it can. */
async function settled(soak: SoakBrowser, address: string, known: Set<string>): Promise<Store> {
  // A killed worker wakes by itself when the card's port is opened again; the next visit wakes it at the latest.
  await new PracticePage(await soak.page()).open(address);
  await waitUntil(
    'the interrupted flow to be looked after',
    async () => {
      const flows = await readFlows(await soak.reader());
      return flows.filter(({ id }) => !known.has(id)).every(({ phase }) => phase === 'ended') || undefined;
    },
    20_000,
    150,
  ).catch(() => undefined);
  // Flows that have not ended by now are left to the invariants, which report their phase.
  return readStore(await soak.reader());
}

/** Whether the message can be read, on the page or in the popup. */
async function isTold(soak: SoakBrowser, message: string): Promise<boolean> {
  const page = await soak.page();
  const start = message.slice(0, 40);
  const onPage = page.getByText(start).or(page.frameLocator('uppsikt-card iframe').getByText(start)).first();
  if (
    await onPage.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    )
  )
    return true;
  const popup: Page = await extensionPage(soak.context, soak.extensionId);
  await popup.goto(`chrome-extension://${soak.extensionId}/popup.html`);
  const inPopup = await popup
    .getByText(start)
    .first()
    .waitFor({ timeout: 3_000 })
    .then(
      () => true,
      () => false,
    );
  if (!inPopup) {
    await page.screenshot({ path: join(results, 'untold-page.png') });
    await popup.screenshot({ path: join(results, 'untold-popup.png') });
  }
  await popup.close();
  return inPopup;
}
