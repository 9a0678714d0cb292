/**
 * The extension as installed: its background as the browser starts it, over a store in memory, and its own pages as the
 * browser loads them, one after another in the same document. Only the browser is made up. Import it after `install` of
 * an-extension has run.
 */
import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { render } from 'preact';
import { expect, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { exportFonts } from '../../commands/setup/export-fonts';
import { MUST_COME } from '../../unit/must-come';
import { extension, ID, install, ORIGIN } from '../../unit/background/an-extension';
import { installLocks } from '../../unit/background/web-locks';

/**
 * Each test loads pages and the whole background: seconds on an idle machine, minutes on a busy one. The timeout only
 * catches hangs.
 */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

type Listener = (...told: never[]) => unknown;
type Made = Record<string, Record<string, unknown>>;

/** A browser event with its listeners. */
function anEvent(): { api: object; tell: (...told: unknown[]) => void } {
  const listeners = new Set<Listener>();
  const api = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  return {
    api,
    tell: (...told) => listeners.forEach((listener) => (listener as (...all: unknown[]) => void)(...told)),
  };
}

/** What the browser was asked to do, in order: 'create …', 'badge …'. */
export const browserDid: string[] = [];
export const events = { installed: anEvent(), menu: anEvent(), command: anEvent(), stored: anEvent() };
/** Whether the official grants a requested permission. */
export const official = { givesPermission: true };

/** Files saved among the downloads, newest last. */
export const downloads: { name: string; blob: Blob }[] = [];

const did =
  (name: string) =>
  (...asked: unknown[]): Promise<undefined> => {
    browserDid.push(`${name} ${JSON.stringify(asked).slice(1, -1)}`);
    return Promise.resolve(undefined);
  };

/** Both ends of a port: the page receives what the background sends. */
function connectToBackground({ name }: { name: string }): object {
  const said = anEvent();
  const ended = anEvent();
  const port = {
    name,
    sender: senderOf(),
    postMessage: (message: unknown) => said.tell(structuredClone(message)),
    disconnect: () => undefined,
    onDisconnect: ended.api,
  };
  extension.connect(port as unknown as Runtime.Port);
  return { onMessage: said.api, onDisconnect: anEvent().api, postMessage: () => undefined, disconnect: ended.tell };
}

/** Browser APIs that an-extension leaves out, since no unit test needs them. */
function installRest(): void {
  const { browser } = globalThis as unknown as { browser: Made };
  const rest: Made = {
    runtime: { onInstalled: events.installed.api, connect: connectToBackground },
    tabs: { create: did('create'), onActivated: anEvent().api, onUpdated: anEvent().api },
    action: { setBadgeText: did('badge'), setBadgeBackgroundColor: did('colour'), setTitle: did('title') },
    contextMenus: {
      removeAll: did('no menus'),
      create: did('menu'),
      update: did('menu named'),
      onClicked: events.menu.api,
    },
    commands: { onCommand: events.command.api },
    management: { getSelf: () => Promise.resolve({ installType: 'admin' }) },
    permissions: { request: () => Promise.resolve(official.givesPermission) },
    storage: { onChanged: events.stored.api },
  };
  for (const [name, api] of Object.entries(rest)) browser[name] = Object.assign(browser[name] ?? {}, api);
  const storage = browser['storage'] as unknown as Record<string, { set: (values: object) => Promise<void> }>;
  for (const area of ['local', 'session']) {
    const held = storage[area];
    const set = held?.set;
    if (held === undefined || set === undefined) continue;
    held.set = async (values) => {
      await set(values);
      events.stored.tell(values, area);
    };
  }
  // The extension's own files, by path.
  const fonts = exportFonts();
  globalThis.fetch = async (asked) => {
    if (typeof asked !== 'string' || !asked.startsWith('/fonts/')) throw new TypeError('no network');
    const { buffer } = (await fonts)[asked.includes('Bold') ? 'bold' : 'regular'];
    return { ok: true, arrayBuffer: () => Promise.resolve(buffer) } as unknown as Response;
  };
  Element.prototype.scrollIntoView = () => undefined;
  // A jsdom document lacks `crypto`, and the sealing code reads it when it is loaded.
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  // jsdom has no object URLs and saves no files.
  const held = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    held.set(`blob:${held.size}`, blob);
    return `blob:${held.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const blob = held.get(this.getAttribute('href') ?? '');
    if (blob !== undefined) downloads.push({ name: this.download, blob });
  };
  // As in Firefox, which does not report what covers a frame.
  Object.assign(globalThis, { IntersectionObserverEntry: class {} });
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text: string) => Promise.resolve(void browserDid.push(`copied ${text}`)) },
    configurable: true,
  });
  window.close = () => void browserDid.push('window closed');
}

/** Stream classes that every browser has, and that jsdom lacks or has without streams: uses Node's own. */
function installStreams(): void {
  const node = process.getBuiltinModule('node:vm').runInThisContext('globalThis') as Record<string, unknown>;
  const streams = ['ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream', 'DecompressionStream'];
  for (const name of [...streams, 'Blob', 'File', 'Response'])
    Object.defineProperty(globalThis, name, { value: node[name], configurable: true, writable: true });
  // A subclass: what is set on it below stays in this document.
  class NodeUrl extends (node['URL'] as typeof URL) {}
  Object.defineProperty(globalThis, 'URL', { value: NodeUrl, configurable: true, writable: true });
}

install();
installStreams();
installRest();
installLocks();

/** Starts the background, as the browser does when the extension wakes. */
export async function startBackground(): Promise<void> {
  const { default: background } = await import('../../../entrypoints/background/index');
  extension.background = (message) => receive(message);
  await (background.main as () => unknown)();
}

const inTab = (id: number) => ({ id }) as NonNullable<Runtime.MessageSender['tab']>;

/** The card is in a frame of tab 1; every other page is in a tab of its own. */
function senderOf(): Runtime.MessageSender {
  const url = `${ORIGIN}${location.pathname.slice(1)}${location.search}`;
  return location.pathname === '/card.html'
    ? { id: ID, url, frameId: 7, tab: inTab(1), ...{ documentId: 'A' } }
    : { id: ID, url, frameId: 0, tab: inTab(99) };
}

/** Delivers a message as the open page sends it. Only structured-cloneable values pass. */
async function receive(message: unknown): Promise<unknown> {
  const answer = await extension.receive(structuredClone(message), senderOf());
  return structuredClone(answer);
}

/**
 * What the background answers our content script in tab 1.
 *
 * @throws Error with the refusal
 */
export async function askFromContent(kind: string, payload: object): Promise<unknown> {
  const sender = { id: ID, url: 'https://www.facebook.com/x', frameId: 0, tab: inTab(1) };
  const answer = (await extension.receive({ kind, payload }, sender)) as { ok: boolean; value?: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/**
 * Opens one of our pages in place of the previous one.
 *
 * @param address such as `options.html?tab=1#plan`
 * @param load imports the page's script, which renders into `#app` when it is evaluated
 * @param isBlank the page stays blank until it receives more
 */
export async function openPage(address: string, load: () => Promise<unknown>, isBlank = false): Promise<HTMLElement> {
  const before = document.getElementById('app');
  if (before !== null) render(null, before);
  document.body.innerHTML = '<div id="app"></div>';
  history.replaceState(null, '', `/${address}`);
  await load();
  const root = document.getElementById('app');
  if (root === null) throw new Error('no root');
  if (!isBlank) await soon(() => expect(root.textContent).not.toBe(''));
  return root;
}

interface Impl {
  isTrusted: boolean;
  _dispatch(event: unknown): boolean;
}

/** Node's own `require` returns the jsdom that made this document; Vitest's would load another. */
const { createRequire } = process.getBuiltinModule('node:module');
const { implForWrapper: implOf } = createRequire(import.meta.url)('jsdom/lib/generated/idl/utils.js') as {
  implForWrapper: (wrapper: object) => Impl;
};

/** Dispatches as a person would: a script cannot make a trusted event, and jsdom's internal dispatch does not check. */
function trusted(target: EventTarget, event: Event): void {
  const made = implOf(event);
  made.isTrusted = true;
  implOf(target)._dispatch(made);
}

/** Also usable before a test, where `expect.poll` is not allowed. */
const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: MUST_COME, interval: 10 });

