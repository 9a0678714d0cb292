/**
 * A screenshot is the item's own pixels, all of them and nothing else, of one state; otherwise it is begun again, or
 * the reason why there is none is given.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { barredBy, screenPicture, type ScreenPicture } from '../../../lib/capture/screen';
import {
  aBrowser,
  aPage,
  ended,
  fakeTime,
  itself,
  ref,
  view,
  type Faults,
  type FakeBrowser,
  type Page,
} from './a-browser';

beforeEach(() => fakeTime());
afterEach(() => void vi.useRealTimers());

const long = { top: 300, height: 900, text: 'lång' };

async function pictureOf(
  page: Page,
  faults: Faults = {},
  others: [number, Page][] = [],
): Promise<{ made: ScreenPicture | { failed: string }; fake: FakeBrowser }> {
  const fake = aBrowser(new Map([[1, page], ...others]), faults);
  const taking = screenPicture(1, ref, Promise.resolve(page.item.text), fake.screen);
  const made = await ended(taking);
  // Whatever the result, the page is as it was.
  expect(page).toMatchObject({ oursHidden: false, scrollY: aPage().scrollY });
  return { made, fake };
}
/** 'itself' when it is exactly the item's own pixels; otherwise what is wrong. */
function shown(made: ScreenPicture | { failed: string }, height: number): string {
  if (!('png' in made)) return made.failed;
  const own = Uint8Array.from(itself(height));
  if (own.length !== made.png.length) return `${made.png.length} bytes instead of ${own.length}`;
  const at = made.png.findIndex((byte, index) => byte !== own[index]);
  return at === -1 ? 'itself' : `another from row ${Math.floor(at / (4 * view.width))}`;
}

describe('an item that fits in the window', () => {
  test('is one frame and one crop, with our elements hidden and the page restored', async () => {
    const { made, fake } = await pictureOf(aPage());
    expect(shown(made, 40)).toBe('itself');
    expect(made).toMatchObject({
      hidden: ['uppsikt-control'],
      pixels: { role: 'crop', seamScore: null },
      raw: [{ role: 'raw' }],
    });
    expect(fake.calls).toHaveLength(1);
  });

  test('is taken below a fixed bar', async () => {
    expect(shown((await pictureOf(aPage({ bar: 30 }))).made, 40)).toBe('itself');
  });

  test('is taken when the page’s part had not been injected yet', async () => {
    const { made, fake } = await pictureOf(aPage(), { placerMissing: true });
    expect(shown(made, 40)).toBe('itself');
    expect(fake.placerLoads).toBe(1);
  });

  test('is taken again when it moved meanwhile', async () => {
    const page = aPage();
    const { made, fake } = await pictureOf(page, {
      during: (index) => void (index === 0 ? (page.item = { ...page.item, top: 310 }) : undefined),
    });
    expect(shown(made, 40)).toBe('itself');
    expect(fake.calls).toHaveLength(2);
  });
});

