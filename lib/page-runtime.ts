/**
 * What our scripts on a platform's page use of the browser's extension API: five names. The polyfill (lib/browser)
 * knows every API there is, and each script of the page would carry it: 3 kB gzip and its start, on every page of the
 * platform.
 *
 * Chromium answers `sendMessage` with a promise by itself since Manifest V3. What it lacks below 148 is a listener that
 * answers with one: `onMessage` turns it into `sendResponse`, and a rejection into the form that the polyfill on the
 * other side knows.
 */
import type { Runtime } from './browser';

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

interface Api {
  id?: string;
  getURL(path: string): string;
  connect(info: { name: string }): Runtime.Port;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      heard: (message: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => boolean,
    ): void;
  };
}

interface Rejected {
  __mozWebExtensionPolyfillReject__: true;
  message: string;
}

/**
 * Asked for each time: it is gone when the extension was updated under the page. Only a property of its own counts,
 * since a page can give an element the name `browser`, and a window finds its elements by their names.
 */
function api(): Api {
  const world = globalThis as { browser?: { runtime: Api }; chrome?: { runtime: Api } };
  const { runtime } = (Object.hasOwn(world, 'browser') ? world.browser : world.chrome) ?? {};
  if (runtime === undefined) throw new Error('the extension is gone from this page');
  return runtime;
}

const isRejected = (reply: unknown): reply is Rejected =>
  typeof reply === 'object' && reply !== null && '__mozWebExtensionPolyfillReject__' in reply;

export const pageRuntime = {
  /** Whether the extension that put this script here still runs. */
  isHere(): boolean {
    try {
      return pageRuntime.id() !== undefined;
    } catch {
      return false;
    }
  },
  id: (): string | undefined => api().id,
  getURL: (path: string): string => api().getURL(path),
  connect: (name: string): Runtime.Port => api().connect({ name }),
  /** @throws Error when nobody hears it, when the answer was lost, or with the words of what the other side threw */
  async sendMessage(message: unknown): Promise<unknown> {
    const reply = await api().sendMessage(message);
    if (isRejected(reply)) throw new Error(reply.message);
    return reply;
  },
  /** @param listener answers with a promise; undefined: the message is somebody else's */
  onMessage(listener: Listener): void {
    api().onMessage.addListener((message, sender, answer) => {
      const answering = listener(message, sender);
      if (answering === undefined) return false;
      answering.then(answer, (error: unknown) =>
        answer({
          __mozWebExtensionPolyfillReject__: true,
          message: error instanceof Error ? error.message : String(error),
        } satisfies Rejected),
      );
      return true;
    });
  },
};
