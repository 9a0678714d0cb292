/**
 * The build as it is shipped: the platform's page cannot look into our shadow roots, and the card still opens. Tests
 * cannot look in either: they press the control at its coordinates and find the card among the page's frames.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { MUST_COME } from './pages/patience';

test.use({ asShipped: true });

const OURS = ['account', 'card', 'control', 'cover', 'division', 'indicators', 'marker', 'notice', 'pointer', 'round'];

type Reaching = typeof globalThis & { inner: WeakMap<Element, ElementInternals>; caught: ShadowRoot[] };

/**
 * Runs in the page before everything else. The page defines our element names as its own custom elements, keeps their
 * internals, and records each shadow root that is attached in its world.
 */
function watchOurElements(names: string[]): void {
  const page = Object.assign(globalThis, { inner: new WeakMap(), caught: [] }) as Reaching;
  for (const name of names)
    customElements.define(
      `uppsikt-${name}`,
      class extends HTMLElement {
        constructor() {
          super();
          page.inner.set(this, this.attachInternals());
        }
      },
    );
  // oxlint-disable-next-line unbound-method -- called on the element below
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (this.localName.startsWith('uppsikt-')) page.caught.push(root);
    return root;
  };
}

/** The shadow roots and internals the page got hold of, by host. */
const reached = (page: Page) =>
  page.evaluate(() => {
    const { inner, caught } = globalThis as Reaching;
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('uppsikt-'))
      .map((host) => ({
        name: host.localName,
        isItsOwn: inner.has(host),
        root: host.shadowRoot !== null || (inner.get(host)?.shadowRoot ?? null) !== null || caught.length > 0,
      }));
  });

/**
 * The coordinates of the first control's button. Its host has no size, and the button is above the host's right end
 * (item-control.css).
 */
async function placeOfControl(page: Page): Promise<{ x: number; y: number }> {
  const host = page.locator('uppsikt-control').first();
  await host.waitFor({ state: 'attached', timeout: MUST_COME });
  let at = { x: 0, y: 0 };
  await expect
    .poll(
      async () => {
        const found = await host.evaluate((element) => {
          element.scrollIntoView({ block: 'center' });
          const { right, bottom } = element.getBoundingClientRect();
          const [x, y] = [right - 16, bottom - 14];
          return { x, y, isThere: document.elementFromPoint(x, y) === element };
        });
        at = found;
        return found.isThere;
      },
      { timeout: MUST_COME },
    )
    .toBe(true);
  return at;
}

async function opensByAPress(page: Page): Promise<void> {
  const { x, y } = await placeOfControl(page);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  const card = () => page.frames().find((frame) => frame.url().endsWith('/card.html'));
  await expect.poll(() => card()?.locator('html[data-awake]').count(), { timeout: MUST_COME }).toBe(1);
  await expect(card()?.locator('#app') ?? page.locator('none')).not.toBeEmpty();
}

for (const { platform, address } of [
  { platform: 'Facebook', address: 'facebookPost' },
  { platform: 'YouTube', address: 'youtubeWatch' },
] as const)
  test(`${platform}’s page cannot look into our elements, and the card opens by a press`, async ({
    page,
    simulator,
  }) => {
    await page.addInitScript(watchOurElements, OURS);
    await page.goto(simulator.addresses[address], { waitUntil: 'domcontentloaded' });
    await opensByAPress(page);
    const hosts = await reached(page);
    expect(hosts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['uppsikt-card', 'uppsikt-control', 'uppsikt-marker']),
    );
    expect(hosts.filter(({ isItsOwn, root }) => !isItsOwn || root)).toEqual([]);
  });