describe('an item that is taller than the window', () => {
  test.each([0, 30])('is stitched from frames without a seam, below a bar of %i', async (bar) => {
    const { made } = await pictureOf(aPage({ item: long, bar }));
    expect(shown(made, long.height)).toBe('itself');
    expect(made).toMatchObject({ pixels: { role: 'composite', seamScore: 0, height: long.height } });
    const { seams = [] } = 'pixels' in made ? made.pixels : {};
    expect(seams.length).toBe(('raw' in made ? made.raw.length : 0) - 1);
    expect([...seams]).toEqual([...seams].sort((one, other) => one - other));
  });

  test('is begun again when its text changed between two frames, and shows one state', async () => {
    const page = aPage({ item: long });
    let frames = 0;
    const { made, fake } = await pictureOf(page, {
      during: (index) => {
        frames = index + 1;
        if (index === 2) page.item = { ...long, text: 'ändrad' };
      },
      // Drawn again as it was, once the first try has been given up.
      placed: (step) => void (step === 'end' ? (page.item = long) : undefined),
    });
    expect(shown(made, long.height)).toBe('itself');
    const kept = 'raw' in made ? made.raw.length : 0;
    // The three frames of the first try were thrown away.
    expect([frames, fake.calls.length]).toEqual([kept + 3, kept + 3]);
    expect('textAfter' in made && made.textAfter).toBe('lång');
  });

  test('is given up when it keeps changing', async () => {
    const page = aPage({ item: long });
    const { made } = await pictureOf(page, {
      during: (index) => void (page.item = { ...long, height: long.height + index }),
    });
    expect(made).toEqual({ failed: 'inlägget flyttade sig medan bilden togs, 3 gånger' });
  });

  test('is begun again when its slices do not fit, and given up after three tries', async () => {
    const page = aPage({ item: long });
    const settles = await pictureOf(page, { during: (index) => void (page.flicker = index < 2 ? index * 60 : 0) });
    expect(shown(settles.made, long.height)).toBe('itself');
    const never = await pictureOf(page, { during: (index) => void (page.flicker = (index % 4) * 60) });
    expect(never.made).toEqual({ failed: 'bildens delar passar inte ihop, 3 gånger' });
  });

  test('is not taken of another tab that comes to the front between two frames', async () => {
    const [page, other] = [
      aPage({ item: long }),
      aPage({ active: false, item: { top: 0, height: 1_000, text: 'hemligt' } }),
    ];
    const { made } = await pictureOf(
      page,
      {
        after: (index) => {
          if (index === 1) [page.active, other.active] = [false, true];
        },
      },
      [[2, other]],
    );
    expect(made).toEqual({ failed: 'fliken var inte framme' });
  });

  test('is not taken of another address, or of a window that was minimised', async () => {
    const away = aPage({ item: long });
    expect(
      (
        await pictureOf(away, {
          during: (index) => void (index === 1 ? (away.url = 'https://www.facebook.com/annan') : undefined),
        })
      ).made,
    ).toEqual({ failed: 'sidan byttes medan bilden togs' });
    let minimised = false;
    expect(
      (
        await pictureOf(aPage({ item: long }), {
          after: (index) => void (minimised = index === 1),
          windowState: () => (minimised ? 'minimized' : 'normal'),
          refuse: () => (minimised ? new Promise(() => undefined) : undefined),
        })
      ).made,
    ).toEqual({ failed: 'fönstret var minimerat' });
  });

  test('is not begun without the browser’s permission', async () => {
    expect(
      (await pictureOf(aPage({ item: long }), { refuse: () => Promise.reject(new Error('permission is required')) }))
        .made,
    ).toEqual({ failed: 'webbläsaren gav inte lov till en skärmdump' });
  });
});

test('items in two tabs are taken in parallel within two calls a second', async () => {
  const pages = new Map([
    [1, aPage({ item: long })],
    [2, aPage({ windowId: 2 })],
  ]);
  const fake = aBrowser(pages);
  const taking = Promise.all(
    [1, 2].map((tab) => screenPicture(tab, ref, Promise.resolve(pages.get(tab)?.item.text ?? ''), fake.screen)),
  );
  expect((await ended(taking)).map((made, index) => shown(made, index < 1 ? long.height : 40))).toEqual([
    'itself',
    'itself',
  ]);
  for (const [index, call] of fake.calls.slice(1).entries())
    expect(call - (fake.calls[index] ?? 0)).toBeGreaterThanOrEqual(500);
});

test('what was opened while the item was put in place is waited for', async () => {
  const page = aPage({ item: { top: 300, height: 30, text: 'kort' } });
  const fake = aBrowser(new Map([[1, page]]));
  const ready = new Promise<string>((resolve) =>
    setTimeout(() => {
      page.item = { top: 300, height: 60, text: 'hela texten' };
      resolve('hela texten');
    }, 200),
  );
  const taking = screenPicture(1, ref, ready, fake.screen);
  expect(shown(await ended(taking), 60)).toBe('itself');
});

test('the page is restored while the frame is decoded', async () => {
  const page = aPage();
  const back = Promise.withResolvers<void>();
  const fake = aBrowser(new Map([[1, page]]), { placed: (step) => (step === 'end' ? back.resolve() : undefined) });
  const real = { ...fake.env };
  fake.env.decode = async (png) => {
    await back.promise;
    return real.decode(png);
  };
  const made = await ended(screenPicture(1, ref, Promise.resolve(page.item.text), fake.screen));
  expect(shown(made, 40)).toBe('itself');
});

test('an item wider than the window is reported before anything is taken', async () => {
  const fake = aBrowser(new Map([[1, aPage()]]));
  expect(await barredBy(1, ref, fake.screen)).toBeNull();
  const wide = {
    ...fake.screen,
    place: async (...asked: Parameters<typeof fake.screen.place>) => ({
      ...(await fake.screen.place(...asked)),
      tooWide: true,
    }),
  };
  expect(await barredBy(1, ref, wide)).toBe('wider-than-window');
  expect(fake.calls).toEqual([]);
});
