/**
 * Only the official acts: nothing the page does to the card's iframe causes an act. Includes publicly reported attacks
 * on other extensions' iframes.
 */
import type { Page } from '@playwright/test';
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { nothingWasDone } from './helpers/nothing-was-done';
import type { Card } from './pages/card';

const key = `facebook:comment:${comments.advert}`;
const REFUSED = /Trycket räknades inte/;

async function isRefused(card: Card): Promise<void> {
  await card.press('Enter');
  await expect(card.frame.getByText(REFUSED)).toBeVisible();
}

/** Once the card is seen and focused again, the same press counts. */
async function pressCountsAgain(card: Card): Promise<void> {
  await card.awake();
  await card.press('Enter');
  await expect(card.frame.locator('[data-step]').first()).toBeVisible();
}

/** The page's style sheets, the host's style and overlays by z-index cannot affect the card. */
async function sheetsCannotReachIt(page: Page): Promise<void> {
  const place = () =>
    page.evaluate(() => {
      const host = document.querySelector('uppsikt-card');
      if (host === null) throw new Error('there is no card');
      const { x, y, width, height } = host.getBoundingClientRect();
      const { opacity, transform, filter, clipPath, pointerEvents } = getComputedStyle(host);
      const top = document.elementFromPoint(x + width / 2, y + height / 2) === host;
      return { x, y, width, height, opacity, transform, filter, clipPath, pointerEvents, top };
    });
  const before = await place();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `uppsikt-card { opacity: .01 !important; inset: 0 !important; transform: scale(.1) !important;
        margin: 900px !important; filter: blur(9px) !important; clip-path: inset(50%) !important;
        pointer-events: none !important; animation: x 1s }
      .over { position: fixed; inset: 0; z-index: 2147483647; background: #fff }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.querySelector<HTMLElement>('uppsikt-card')?.style.setProperty('zoom', '0.1', 'important');
    document.body.append(Object.assign(document.createElement('div'), { className: 'over' }));
  });
  expect(await place()).toEqual(before);
  expect(before.top).toBe(true);
}

test(
  'a copy of the card that the page loads shows nothing, receives nothing and does nothing',
  landing,
  async ({ facebook, page, simulator, context, extensionId }) => {
    await facebook.assess(key);
    const copies = await page.evaluate(async (id) => {
      const ours = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe')?.src ?? '';
      const addresses = [ours, `${ours}?again`, `chrome-extension://${id}/card.html`];
      for (const [index, address] of addresses.entries()) {
        const copy = document.createElement('iframe');
        copy.id = `copy-${index}`;
        copy.style.cssText = 'position:fixed;left:0;top:0;width:420px;height:640px';
        const loaded = new Promise((resolve) => (copy.onload = resolve));
        copy.src = address;
        document.body.append(copy);
        await loaded;
        copy.contentWindow?.postMessage({ uppsikt: crypto.randomUUID() }, '*');
      }
      return addresses.length;
    }, extensionId);
    const words = await Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes('card.html'))
        .map((frame) => frame.evaluate(() => document.body.innerText.trim())),
    );
    expect(words.filter((each) => each !== '')).toHaveLength(1);
    for (let index = 0; index < copies; index += 1) {
      await page.evaluate((at) => document.getElementById(`copy-${at}`)?.focus(), index);
      for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
    }
    await nothingWasDone(context, extensionId, simulator);
  },
);

