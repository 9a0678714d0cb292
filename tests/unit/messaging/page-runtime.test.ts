/** The polyfill's replacement on a platform's page answers as the polyfill on the other side expects. */
import { afterEach, expect, it, vi } from 'vitest';
import { pageRuntime } from '../../../lib/page-runtime';

type Heard = (message: unknown, sender: { id: string }, answer: (value: unknown) => void) => boolean;
const heard: Heard[] = [];
const runtime = (id: string, reply?: unknown) => ({
  id,
  sendMessage: () => Promise.resolve(reply),
  onMessage: { addListener: (each: Heard) => void heard.push(each) },
});
const told = (): Promise<{ stays: boolean; answer: unknown }> =>
  new Promise((resolve) => {
    const stays = heard.at(-1)?.({ command: 'x' }, { id: 'uppsikt' }, (answer) => resolve({ stays: true, answer }));
    if (stays !== true) resolve({ stays: false, answer: undefined });
  });

afterEach(() => {
  vi.unstubAllGlobals();
  heard.length = 0;
});

it('an element that the page has named browser is not taken for the browser’s API', () => {
  const named = { runtime: runtime('the page’s') };
  // A window finds its named elements through its prototype, not as own properties.
  const before: unknown = Object.getPrototypeOf(globalThis);
  Object.setPrototypeOf(globalThis, Object.create(before as object, { browser: { value: named } }) as object);
  try {
    vi.stubGlobal('chrome', { runtime: runtime('uppsikt') });
    expect(pageRuntime.id()).toBe('uppsikt');
  } finally {
    Object.setPrototypeOf(globalThis, before as object);
  }
});

it('Firefox’s own API is used when there is one', () => {
  vi.stubGlobal('browser', { runtime: runtime('of Firefox') });
  vi.stubGlobal('chrome', { runtime: runtime('callbacks') });
  expect(pageRuntime.id()).toBe('of Firefox');
});

it('after an update of the extension it is gone, and asking does not throw', () => {
  vi.stubGlobal('chrome', {});
  expect(pageRuntime.isHere()).toBe(false);
  vi.stubGlobal('chrome', { runtime: {} });
  expect(pageRuntime.isHere()).toBe(false);
  vi.stubGlobal('chrome', { runtime: runtime('uppsikt') });
  expect(pageRuntime.isHere()).toBe(true);
});

it('an error thrown on the other side is thrown here, with its message', async () => {
  vi.stubGlobal('chrome', {
    runtime: runtime('uppsikt', { __mozWebExtensionPolyfillReject__: true, message: 'lagret är låst' }),
  });
  await expect(pageRuntime.sendMessage({})).rejects.toThrow('lagret är låst');
});

it('a listener’s promise is the answer, its error is passed on as an error, and other messages are ignored', async () => {
  vi.stubGlobal('chrome', { runtime: runtime('uppsikt') });
  pageRuntime.onMessage(() => Promise.resolve({ sight: 'hidden' }));
  expect(await told()).toEqual({ stays: true, answer: { sight: 'hidden' } });
  pageRuntime.onMessage(() => Promise.reject(new Error('borta')));
  expect(await told()).toEqual({
    stays: true,
    answer: { __mozWebExtensionPolyfillReject__: true, message: 'borta' },
  });
  pageRuntime.onMessage(() => undefined);
  expect(await told()).toEqual({ stays: false, answer: undefined });
});
