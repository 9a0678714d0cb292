/**
 * Only the official acts: another extension with permission for every page loads, messages, covers, fades, shrinks,
 * moves, focuses and types, and none of it causes an act. assets/docs/it.md says what cannot be defended against such
 * an extension.
 */
import type { Page } from '@playwright/test';
import { launchBrowser } from '../commands/setup/launch-browser';
import { seedSettings } from '../commands/setup/practice-session';
import { protocol } from '../../lib/messaging/protocol';
import { comments } from '../simulator/facebook/practice-data';
import { expect, test as base } from './fixtures';
import { nothingWasDone } from './helpers/nothing-was-done';
import { OtherExtension, type ItsBrowser } from './helpers/other-extension';
import * as tries from './helpers/tries-of-an-extension';
import type { Card } from './pages/card';

const key = `facebook:comment:${comments.advert}`;

/** Uses a browser of its own: an extension beside Uppsikt must not affect other tests. */
const test = base.extend<{ other: OtherExtension }>({
  browser_: async ({ simulator, settings }, use) => {
    const launched = await launchBrowser({
      profile: '',
      headless: true,
      hostRules: simulator.hostRules,
      byDevTools: true,
    });
    await seedSettings(launched.context, settings);
    await use(launched);
    await launched.context.close();
  },
  other: async ({ context, simulator }, use) =>
    use(await OtherExtension.beside(context, simulator.addresses.facebookPost)),
});

/** Judges the item, so that one more press would save and remove. */
async function judged(card: Card): Promise<void> {
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
}

/**
 * Once the card is seen and focused again, the official's own press counts. This proves that the card was not simply
 * broken.
 */
async function officialsPressCounts(page: Page, card: Card): Promise<void> {
  // An extension page was opened to read what is kept, and closed again.
  await page.bringToFront();
  await card.frame.locator('.c-account').click();
  await card.awake();
  await card.press('Enter');
  await expect(card.frame.locator('[data-step]').first()).toBeVisible();
}

test('nothing it sends gets an answer, and none of Uppsikt’s pages lets it in', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  // Many attempts, and each is waited for.
  test.slow();
  const card = await facebook.assess(key);
  await judged(card);
  expect(await tries.says(other, extensionId, Object.keys(protocol))).toEqual([]);
  expect(await tries.commands(other)).toEqual([]);
  expect(await tries.scripts(other, `chrome-extension://${extensionId}/`)).toEqual({
    // The page's own frame; the card's iframe is not among them.
    frames: ['https:'],
    'card.html': false,
    'archive.html': false,
    'by-hand.html': false,
    'options.html': false,
  });
  // Chromium lets no extension debug a tab that contains another extension's page. It allows every other tab.
  expect(await tries.debugs(other, simulator.addresses.facebookPost)).toEqual({
    beside: false,
    before: true,
    thrownOut: true,
    types: false,
  });
  await tries.loadsCopies(other, extensionId);
  for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
  const words = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes('card.html'))
      .map((frame) => frame.evaluate(() => document.body.innerText.trim())),
  );
  expect(words.filter((each) => each !== '')).toHaveLength(1);
  await nothingWasDone(context, extensionId, simulator);
  await officialsPressCounts(page, card);
});

/**
 * Style sheets with user origin override our own `!important` and reach into the card's shadow root. `hides`: whether
 * the browser reports the card as not visible.
 */
const SHEETS: { way: string; css: string; hides: boolean }[] = [
  { way: 'fades the card', css: 'uppsikt-card { opacity: .01 !important }', hides: true },
  { way: 'fades its frame', css: 'iframe { opacity: .01 !important }', hides: true },
  { way: 'shrinks it', css: 'iframe { transform: scale(.05) !important }', hides: true },
  { way: 'blurs it', css: 'uppsikt-card { filter: blur(40px) !important }', hides: true },
  {
    way: 'covers it by its own host',
    css: `uppsikt-card::after { content: '' !important; position: fixed !important; inset: 0 !important;
      background: #fff !important; z-index: 9 !important; pointer-events: none !important }`,
    hides: true,
  },
  { way: 'moves it', css: 'uppsikt-card { inset: 64px -400px auto auto !important }', hides: false },
  { way: 'clips it', css: 'uppsikt-card { clip-path: inset(45%) !important }', hides: false },
];

test('a card that it covers, fades, shrinks, clips or moves accepts no act', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  // Many attempts, and each is waited for.
  test.slow();
  const card = await facebook.assess(key);
  await judged(card);
  const asleep = card.frame.locator('html:not([data-awake])');
  for (const { way, css, hides } of SHEETS)
    await test.step(way, async () => {
      const takeAway = await other.restyles(css);
      if (hides) await expect(asleep, way).toBeAttached();
      await card.press('Enter');
      await expect(card.frame.getByText('Trycket räknades inte')).toBeVisible();
      await expect(card.frame.locator('[data-step]')).toHaveCount(0);
      await takeAway();
      await card.awake();
    });
  await test.step('covers it with a frame of its own in the top layer, which pointers pass through', async () => {
    await other.onPage(() => {
      const cover = document.createElement('div');
      cover.id = 'top-cover';
      cover.popover = 'manual';
      cover.style.cssText = 'pointer-events:none;inset:0;width:100vw;height:100vh;background:#fff;border:0;margin:0';
      const frame = document.createElement('iframe');
      frame.src = (globalThis as unknown as { chrome: ItsBrowser }).chrome.runtime.getURL('blank.html');
      cover.append(frame);
      document.body.append(cover);
      cover.showPopover();
    }, null);
    await expect(asleep).toBeAttached();
    await card.press('Enter');
    await expect(card.frame.locator('[data-step]')).toHaveCount(0);
    await other.onPage(() => document.getElementById('top-cover')?.remove(), null);
    await card.awake();
  });
  await nothingWasDone(context, extensionId, simulator);
  await officialsPressCounts(page, card);
});

test('its own presses, keys and focus are no act of the official, and a card that it moves stops being the card', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  await facebook.reveal(key);
  const typed = await tries.typesAndPresses(other);
  expect(typed.parts).toBeGreaterThan(0);
  expect(typed.answered).toEqual([]);
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  await nothingWasDone(context, extensionId, simulator);

  await page.bringToFront();
  const card = await facebook.assess(key);
  await judged(card);
  const again = await tries.typesAndPresses(other);
  expect(again.parts).toBeGreaterThan(0);
  expect(again.answered).toEqual([]);
  await nothingWasDone(context, extensionId, simulator);

  await page.bringToFront();
  await other.onPage(() => {
    const frame = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe');
    const trap = document.createElement('div');
    trap.id = 'trap';
    document.body.append(trap);
    if (frame) trap.append(frame);
  }, null);
  const moved = page.frameLocator('#trap iframe');
  await expect(moved.locator('#app')).toBeAttached();
  await other.onPage(() => document.querySelector<HTMLElement>('#trap iframe')?.focus(), null);
  for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
  await expect(moved.locator('#app')).toBeEmpty();
  await nothingWasDone(context, extensionId, simulator);
});
