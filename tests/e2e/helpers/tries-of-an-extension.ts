/**
 * Attacks by another extension through browser APIs, and their results. The inner functions run in that extension, so
 * they must not use anything from this module.
 */
import type { ItsBrowser, ItsWorker, OtherExtension } from './other-extension';

/**
 * Sends messages and opens connections from its worker and from its world on the page.
 *
 * @returns the replies
 */
export async function says(other: OtherExtension, id: string, kinds: string[]): Promise<string[]> {
  const say = async ({ to, all }: { to: string; all: string[] }): Promise<string[]> => {
    const { runtime } = (globalThis as unknown as { chrome: ItsBrowser }).chrome;
    const answered: string[] = [];
    for (const kind of all)
      await runtime.sendMessage(to, { kind, payload: {} }).then(
        (answer) => void (answer === undefined ? undefined : answered.push(kind)),
        () => undefined,
      );
    for (const name of ['card', 'act', 'pixels']) {
      const port = runtime.connect(to, { name });
      port.onMessage.addListener(() => answered.push(`port ${name}`));
      await new Promise<void>((resolve) =>
        port.onDisconnect.addListener(() => {
          // Reading it stops the browser's "unchecked lastError" warning.
          void runtime.lastError;
          resolve();
        }),
      );
    }
    return answered;
  };
  const argument = { to: id, all: kinds };
  return [...(await other.worker.evaluate(say, argument)), ...(await other.onPage(say, argument))];
}

/**
 * Sends the commands that the background sends to Uppsikt's script on the page.
 *
 * @returns those that were received
 */
export async function commands(other: OtherExtension): Promise<string[]> {
  return other.worker.evaluate(
    async (tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ItsBrowser };
      const heard: string[] = [];
      for (const command of ['item.perform', 'item.remove-unread', 'card.look', 'account.read', 'native.allow'])
        await chrome.tabs.sendMessage(tabId, { command, request: {} }, { frameId: 0 }).then(
          () => heard.push(command),
          () => undefined,
        );
      return heard;
    },
    await other.tab(),
  );
}

/**
 * Injects scripts into the tab with the card and into our own pages.
 *
 * @returns the frames it got into, and which of our pages let it in
 */
export async function scripts(other: OtherExtension, own: string): Promise<Record<string, unknown>> {
  return other.worker.evaluate(
    async ({ tabId, root }) => {
      const { chrome, complete } = globalThis as unknown as ItsWorker;
      const run = (target: object) => chrome.scripting.executeScript({ target, func: () => location.protocol });
      const found: Record<string, unknown> = {
        frames: (await run({ tabId, allFrames: true })).map(({ result }) => result),
      };
      for (const path of ['card.html', 'archive.html', `by-hand.html?tab=${tabId}`, 'options.html']) {
        const { id } = await chrome.tabs.create({ url: root + path, active: false });
        await complete(id);
        found[path.replace(/\?.*/, '')] = await run({ tabId: id }).then(
          () => true,
          () => false,
        );
        await chrome.tabs.remove(id);
      }
      return found;
    },
    { tabId: await other.tab(), root: own },
  );
}

/**
 * Attaches a debugger to the tab with the card, and to a tab without one in which a page with Uppsikt is then opened.
 *
 * @returns which attempts succeeded, and whether the debugger was thrown out
 */
export async function debugs(other: OtherExtension, registered: string): Promise<Record<string, boolean>> {
  return other.worker.evaluate(
    async ({ withCard, address }) => {
      const { chrome, complete } = globalThis as unknown as ItsWorker;
      const tried = (work: Promise<unknown>): Promise<boolean> =>
        work.then(
          () => true,
          () => false,
        );
      const attached = (tabId: number): Promise<boolean> => tried(chrome.debugger.attach({ tabId }, '1.3'));
      const beside = await attached(withCard);
      // On the same site but without Uppsikt: a tab that changes its process waits for all its debuggers, including the
      // browser driver, and one time in four it never came back.
      const { id } = await chrome.tabs.create({ url: new URL('/robots.txt', address).href, active: false });
      await complete(id);
      const before = await attached(id);
      const gone = new Promise<boolean>((resolve) => chrome.debugger.onDetach.addListener(() => resolve(true)));
      await chrome.tabs.update(id, { url: address });
      const thrownOut = await gone;
      const types = await tried(
        chrome.debugger.sendCommand({ tabId: id }, 'Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter' }),
      );
      await chrome.tabs.remove(id);
      return { beside, before, thrownOut, types };
    },
    { withCard: await other.tab(), address: registered },
  );
}

/** Puts copies of the card in iframes on the page, sends each a token and focuses it. */
export async function loadsCopies(other: OtherExtension, id: string): Promise<void> {
  await other.onPage(async (named) => {
    const ours = document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe')?.src ?? '';
    for (const address of [ours, `${ours}?again`, `chrome-extension://${named}/card.html`]) {
      const copy = document.createElement('iframe');
      const loaded = new Promise((resolve) => (copy.onload = resolve));
      copy.src = address;
      document.body.append(copy);
      await loaded;
      copy.contentWindow?.postMessage({ uppsikt: crypto.randomUUID() }, '*');
      copy.focus();
    }
  }, id);
}

/**
 * Sends synthetic presses and keys to all our parts on the page, and sends the questions that Uppsikt's scripts ask
 * each other there.
 *
 * @returns the number of our parts, and the answers
 */
export function typesAndPresses(other: OtherExtension): Promise<{ parts: number; answered: string[] }> {
  return other.onPage(() => {
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
    document.querySelector('uppsikt-card')?.shadowRoot?.querySelector('iframe')?.focus();
    // Answers are dispatched synchronously with the question.
    const answered: string[] = [];
    document.addEventListener('uppsikt-page-data-answer', (event) =>
      answered.push(String((event as CustomEvent<unknown>).detail)),
    );
    for (const question of ['menu-items', 'comment-data', 'identity', 'labels'])
      for (const target of [document, ...document.querySelectorAll('[role="article"]')])
        target.dispatchEvent(
          new CustomEvent('uppsikt-page-data', {
            detail: JSON.stringify({ nonce: 'x', question }),
            bubbles: true,
            composed: true,
          }),
        );
    return { parts: inside.length, answered };
  }, null);
}
