/** On pages that nobody has registered Uppsikt is not there: nothing is kept, nothing is shown. */
import type { Page } from '@playwright/test';
import { facebookLibrary, practiceSettings } from '../commands/setup/practice-register';
import { comments, facebookAddresses } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { everythingKept } from './helpers/kept';

/** As a click on one of the platform's own links does it: the address changes, the page does not load anew. */
async function navigateWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    history.pushState({}, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

const oursOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('*')].map((element) => element.localName).filter((name) => name.startsWith('uppsikt-')));

async function visitAll(page: Page, addresses: string[], times: number, wholeLoadEvery = 10): Promise<string[]> {
  const ours: string[] = [];
  for (let visit = 0; visit < times; visit += 1) {
    const address = addresses[visit % addresses.length] ?? '';
    if (visit % wholeLoadEvery === 0) await page.goto(address);
    else await navigateWithin(page, address);
    await page.waitForTimeout(250);
    for (const name of await oursOn(page)) ours.push(`${address}: ${name}`);
  }
  return ours;
}

test.describe('only another page is registered', () => {
  test.use({ settings: practiceSettings({ register: [facebookLibrary] }) });

  test('keeps and shows nothing over fifty visits to own feed, other pages, a group and messages', async ({ page, worker, context, extensionId }) => {
    test.slow();
    await page.goto('https://www.facebook.com/messages/');
    await worker.evaluate(() => undefined);
    await page.waitForTimeout(1_000);
    const before = await everythingKept(context, extensionId);
    const { home, messages, strangerPage, strangerPost, group, groupPost, page: municipalPage, post } = facebookAddresses;
    expect(await visitAll(page, [home, strangerPage, messages, group, strangerPost, groupPost, municipalPage, post], 50)).toEqual([]);
    const after = await everythingKept(context, extensionId);
    expect(after.text).toBe(before.text);
  });
});

test('leaves others’ pages, groups and messages alone although the municipality takes part there, and is there at once on its own page', async ({ page, context, extensionId }) => {
  await page.goto('https://www.facebook.com/messages/');
  await page.waitForTimeout(1_000);
  const before = await everythingKept(context, extensionId);
  const { messages, strangerPage, strangerPost, group } = facebookAddresses;
  expect(await visitAll(page, [strangerPage, messages, group, strangerPost], 12, 1)).toEqual([]);
  expect((await everythingKept(context, extensionId)).text).toBe(before.text);
  // In the official's own feed only the municipality's own posts get their control.
  await page.goto(facebookAddresses.home);
  await expect(page.locator('uppsikt-control').first()).toBeAttached();
  const controls = await page.locator('button[data-uppsikt="control"]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-item')));
  for (const id of [comments.onStranger, comments.ownOnStranger, comments.inGroup]) expect(controls).not.toContain(`facebook:comment:${id}`);
});

// For a moment after the address has changed the group's posts still stand there. One that the municipality wrote is then read under the new address
// as standing in the municipality's own thread, and the marker comes; without a control to stand for, it leaves again.
test('takes back within two seconds what it showed for what still stood on the page when one left a group for somebody’s post', async ({ page, simulator, context, extensionId }) => {
  // The next page's content takes its time, so that the former stands under its address.
  simulator.world.behave({ latency: { min: 300, max: 300 } });
  await page.goto(facebookAddresses.group);
  await page.waitForTimeout(1_000);
  const before = await everythingKept(context, extensionId);
  await watchStrays(page);
  const { messages, strangerPage, strangerPost, group } = facebookAddresses;
  for (const address of [strangerPost, group, strangerPage, group, messages]) {
    await navigateWithin(page, address);
    await page.waitForTimeout(2_600);
    expect(await oursOn(page), `${address}: nothing of ours`).toEqual([]);
  }
  const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { strays: number[] }).strays));
  console.log(`    longest stray: ${Math.round(longest)} ms`);
  expect(longest).toBeLessThanOrEqual(2_000);
  expect((await everythingKept(context, extensionId)).text).toBe(before.text);
});

test('takes the marker back within two seconds when the last of the municipality’s items has left the page', async ({ facebook }) => {
  await expect(facebook.marker).toContainText('Du är');
  const milliseconds = await facebook.page.evaluate(async () => {
    document.querySelector('[role="main"]')?.remove();
    const from = performance.now();
    while (document.querySelector('uppsikt-marker') !== null && performance.now() - from < 10_000) await new Promise((resolve) => setTimeout(resolve, 20));
    return performance.now() - from;
  });
  expect(milliseconds).toBeLessThanOrEqual(2_000);
});

/** How long each of our elements stood, on the page's own clock: a busy machine must not decide. */
async function watchStrays(page: Page): Promise<void> {
  await page.evaluate(() => {
    const since = new Map<Node, number>();
    const strays: number[] = [];
    (globalThis as unknown as { strays: number[] }).strays = strays;
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof Element && node.localName.startsWith('uppsikt-')) since.set(node, performance.now());
        for (const node of removedNodes) {
          const at = since.get(node);
          if (at !== undefined) strays.push(performance.now() - at);
          since.delete(node);
        }
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
}
