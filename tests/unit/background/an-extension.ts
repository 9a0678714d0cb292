/**
 * Stand-in for the browser's extension API as far as the background uses it: storage, tabs whose pages answer, and
 * incoming messages. Call `install` before importing anything that talks to the browser.
 */
import type { Runtime } from 'webextension-polyfill';

export const ID = 'uppsikt';
export const ORIGIN = `chrome-extension://${ID}/`;

/**
 * A listener answers with a promise (Firefox, the polyfill), or through the third argument and `true` (every browser).
 */
type Listener = (
  message: unknown,
  sender: Runtime.MessageSender,
  answer: (value: unknown) => void,
) => Promise<unknown> | boolean | undefined;
type Connect = (port: Runtime.Port) => void;

/** How a tab's page answers our commands. Undefined: there is no page. */
export type PageAnswers = (command: string, request: unknown) => unknown;

function area(): { held: Map<string, unknown>; api: object; reads: (string | string[] | null)[] } {
  const held = new Map<string, unknown>();
  const reads: (string | string[] | null)[] = [];
  const copyOf = (value: unknown): unknown => (value === undefined ? undefined : structuredClone(value));
  const api = {
    get: (key: string | string[] | null) => {
      reads.push(key);
      return Promise.resolve(
        Object.fromEntries(
          [...held]
            .filter(([name]) => key === null || [key].flat().includes(name))
            .map(([name, value]) => [name, copyOf(value)]),
        ),
      );
    },
    set: (values: Record<string, unknown>) =>
      Promise.resolve(Object.entries(values).forEach(([name, value]) => held.set(name, copyOf(value)))),
    remove: (key: string) => Promise.resolve(void held.delete(key)),
  };
  return { held, api, reads };
}

const [session, local, managed] = [area(), area(), area()];
const listeners = new Set<Listener>();
const connects = new Set<Connect>();
const disconnects = new Set<() => void>();
const updates = new Set<() => void>();
const alarms = new Set<(alarm: { name: string }) => void>();
const quiet = { addListener: () => undefined, removeListener: () => undefined };

