// @vitest-environment jsdom
/** What leaves a video's list after an official's own press, and how often that list's order is read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { Act } from '../../../lib/domain/act';
import type { FoundItem } from '../../../lib/platforms/contract';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import { extension, install } from '../background/an-extension';
import { envOf, get, idOf, threadHtml, watchPage } from '../youtube/page';

install();
const SPAM = idOf('Reklam');
const ids = [idOf('Ett'), idOf('Tva'), SPAM, idOf('Fyra'), idOf('Fem')];

const NOW = Date.UTC(2026, 10, 24, 10);
let sent: { kind: string; payload: Record<string, unknown> }[];
let stop: AbortController;
let session: Session;
let vanished: typeof import('../../../lib/overlay/guards/vanished');
const told = () => sent.filter(({ kind }) => kind === 'item.vanished').map(({ payload }) => payload);

beforeEach(async () => {
  vi.resetModules();
  bringDrivers(drivers);
  vanished = await import('../../../lib/overlay/guards/vanished');
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
  jsdom.reconfigure({ url: 'https://www.youtube.com/watch?v=ovning00001' });
  const threads = ids.map((id) => threadHtml({ id, text: `Hej ${id}` })).join('');
  document.documentElement.innerHTML = watchPage(threads, {
    more: true,
    said: '40 kommentarer',
  }).documentElement.innerHTML;
  extension.forget();
  sent = [];
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: {} };
  };
  stop = new AbortController();
  const env = envOf();
  session = {
    platform: youtube,
    signal: stop.signal,
    thread: null,
    covered: { refs: [], pictures: [] },
    controls: new Map(),
    lookers: new Set(),
    actEnv: () => env,
  } as unknown as Session;
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The list as before without the item, with a count that is one lower. */
async function leave(): Promise<void> {
  get(document, SPAM).element.closest('ytd-comment-thread-renderer')?.remove();
  (document.querySelector('#count') as Element).textContent = '39 kommentarer';
  await vi.advanceTimersByTimeAsync(60_000);
}

describe('after an official’s own press', () => {
  it.each<[Act, string]>([
    ['hide-user', 'hidden'],
    ['spam', 'hidden'],
    ['delete', 'gone'],
  ])('an item that leaves by %s is reported as %s', async (act, seen) => {
    vanished.pressedNatively(session, get(document, SPAM).ref, act);
    await leave();
    expect(told()).toMatchObject([{ ref: { id: SPAM }, own: true, act, seen }]);
  });

  it('an item that somebody else takes away after the platform refused is reported as gone, by an unknown hand', async () => {
    vanished.pressedNatively(session, get(document, SPAM).ref, 'delete');
    await vi.advanceTimersByTimeAsync(20_000);
    await leave();
    expect(told()).toMatchObject([{ ref: { id: SPAM }, own: false, act: null, seen: 'gone' }]);
  });

  it.each([
    ['delete', 1],
    ['ban', 0],
  ] as const)(
    'an item that leaves too late to be the result of %s is reported %d times, by an unknown hand',
    async (act, times) => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
      vanished.watchVanishing(session);
      for (const look of session.lookers) look({ ours: youtube.findItems(document), others: [], gone: [] });
      vanished.pressedNatively(session, get(document, SPAM).ref, act);
      await vi.advanceTimersByTimeAsync(20_000);
      const { element } = get(document, SPAM);
      element.closest('ytd-comment-thread-renderer')?.remove();
      for (const look of session.lookers) look({ ours: [], others: [], gone: [element] });
      await vi.advanceTimersByTimeAsync(70_000);
      expect(told().map(({ own, act: pressed, seen }) => [own, pressed, seen])).toEqual(
        Array.from({ length: times }, () => [false, null, 'gone']),
      );
    },
  );

  it('an item that still stands there is not reported', async () => {
    vanished.pressedNatively(session, get(document, SPAM).ref, 'hide-user');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([]);
  });

  it('an item that is back when the look is over is not reported', async () => {
    const { ref } = get(document, SPAM);
    const places: ReturnType<typeof youtube.relocate>[] = [{ kind: 'absent', trace: '' }];
    const comesBack = {
      ...youtube,
      relocate: (...asked: Parameters<typeof youtube.relocate>) => places.pop() ?? youtube.relocate(...asked),
    };
    const says = { kind: 'hidden' as const, method: '', at: '' };
    const itsSession = { ...session, platform: { ...comesBack, seen: () => Promise.resolve(says) } };
    vanished.pressedNatively(itsSession, ref, 'hide-user');
    places.push({ kind: 'absent', trace: '' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([]);
  });
});

it('a hundred comments read the order of their list once in a look', () => {
  vanished.watchVanishing(session);
  const copied = get(document, SPAM);
  const ours = Array.from({ length: 100 }, (_, index): FoundItem => {
    const copy = copied.element.cloneNode(true) as HTMLElement;
    copied.element.parentElement?.append(copy);
    return { ...copied, element: copy, ref: { ...copied.ref, id: idOf(`Nr${index}`) } };
  });
  const asked = vi.spyOn(document, 'querySelector');
  for (const tell of session.lookers) tell({ ours, others: [], gone: [] });
  expect(asked).toHaveBeenCalledTimes(1);
});

it.each<[Act, number]>([
  ['delete', 1],
  ['hide', 0],
  ['ban', 0],
])('after an early press on %s, a comment that still stands there is reported %i times', async (act, times) => {
  vanished.pressedNatively(session, get(document, SPAM).ref, act, { at: NOW, registeredId: 'kommunen' });
  await vi.advanceTimersByTimeAsync(90_000);
  expect(sent.filter(({ kind }) => kind === 'native.came-to-nothing')).toHaveLength(times);
});