test('a card that the page fades, shrinks, covers or moves accepts no act, and says so', async ({
  facebook,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(key);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');

  await sheetsCannotReachIt(page);
  await test.step('faded from inside its shadow root, which is closed in the shipped build', async () => {
    await page.evaluate(() => {
      const frame = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe');
      frame?.style.setProperty('opacity', '0.01', 'important');
    });
    await isRefused(card);
  });
  await test.step('shrunk by a rule in our own style sheet', async () => {
    await page.evaluate(() => {
      const [sheet] = document.querySelector('uppsikt-card')?.shadowRoot?.adoptedStyleSheets ?? [];
      sheet?.insertRule('iframe { transform: scale(.05) !important; }', sheet.cssRules.length);
    });
    await isRefused(card);
  });
  await test.step('covered in the top layer by an element that pointers pass through', async () => {
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'top-cover';
      cover.popover = 'manual';
      cover.style.cssText = 'pointer-events:none;inset:0;width:100vw;height:100vh;background:#fff;border:0;margin:0';
      document.body.append(cover);
      cover.showPopover();
    });
    await expect(card.frame.locator('html:not([data-awake])')).toBeAttached();
    await isRefused(card);
    await page.evaluate(() => document.getElementById('top-cover')?.remove());
  });
  await nothingWasDone(context, extensionId, simulator);
  await pressCountsAgain(card);
});

test('a card that the page moves to another parent stops being the card', async ({
  facebook,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const card = await facebook.assess(key);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await page.evaluate(() => {
    const frame = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe');
    if (!frame) throw new Error('there is no card');
    const trap = document.createElement('div');
    trap.id = 'trap';
    document.body.append(trap);
    trap.append(frame);
  });
  const moved = page.frameLocator('#trap iframe');
  await expect(moved.locator('#app')).toBeAttached();
  await page.evaluate(() => document.querySelector<HTMLElement>('#trap iframe')?.focus());
  for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
  await expect(moved.locator('#app')).toBeEmpty();
  await nothingWasDone(context, extensionId, simulator);
});

test('keys meant for something else are no act: typed ahead, or after the page moved the focus', async ({
  facebook,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const control = await facebook.reveal(key);
  await control.hover();
  await control.click();
  for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
  const card = facebook.card();
  await card.ready();
  // Keys that choose were received, in order; the key that removes was not.
  await expect(card.frame.locator('[data-criticism]')).toHaveAttribute('data-criticism', 'not-criticism');
  await nothingWasDone(context, extensionId, simulator);

  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { id: 'chat' });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.type('hej');
  await expect(card.frame.locator('html:not([data-awake])')).toBeAttached();
  await page.evaluate(() =>
    document.querySelector('uppsikt-card')?.shadowRoot?.querySelector<HTMLElement>('iframe')?.focus(),
  );
  await isRefused(card);
  await nothingWasDone(context, extensionId, simulator);
  await pressCountsAgain(card);
});

test('an unregistered page cannot detect Uppsikt', async ({ page, extensionId }) => {
  // Installed before any of our scripts run: records messages to the window, and events under the names the framework
  // would use.
  await page.addInitScript((id: string) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    for (const script of ['first-in-line', 'facebook', 'youtube'])
      for (const [target, name] of [
        [document, 'content-script-started'],
        [window, 'locationchange'],
      ] as const)
        target.addEventListener(`${id}:${script}:wxt:${name}`, ({ type }) => heard.push(type));
  }, extensionId);
  const seen = async (address: string): Promise<unknown> => {
    await page.goto(address);
    // Scripts that start on idle have started by then.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.evaluate(() => history.pushState(null, '', '?v=2'));
    return page.evaluate(async (id: string) => {
      const read = await fetch(`chrome-extension://${id}/card.html`).then(
        () => true,
        () => false,
      );
      const answered = await new Promise<boolean>((resolve) => {
        document.addEventListener('uppsikt-page-data-answer', () => resolve(true), { once: true });
        const detail = JSON.stringify({ nonce: 'x', question: 'identity' });
        document.dispatchEvent(new CustomEvent('uppsikt-page-data', { detail }));
        resolve(false);
      });
      const { heard } = window as unknown as { heard: string[] };
      return { read, answered, hosts: document.querySelectorAll('[data-uppsikt]').length, heard };
    }, extensionId);
  };
  const nothing = { read: false, answered: false, hosts: 0, heard: [] };
  expect(await seen('https://www.facebook.com/messages/')).toEqual(nothing);
  expect(await seen('https://www.youtube.com/')).toEqual(nothing);
  expect(await seen('https://studio.youtube.com/channel/UCannankanal000000000000/comments/inbox')).toEqual(nothing);
});
