/**
 * A frame shows the requested tab at the address that was read, and stays within the browser's limits; otherwise the
 * reason is given.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PERMISSION_DENIED, takeFrame } from '../../../lib/capture/frame';
import { aBrowser, aPage, ended, fakeTime, type Faults, type Page } from './a-browser';

beforeEach(() => fakeTime(Date.parse('2026-11-23T12:00:00Z')));
afterEach(() => void vi.useRealTimers());

const url = aPage().url;
/** Takes one frame of tab 1; returns it with how long it took. */
async function frameOf(
  page: Page,
  faults: Faults = {},
): Promise<{ frame: Awaited<ReturnType<typeof takeFrame>>; calls: number; milliseconds: number }> {
  const fake = aBrowser(new Map([[1, page]]), faults);
  const begun = Date.now();
  let milliseconds = 0;
  const taking = takeFrame(1, { address: url }, fake.env).then((frame) => {
    milliseconds = Date.now() - begun;
    return frame;
  });
  return { frame: await ended(taking), calls: fake.calls.length, milliseconds };
}

test('a frame is as the browser gave it, with its hash, its time and the zoom', async () => {
  const { frame } = await frameOf(aPage({ zoom: 1.5 }));
  expect(frame).toMatchObject({
    zoom: 1.5,
    at: '2026-11-23T12:00:00.000Z',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
  });
});

test('a minimised window is reported at once: its frame never comes', async () => {
  const { frame, milliseconds } = await frameOf(aPage(), {
    windowState: () => 'minimized',
    refuse: () => new Promise(() => undefined),
  });
  expect(frame).toEqual({ failed: 'fönstret var minimerat' });
  expect(milliseconds).toBeLessThan(100);
});

test('a window that does not answer times out after four seconds', async () => {
  const { frame, milliseconds } = await frameOf(aPage(), { refuse: () => new Promise(() => undefined) });
  expect(frame).toEqual({ failed: 'fönstret svarade inte' });
  expect(milliseconds).toBe(4_000);
});

test('a frame that comes after its timeout is dropped: the page may belong to another capture by then', async () => {
  let deliver: (url: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => (deliver = resolve));
  const fake = aBrowser(new Map([[1, aPage()]]), { refuse: () => late });
  let shots = 0;
  const frame = await ended(takeFrame(1, { address: url, onShot: () => (shots += 1) }, fake.env));
  expect(frame).toEqual({ failed: 'fönstret svarade inte' });
  deliver('0');
  await late;
  await Promise.resolve();
  expect(shots).toBe(0);
});

test('with another tab in front no frame is taken', async () => {
  expect(await frameOf(aPage({ active: false }))).toMatchObject({
    frame: { failed: 'fliken var inte framme' },
    calls: 0,
  });
});

test('a frame during which another tab came to the front is thrown away', async () => {
  const page = aPage();
  const { frame } = await frameOf(page, { during: () => void (page.active = false) });
  expect(frame).toEqual({ failed: 'fliken var inte framme' });
});

test('a frame during which the page went to another address is thrown away; a step within the page does not count', async () => {
  const away = aPage();
  expect(
    (await frameOf(away, { during: () => void (away.url = 'https://www.facebook.com/kommun/posts/2') })).frame,
  ).toEqual({ failed: 'sidan byttes medan bilden togs' });
  const within = aPage();
  expect((await frameOf(within, { during: () => void (within.url = `${url}#kommentarer`) })).frame).not.toHaveProperty(
    'failed',
  );
});

test('a frame during which the tab was moved to another window is thrown away', async () => {
  const page = aPage();
  expect((await frameOf(page, { after: () => void (page.windowId = 2) })).frame).toEqual({
    failed: 'fliken flyttades medan bilden togs',
  });
});

test('two tabs share the browser’s two calls a second', async () => {
  const fake = aBrowser(
    new Map([
      [1, aPage()],
      [2, aPage({ windowId: 2 })],
    ]),
  );
  const frames = await ended(Promise.all([1, 2, 1, 2, 2, 1].map((tab) => takeFrame(tab, { address: url }, fake.env))));
  expect(frames.filter((frame) => 'failed' in frame)).toEqual([]);
  expect(gaps(fake.calls)).toHaveLength(5);
  for (const gap of gaps(fake.calls)) expect(gap).toBeGreaterThanOrEqual(500);
});

test('a call that failed counts too, and one that was never made does not', async () => {
  const pages = new Map([
    [1, aPage()],
    [2, aPage({ active: false })],
  ]);
  const fake = aBrowser(pages, {
    refuse: (index) =>
      index === 0
        ? Promise.reject(new Error("Either the '<all_urls>' or 'activeTab' permission is required."))
        : undefined,
  });
  const frames = await ended(Promise.all([1, 2, 1].map((tab) => takeFrame(tab, { address: url }, fake.env))));
  expect(frames).toMatchObject([{ failed: PERMISSION_DENIED }, { failed: 'fliken var inte framme' }, { zoom: 1 }]);
  expect(gaps(fake.calls)).toEqual([505]);
});

test('a tab that was closed ends its own frame and not the next one', async () => {
  const fake = aBrowser(new Map([[2, aPage()]]));
  const [closed, next] = await ended(
    Promise.allSettled([takeFrame(1, { address: url }, fake.env), takeFrame(2, { address: url }, fake.env)]),
  );
  expect(closed).toMatchObject({ status: 'rejected' });
  expect(next).toMatchObject({ status: 'fulfilled', value: { zoom: 1 } });
});

const gaps = (calls: number[]): number[] => calls.slice(1).map((call, index) => call - (calls[index] ?? 0));

test.each(['data:image/png;base64,?', 'data:image/jpeg;base64,AAAA', ''])(
  'a frame that is no PNG is refused with a reason: %s',
  async (address) => {
    const { env } = aBrowser(new Map([[1, aPage()]]));
    const taking = takeFrame(1, { address: url }, { ...env, capture: () => Promise.resolve(address) });
    expect(await ended(taking)).toEqual({ failed: 'webbläsaren gav ingen PNG-bild' });
  },
);
