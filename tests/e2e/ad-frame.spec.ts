/** Only the official acts: an advertisement in an iframe on the page cannot cause an act. */
import type { Frame, Page } from '@playwright/test';
import type { Simulator } from '../simulator/server';
import { adOrigin } from '../simulator/youtube/page';
import { comments } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { nothingWasDone } from './helpers/nothing-was-done';

const AD = `${adOrigin}/ad.html`;

/** Reloads the page with an advertisement. */
async function withAdFrame(page: Page, { world }: Simulator): Promise<Frame> {
  world.behave({ ads: true });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.evaluate(async (address) => {
    const ad = Object.assign(document.createElement('iframe'), { id: 'ad', allow: 'fullscreen; autoplay' });
    ad.style.cssText = 'position:fixed;left:0;bottom:0;width:300px;height:250px;border:0;z-index:2147483647';
    const loaded = new Promise((resolve) => (ad.onload = resolve));
    ad.src = address;
    document.body.append(ad);
    await loaded;
  }, AD);
  // An iframe of another origin is another process, so Playwright learns of it a moment later.
  await expect.poll(() => page.frames().map((each) => each.url())).toContain(AD);
  const frame = page.frame({ url: AD });
  if (frame === null) throw new Error('the ad did not load');
  return frame;
}

/** The advertisement loads the card in an iframe of its own, also when the page has given it the card's address. */
async function triesToLoad(ad: Frame, addresses: string[]): Promise<void> {
  await ad.evaluate(async (all) => {
    for (const each of all) {
      const copy = document.createElement('iframe');
      const over = new Promise((resolve) => (copy.onload = resolve));
      copy.src = each;
      document.body.append(copy);
      await over;
      copy.contentWindow?.postMessage({ uppsikt: crypto.randomUUID() }, '*');
    }
  }, addresses);
  expect(ad.childFrames().filter((each) => each.url().startsWith('chrome-extension:'))).toEqual([]);
}

/** The advertisement tries to reach the page, and the card through the page. */
async function triesToReach(ad: Frame): Promise<void> {
  const reached = await ad.evaluate(() => {
    const whole = window.top;
    if (whole === null) throw new Error('the ad is no frame');
    const frames = Array.from({ length: whole.length }, (_, index) => whole[index]);
    for (const each of [whole, ...frames]) each?.postMessage({ uppsikt: crypto.randomUUID(), kind: 'card.state' }, '*');
    const tried = (act: () => unknown): boolean => {
      try {
        act();
        return true;
      } catch {
        return false;
      }
    };
    return {
      // The card's iframe is in our closed shadow root, so the page does not count it.
      others: frames.filter((each) => each !== window).length,
      document: tried(() => whole.document.body),
      keys: tried(() => whole.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))),
      extension: (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime !== undefined,
    };
  });
  expect(reached).toEqual({ others: 0, document: false, keys: false, extension: false });
}

/** The advertisement covers the whole window, with a dialog of its own on top. */
async function coversWindow(page: Page, ad: Frame): Promise<void> {
  await page.evaluate(() => {
    const frame = document.getElementById('ad');
    frame?.style.setProperty('inset', '0');
    for (const side of ['width', 'height']) frame?.style.setProperty(side, '100%');
  });
  await ad.evaluate(() => document.querySelector('dialog')?.showModal());
  const isOver = await page.evaluate(() => {
    const host = document.querySelector('uppsikt-card');
    const box = host?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== host;
  });
  expect(isOver).toBe(false);
  await ad.evaluate(() => document.querySelector('dialog')?.close());
}

/**
 * The browser process learns an iframe's new size later than the page does. A press before that reaches what was there.
 */
async function waitUnderPointer(page: Page, ad: Frame): Promise<void> {
  await ad.evaluate(() =>
    document.addEventListener('pointermove', () => document.documentElement.setAttribute('data-pointed', '')),
  );
  let x = 40;
  await expect
    .poll(async () => {
      x = x === 40 ? 41 : 40;
      await page.mouse.move(x, 400);
      return ad.evaluate(() => document.documentElement.hasAttribute('data-pointed'));
    })
    .toBe(true);
}

/** The advertisement goes full screen after a press on it, which gives its iframe that permission. */
async function goesFullScreen(page: Page, ad: Frame): Promise<void> {
  await ad.evaluate(() => document.addEventListener('click', () => void document.documentElement.requestFullscreen()));
  await waitUnderPointer(page, ad);
  await page.mouse.click(40, 400);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('ad');
}

test('an advertisement in a frame of another origin can neither load, reach, cover nor type into the card', async ({
  youtube,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const ad = await withAdFrame(page, simulator);
  const card = await youtube.assess(`youtube:comment:${comments.spam}`);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  const asleep = card.frame.locator('html:not([data-awake])');
  const press = async (): Promise<void> => {
    for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
  };

  const address = await page.evaluate(
    () => document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe')?.src ?? '',
  );
  await triesToLoad(ad, [address, `chrome-extension://${extensionId}/card.html`]);
  await triesToReach(ad);
  await test.step('takes the focus and receives the next keys', async () => {
    await page.locator('#ad').click();
    await ad.evaluate(() => document.getElementById('field')?.focus());
    await expect(asleep).toBeAttached();
    await press();
    expect(await ad.evaluate(() => document.querySelector('input')?.value)).toBe('9n');
  });
  await coversWindow(page, ad);
  await goesFullScreen(page, ad);
  await expect(asleep).toBeAttached();
  await press();
  await page.evaluate(() => document.exitFullscreen());
  await nothingWasDone(context, extensionId, simulator);

  // The official's own press still counts.
  await page.bringToFront();
  await page.evaluate(() => document.getElementById('ad')?.remove());
  await card.frame.locator('.c-account').click();
  await card.awake();
  await card.press('Enter');
  await expect(card.frame.locator('[data-step]').first()).toBeVisible();
});