export const extension = {
  session: session.held,
  /** Keys read from storage.session; null means all of it. */
  sessionReads: session.reads,
  local: local.held,
  pages: new Map<number, PageAnswers>(),
  /** Commands sent to pages, in order: 'tab command'. */
  asked: [] as string[],
  /** Answers what our own pages send to the background. */
  background: (_message: unknown): unknown => undefined,
  /** The listeners' answer to one message. */
  receive: (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined =>
    [...listeners].map((listener) => answerOf(listener, message, sender)).find((answer) => answer !== undefined),
  connect: (port: Runtime.Port): void => connects.forEach((listener) => listener(port)),
  /** Disconnects every port of our pages, as when the background stops. */
  disconnect: (): void => [...disconnects].forEach((listener) => listener()),
  /** A new version is ready to install. */
  updateComes: (): void => updates.forEach((listener) => listener()),
  alarm: (name: string): void => alarms.forEach((listener) => listener({ name })),
  /** Names of alarms in the order they were set, repeats included. */
  alarmsSet: [] as string[],
  /** How often the extension reloaded itself. */
  reloads: 0,
  /** Addresses of open tabs; the first is tab 1. */
  open: [] as string[],
  /** True: as Firefox, with no contexts; our own tabs are found by address. False: as Chromium of 2026. */
  asFirefox: false,
  /** The browser does not say which tabs are open. */
  noTabs: false,
  /** How many screenshots of windows were taken. */
  frames: 0,
  forget(): void {
    for (const held of [session.held, local.held, managed.held, extension.pages]) held.clear();
    extension.asked.length = 0;
    session.reads.length = 0;
    extension.frames = 0;
    extension.reloads = 0;
    extension.open.length = 0;
    extension.noTabs = false;
    extension.asFirefox = false;
    extension.background = () => undefined;
    listeners.clear();
    connects.clear();
    disconnects.clear();
    updates.clear();
    alarms.clear();
    extension.alarmsSet = [];
  },
};

function answerOf(listener: Listener, message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const said = listener(message, sender, resolve);
  if (said === true) return promise;
  return said === false ? undefined : said;
}

const isLike = (pattern: string, address: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(address);
};

const api = {
  runtime: {
    id: ID,
    // As Chromium: addresses that pages may load have a new origin in each run, and no sender has that origin.
    getURL: (path: string) =>
      path === 'card.html' ? 'chrome-extension://of-this-run/card.html' : `${ORIGIN}${path.replace(/^\//, '')}`,
    getManifest: () => ({ version: '0.1.0' }),
    getPlatformInfo: () => Promise.resolve({ os: 'linux', arch: 'x86-64' }),
    onUpdateAvailable: { addListener: (listener: () => void) => void updates.add(listener) },
    get getContexts() {
      if (extension.asFirefox) return undefined;
      return ({ contextTypes }: { contextTypes: string[] }) =>
        Promise.resolve(extension.open.filter((url) => url.startsWith(ORIGIN) && contextTypes.includes('TAB')));
    },
    reload: () => void (extension.reloads += 1),
    onMessage: { addListener: (listener: Listener) => void listeners.add(listener) },
    onConnect: {
      addListener: (listener: Connect) => void connects.add(listener),
      removeListener: (listener: Connect) => void connects.delete(listener),
    },
    sendMessage: (message: unknown) => Promise.resolve().then(() => extension.background(message)),
    connect: () => ({
      onMessage: quiet,
      onDisconnect: {
        addListener: (listener: () => void) => void disconnects.add(listener),
        removeListener: (listener: () => void) => void disconnects.delete(listener),
      },
      postMessage: () => undefined,
      disconnect: () => undefined,
    }),
  },
  storage: { session: session.api, local: local.api, managed: managed.api, onChanged: quiet },
  tabs: {
    get: (id: number) => Promise.resolve({ id, url: 'https://www.facebook.com/x', windowId: 1, active: true }),
    getCurrent: () => Promise.resolve({ id: 99 }),
    update: (id: number) => Promise.resolve({ id, width: 10, height: 10 }),
    query: ({ url = [] }: { url?: string | string[] }) =>
      extension.noTabs
        ? Promise.reject(new Error('no tabs'))
        : Promise.resolve(
            extension.open
              .map((each, index) => ({ id: index + 1, url: each }))
              .filter((tab) => extension.asFirefox || !tab.url.startsWith(ORIGIN))
              .filter((tab) => [url].flat().some((pattern) => isLike(pattern, tab.url))),
          ),
    getZoom: () => Promise.resolve(1),
    captureVisibleTab: () => {
      extension.frames += 1;
      return Promise.resolve('data:image/png;base64,');
    },
    sendMessage: async (tabId: number, { command, request }: { command: string; request: unknown }) => {
      extension.asked.push(`${tabId} ${command}`);
      const answers = extension.pages.get(tabId);
      if (answers === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
      return structuredClone(await answers(command, structuredClone(request)));
    },
    onRemoved: quiet,
  },
  windows: { get: (id: number) => Promise.resolve({ id, state: 'normal' }) },
  scripting: { executeScript: () => Promise.resolve([]), insertCSS: () => Promise.resolve() },
  permissions: { contains: () => Promise.resolve(false), onAdded: quiet, onRemoved: quiet },
  alarms: {
    get: (name: string) => Promise.resolve(extension.alarmsSet.includes(name) ? { name } : undefined),
    create: (name: string) => Promise.resolve(void extension.alarmsSet.push(name)),
    clear: (name: string) => {
      const before = extension.alarmsSet.length;
      extension.alarmsSet = extension.alarmsSet.filter((set) => set !== name);
      return Promise.resolve(extension.alarmsSet.length < before);
    },
    onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void alarms.add(listener) },
  },
  i18n: { getUILanguage: () => 'sv' },
};

export function install(): void {
  Object.assign(globalThis, { browser: api, chrome: api });
}
