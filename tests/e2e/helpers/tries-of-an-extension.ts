/**
 * What another extension tries by the browser's own functions, and what came of it. The functions inside run in the
 * extension: they use nothing from here.
 */
import type { ItsBrowser, ItsWorker, OtherExtension } from './other-extension';

/** Messages and connections, from its worker and from its world on the page. @returns what was answered */
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
          // Read, or the browser says that nobody looked.
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

/** Commands as the background gives them to Uppsikt's script on the page. @returns which were heard */
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
 * Scripts into the tab with the card, and into our own pages. @returns the frames that it got into, and which pages let
 * it in
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
 * A debugger in the tab with the card, in one without, and in that one when a card comes there. @returns what it could
 * do
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
      // Of the same site, with nothing of Uppsikt's in it: a tab that changes its process waits for all its debuggers,
      // of which the browser driver is one, and one time in four it waited for ever.
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

/** Copies of the card in frames on the page, each sent a token and focused. */
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
 * Presses and keys that no hand made, at everything of ours that stands in the page, and the questions that Uppsikt's
 * own scripts ask each other there.
 *
 * @returns how many parts there were, and what was answered
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
    // An answer has come when the question has been dispatched.
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