const found = <T extends HTMLElement>(selector: string): Promise<T> =>
  soon(() => {
    const element = document.querySelector<T>(selector);
    if (element === null) throw new Error(`nothing matches ${selector} in: ${words()}`);
    return element;
  });

const click = (element: Element): void =>
  trusted(element, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));

export const press = async (selector: string): Promise<void> => click(await found(selector));

/** Presses the button, link or summary with this text. */
export async function pressWords(wanted: string, within = '#app'): Promise<void> {
  const pressable = `${within} :is(button, a, summary)`;
  const element = await soon(() => {
    const all = [...document.querySelectorAll<HTMLElement>(pressable)];
    const one = all.find((each) => each.textContent.trim() === wanted);
    if (one === undefined) throw new Error(`no ${wanted} among: ${all.map((each) => each.textContent).join(' | ')}`);
    return one;
  });
  click(element);
}

export async function type(selector: string, typed: string): Promise<void> {
  const field = await found<HTMLInputElement>(selector);
  field.value = typed;
  trusted(field, new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}

/** Acts as if files had been picked in the browser's file picker. */
export async function giveFile(selector: string, ...files: File[]): Promise<void> {
  const field = await found<HTMLInputElement>(selector);
  for (const file of files) Object.defineProperty(file, 'webkitRelativePath', { value: '' });
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  trusted(field, new Event('change', { bubbles: true }));
}

export const words = (selector = '#app'): string =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until the page, or a part of it, contains this text. */
export const says = (wanted: string, selector = '#app'): Promise<void> =>
  soon(() => expect(words(selector)).toContain(wanted));
