// @vitest-environment jsdom
/**
 * After a return from another tab, where the official may have switched accounts, the marker does not repeat its old
 * answer until the platform has said which account acts now.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AccountReading } from '../../../lib/domain/account';
import type { Platform } from '../../../lib/platforms/contract';
import { youtube } from '../../../lib/platforms/youtube';
import { youtubeChannel } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { aSession } from './a-session';

install();

const [ID = ''] = youtubeChannel.ownerKeys;
let said: AccountReading;
let askedAt: number | null;
let ended: () => void;
let asks: number;
let stop: AbortController;
const acting = (id: string): AccountReading => ({ kind: 'acting', id, name: null, signals: [], trace: '' });

const platform = (more: Partial<Platform>): Platform => ({ ...youtube, readAccount: () => said, ...more });
const asked: Partial<Platform> = {
  askAccount: () => {
    asks += 1;
    return new Promise((resolve) => (ended = resolve));
  },
  accountAskedAt: () => askedAt,
};
/** @param isKnown false: the request ended without an answer */
async function answer(isKnown = true): Promise<void> {
  if (isKnown) askedAt = Infinity;
  ended();
  await vi.advanceTimersByTimeAsync(500);
}

async function shown(more: Partial<Platform>): Promise<() => string> {
  const { accountMarker } = await import('../../../lib/overlay/features/account-marker');
  const session = aSession(platform(more), youtubeChannel, {
    signal: stop.signal,
    onThread: (callback) => callback(youtubeChannel),
    controls: new Map([[document.body, { host: document.body }]]) as never,
  });
  accountMarker(session);
  ended();
  await vi.advanceTimersByTimeAsync(500);
  const host = document.querySelector('uppsikt-marker') as Element;
  return () => rootOf(host)?.querySelector('[role=status]')?.textContent ?? '';
}

/** jsdom cannot make a trusted event. */
function comesBack(): void {
  const event: unknown = Object.create(new Event('visibilitychange'), { isTrusted: { value: true } });
  for (const listener of listeners) listener(event as Event);
}
let listeners: ((event: Event) => void)[];

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  extension.forget();
  said = acting(ID);
  [askedAt, asks] = [null, 0];
  ended = () => undefined;
  stop = new AbortController();
  listeners = [];
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  vi.spyOn(document, 'addEventListener').mockImplementation((type, listener) => {
    if (type === 'visibilitychange') listeners.push(listener as (event: Event) => void);
  });
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('names the account until the official leaves, and nothing on their return until it is known again', async () => {
  const words = await shown(asked);
  expect(words()).toContain('Du är: ');
  comesBack();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(words()).toContain('Kontrollerar');
  said = acting('UCsomebodyelse');
  await answer();
  expect(words()).toContain('privat konto');
});

it('does not flicker where the answer comes at once and the account is the same', async () => {
  const words = await shown(asked);
  comesBack();
  await vi.advanceTimersByTimeAsync(400);
  expect(words()).toContain('Du är: ');
  await answer();
  expect(words()).toContain('Du är: ');
});

it('asks again where no answer came, and names no account until one does', async () => {
  const words = await shown(asked);
  comesBack();
  await answer(false);
  await vi.advanceTimersByTimeAsync(9_000);
  expect([words(), asks]).toEqual([expect.stringContaining('Kontrollerar'), 2]);
  await vi.advanceTimersByTimeAsync(1_000);
  await answer();
  expect([words(), asks]).toEqual([expect.stringContaining('Du är: '), 3]);
});

it('continues at once where the page itself tells of a switch', async () => {
  const words = await shown({ askAccount: undefined, accountAskedAt: undefined } as unknown as Partial<Platform>);
  comesBack();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(words()).toContain('Du är: ');
});

it('moves away from an open menu of the platform under it, and comes back', async () => {
  await shown({});
  const host = document.querySelector('uppsikt-marker') as Element;
  const label = rootOf(host)?.querySelector('.label') as Element;
  vi.spyOn(label, 'getBoundingClientRect').mockReturnValue(new DOMRect(16, 600, 300, 40));
  const entry = document.body.appendChild(document.createElement('ytd-menu-service-item-renderer'));
  const words = entry.appendChild(document.createElement('tp-yt-paper-item'));
  for (const each of [entry, words])
    vi.spyOn(each, 'getBoundingClientRect').mockReturnValue(new DOMRect(20, 610, 200, 24));
  let isOpen = true;
  Object.assign(document, {
    elementsFromPoint: (x: number) => (isOpen && x < 400 ? [entry.firstElementChild] : []),
  });
  const pressedAt = async (): Promise<string | null> => {
    document.body.click();
    await vi.advanceTimersByTimeAsync(1_000);
    return host.getAttribute('data-side');
  };
  expect(await pressedAt()).toBe('right');
  isOpen = false;
  expect(await pressedAt()).toBe('left');
  stop.abort();
  await vi.advanceTimersByTimeAsync(15_000);
  entry.remove();
  Reflect.deleteProperty(document, 'elementsFromPoint');
});
