/** On unregistered pages Uppsikt keeps nothing and shows nothing. */
import type { Page } from '@playwright/test';
import { facebookLibrary, practiceSettings } from '../commands/setup/practice-register';
import { comments, facebookAddresses } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { everythingKept } from './helpers/kept';
import { broughtTo } from './helpers/brought-scripts';
import { looked } from './helpers/looked';
import { PracticePage } from './pages/practice-page';

/** Navigates as a click on one of the platform's own links does: the address changes without a reload. */
async function navigateWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    history.pushState({}, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Length of a short visit, in frames. */
const A_VISIT = 15;

/** Navigates, and waits until nothing of the former page is left and Uppsikt has scanned the new one. */
async function leave(page: Page, address: string): Promise<void> {
  const left = await page.evaluateHandle(() => [...document.querySelectorAll('[role="article"]')]);
  await navigateWithin(page, address);
  await page.waitForFunction((articles) => articles.every((article) => !article.isConnected), left);
  await looked(page);
}

const oursOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => element.localName)
      .filter((name) => name.startsWith('uppsikt-')),
  );

async function visitAll(page: Page, addresses: string[], times: number, wholeLoadEvery = 10): Promise<string[]> {
  const ours: string[] = [];
  for (let visit = 0; visit < times; visit += 1) {
    const address = addresses[visit % addresses.length] ?? '';
    if (visit % wholeLoadEvery === 0) await page.goto(address);
    else await navigateWithin(page, address);
    await looked(page, A_VISIT);
    for (const name of await oursOn(page)) ours.push(`${address}: ${name}`);
  }
  return ours;
}

test.describe('only another page is registered', () => {
  test.use({ settings: practiceSettings({ register: [facebookLibrary] }) });

  test('keeps and shows nothing in fifty visits to one’s own feed, other pages, a group and messages', async ({
    page,
    worker,
    context,
    extensionId,
  }) => {
    test.slow();
    await page.goto('https://www.facebook.com/messages/');
    await worker.evaluate(() => undefined);
    await looked(page);
    const before = await everythingKept(context, extensionId);
    const {
      home,
      messages,
      strangerPage,
      strangerPost,
      group,
      groupPost,
      page: municipalPage,
      post,
    } = facebookAddresses;
    expect(
      await visitAll(page, [home, strangerPage, messages, group, strangerPost, groupPost, municipalPage, post], 50),
    ).toEqual([]);
    const after = await everythingKept(context, extensionId);
    expect(after.text).toBe(before.text);
    // The scripts that read words and accounts were never injected there; on the municipality's own page they are.
    expect(await broughtTo(page)).toEqual([]);
  });
});

test(
  'leaves others’ pages, groups and messages alone although the municipality takes part there, and starts at once on its own page',
  landing,
  async ({ page, context, extensionId }) => {
    await page.goto('https://www.facebook.com/messages/');
    await looked(page);
    const before = await everythingKept(context, extensionId);
    const { messages, strangerPage, strangerPost, group } = facebookAddresses;
    expect(await visitAll(page, [strangerPage, messages, group, strangerPost], 12, 1)).toEqual([]);
    expect((await everythingKept(context, extensionId)).text).toBe(before.text);
    // In the official's own feed only the municipality's posts get a control.
    await page.goto(facebookAddresses.home);
    await expect(page.locator('uppsikt-control').first()).toBeAttached();
    await expect.poll(() => broughtTo(page)).toContain('adapter');
    const controls = await page
      .locator('button[data-uppsikt="control"]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-item')));
    for (const id of [comments.onStranger, comments.ownOnStranger, comments.inGroup])
      expect(controls).not.toContain(`facebook:comment:${id}`);
  },
);

// For a moment after the address has changed, the former page's items are still there. What the municipality wrote in a
// group must not be read as part of its own thread.
test('adds nothing to the former page’s content when one leaves a group, or the municipality’s own page, for somebody else’s', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  // The next page's content is slow, so the former content is shown under the new address.
  simulator.world.behave({ latency: { min: 300, max: 300 } });
  await page.goto(facebookAddresses.group);
  await looked(page);
  const before = await everythingKept(context, extensionId);
  await watchStrays(page);
  const { messages, strangerPost, strangerPage, group, post } = facebookAddresses;
  for (const address of [strangerPost, group, strangerPage, group, messages]) {
    await leave(page, address);
  }
  expect(await strays(page)).toEqual([]);
  expect((await everythingKept(context, extensionId)).text).toBe(before.text);
  // From the municipality's own thread: our parts are there, and are gone once the address changes.
  await navigateWithin(page, post);
  await expect(page.locator('uppsikt-marker')).toBeAttached();
  for (const address of [strangerPost, messages]) {
    await leave(page, address);
    const unexpected = (await strays(page)).filter((came) => !came.endsWith(new URL(post).pathname));
    expect(unexpected, address).toEqual([]);
  }
  await expect.poll(() => oursOn(page)).toEqual([]);
});

test('returns at once when a photo over the municipality’s page is closed', async ({ page, simulator }) => {
  await page.goto(simulator.addresses.facebookPost);
  const practice = new PracticePage(page);
  await expect(practice.marker).toContainText('Du är');
  // The address changes and changes back; the page itself stays the same.
  const home = page.url();
  await page.evaluate(() => history.pushState({}, '', '/photo/?fbid=1'));
  await expect(practice.marker).toHaveCount(0);
  // `npm run bench` enforces how soon.
  await page.evaluate((address) => history.replaceState({}, '', address), home);
  await expect(practice.marker).toContainText('Du är');
});

test('removes the marker when the last of the municipality’s items has left the page', async ({ facebook }) => {
  await expect(facebook.marker).toContainText('Du är');
  // `npm run bench` enforces the limit of two seconds.
  await facebook.page.evaluate(() => document.querySelector('[role="main"]')?.remove());
  await expect(facebook.marker).toHaveCount(0);
});

/** Records each of our elements that is added, however briefly it stays. */
async function watchStrays(page: Page): Promise<void> {
  await page.evaluate(() => {
    const came: string[] = [];
    (globalThis as unknown as { strays: string[] }).strays = came;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.localName.startsWith('uppsikt-'))
            came.push(`${node.localName} under ${location.pathname}`);
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
}

/** The elements added since the last call. */
const strays = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { strays: string[] }).strays.splice(0));
