/**
 * Only the official acts: another extension, with leave for every page, loads, messages, covers, fades, shrinks, moves, focuses and types, and none of it ends in
 * an act. What cannot be held against one that may debug pages is said in assets/docs/it.md.
 */
import type { Page } from '@playwright/test';
import { launchBrowser } from '../commands/setup/launch-browser';
import { seedSettings } from '../commands/setup/practice-session';
import { protocol } from '../../lib/messaging/protocol';
import { comments } from '../simulator/facebook/practice-data';
import { expect, test as base } from './fixtures';
import { nothingWasDone } from './helpers/nothing-was-done';
import { OtherExtension, type ItsBrowser } from './helpers/other-extension';
import type { Card } from './pages/card';

const key = `facebook:comment:${comments.advert}`;

/** A browser of its own: an extension beside Uppsikt must not come into other tests. */
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

/** Judged, so that one press more would save and remove. */
async function judged(card: Card): Promise<void> {
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
}

/** Seen and focused again, the official's own press counts: it was not for a card that had broken. */
async function officialsPressCounts(page: Page, card: Card): Promise<void> {
  // A page of ours was opened to read what is kept, and closed again.
  await page.bringToFront();
  await card.frame.locator('.c-account').click();
  await card.awake();
  await card.press('Enter');
  await expect(card.frame.locator('[data-step]').first()).toBeVisible();
}

test('nothing that it says or asks is heard, and none of Uppsikt’s pages lets it in', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  // Each of many ways is waited for.
  test.slow();
  const card = await facebook.assess(key);
  await judged(card);
  const kinds = Object.keys(protocol);

  await test.step('messages and connections, from its worker and from the page', async () => {
    const says = async ({ id, all }: { id: string; all: string[] }): Promise<string[]> => {
      const { runtime } = (globalThis as unknown as { chrome: ItsBrowser }).chrome;
      const answered: string[] = [];
      for (const kind of all)
        await runtime.sendMessage(id, { kind, payload: {} }).then(
          (answer) => void (answer === undefined ? undefined : answered.push(kind)),
          () => undefined,
        );
      for (const name of ['card', 'act', 'pixels']) {
        const port = runtime.connect(id, { name });
        port.onMessage.addListener(() => answered.push(`port ${name}`));
        await new Promise<void>((resolve) =>
          port.onDisconnect.addListener(() => {
            // Read, or the browser says that nobody looked.
            void runtime.lastError;
            resolve();
          }),
        );
      }
      return answered;
    };
    expect(await other.worker.evaluate(says, { id: extensionId, all: kinds })).toEqual([]);
    expect(await other.onPage(says, { id: extensionId, all: kinds })).toEqual([]);
  });

  await test.step('commands to Uppsikt’s script on the page', async () => {
    const heard = await other.worker.evaluate(
      async (tabId) => {
        const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
        const send = (command: string): Promise<string> =>
          chrome.tabs.sendMessage(tabId, { command, request: {} }, { frameId: 0 }).then(
            () => command,
            () => '',
          );
        return Promise.all(
          ['item.perform', 'item.remove-unread', 'card.look', 'account.read', 'native.allow'].map(send),
        );
      },
      await other.tab(),
    );
    expect(heard.filter((each) => each !== '')).toEqual([]);
  });

  await test.step('scripts and a debugger in the card and in Uppsikt’s own pages', async () => {
    const lets = await other.worker.evaluate(
      async ({ tabId, own, elsewhere, registered }) => {
        const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
        const tried = (work: Promise<unknown>): Promise<boolean> =>
          work.then(
            () => true,
            () => false,
          );
        const opened = async (url: string): Promise<number> => {
          const { id } = await chrome.tabs.create({ url, active: false });
          while ((await chrome.tabs.get(id)).status !== 'complete') await new Promise((go) => setTimeout(go, 50));
          return id;
        };
        const run = (target: object) => chrome.scripting.executeScript({ target, func: () => location.protocol });
        const found: Record<string, unknown> = {
          frames: (await run({ tabId, allFrames: true })).map(({ result }) => result),
          debugger: await tried(chrome.debugger.attach({ tabId }, '1.3')),
        };
        for (const path of ['card.html', 'archive.html', `by-hand.html?tab=${tabId}`, 'options.html']) {
          const id = await opened(own + path);
          found[path.split('?')[0] ?? path] = await tried(run({ tabId: id }));
          await chrome.tabs.remove(id);
        }
        const plain = await opened(elsewhere);
        found['debugger elsewhere'] = await tried(chrome.debugger.attach({ tabId: plain }, '1.3'));
        // As soon as a card stands there it is thrown out again.
        const gone = new Promise<boolean>((resolve) => chrome.debugger.onDetach.addListener(() => resolve(true)));
        await chrome.tabs.update(plain, { url: registered });
        found['debugger thrown out'] = await gone;
        found['its keys'] = await tried(
          chrome.debugger.sendCommand({ tabId: plain }, 'Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter' }),
        );
        await chrome.tabs.remove(plain);
        return found;
      },
      {
        tabId: await other.tab(),
        own: `chrome-extension://${extensionId}/`,
        elsewhere: 'https://www.facebook.com/messages/',
        registered: simulator.addresses.facebookPost,
      },
    );
    expect(lets).toEqual({
      // The page's own; the card's frame is not among them.
      frames: ['https:'],
      'card.html': false,
      'archive.html': false,
      'by-hand.html': false,
      'options.html': false,
      // Chromium lets no extension debug a tab in which another one's page stands; any other tab it does.
      debugger: false,
      'debugger elsewhere': true,
      'debugger thrown out': true,
      'its keys': false,
    });
  });

  await test.step('copies of the card in frames on the page', async () => {
    await other.onPage(async (id) => {
      const ours = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe')?.src ?? '';
      for (const address of [ours, `${ours}?again`, `chrome-extension://${id}/card.html`]) {
        const copy = document.createElement('iframe');
        copy.className = 'copy';
        copy.src = address;
        const loaded = new Promise((resolve) => (copy.onload = resolve));
        document.body.append(copy);
        await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 2_000))]);
        copy.contentWindow?.postMessage({ uppsikt: crypto.randomUUID() }, '*');
        copy.focus();
      }
    }, extensionId);
    for (const pressed of ['9', 'n', 'Enter']) await page.keyboard.press(pressed);
    const words = await Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes('card.html'))
        .map((frame) => frame.evaluate(() => document.body.innerText.trim())),
    );
    expect(words.filter((each) => each !== '')).toHaveLength(1);
  });
  await nothingWasDone(context, extensionId, simulator);
  await officialsPressCounts(page, card);
});

/** Sheets of the user's origin stand above our own `!important`, and reach into the card's root. `hides`: so that the card's own browser tells it. */
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

test('a card that it covers, fades, shrinks, clips or moves takes no act', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  // Each of many ways is waited for.
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

test('what it presses, types and focuses in the official’s place is no press, and a card that it moves is the card no longer', async ({
  facebook,
  other,
  page,
  simulator,
  context,
  extensionId,
}) => {
  const typesAndPresses = async (): Promise<number> => {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('uppsikt-'));
    const inside = ours.flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll<HTMLElement>('button, a, iframe') ?? []),
    ]);
    for (const target of [window, document, document.body, ...ours, ...inside]) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      for (const name of ['9', 'n', 'Enter'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, composed: true }));
      if (target instanceof HTMLElement) target.click();
    }
    const frame = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe');
    frame?.focus();
    // As Uppsikt's own scripts talk to each other on the page.
    for (const question of ['identity', 'item'])
      document.dispatchEvent(
        new CustomEvent('uppsikt-page-data', { detail: JSON.stringify({ nonce: 'x', question }) }),
      );
    await new Promise((resolve) => setTimeout(resolve, 700));
    return inside.length;
  };
  await facebook.reveal(key);
  expect(await other.onPage(typesAndPresses, null)).toBeGreaterThan(0);
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  await nothingWasDone(context, extensionId, simulator);

  await page.bringToFront();
  const card = await facebook.assess(key);
  await judged(card);
  expect(await other.onPage(typesAndPresses, null)).toBeGreaterThan(0);
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
