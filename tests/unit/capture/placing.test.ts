// @vitest-environment jsdom
/** Where an item is put before its screenshot, what is reported of its place, and that everything is restored. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeItem } from '../../../lib/capture/placing/place-item';
import { stepPage } from '../../../lib/capture/placing/walk-frames';
import type { Placed } from '../../../lib/messaging/page-commands';
import { byId, layOut, pageOf } from './layout';

/** Milliseconds until a look that waits for nothing has ended, by the test's own clock. */
const LONG = 20_000;

let isOursHidden = false;
const hide = (hidden: boolean): string[] => {
  isOursHidden = hidden;
  return hidden ? ['uppsikt-marker'] : [];
};
const item = { find: () => ({ element: byId('item'), text: 'Ett ord' }), hide };
const gone = { find: () => ({ error: 'gone' }), hide };
const windowTop = (): number => document.documentElement.scrollTop;

async function ended<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(LONG);
  return await work;
}
async function place(step: 'begin' | 'slice' | 'look' | 'end', from = 0, host = item): Promise<Placed> {
  const placed = await ended(placeItem(step, from, host));
  if ('error' in placed) throw new Error(placed.error);
  return placed;
}

beforeEach(() => {
  vi.useFakeTimers();
  layOut();
});
afterEach(async () => {
  await ended(placeItem('end', 0, gone));
  vi.useRealTimers();
});

const TOP_BAR = '<nav id="bar" style="position: fixed" data-box="0,0,1000,60"></nav>';
const BOTTOM_BAR = '<footer style="position: fixed" data-box="0,740,1000,60"></footer>';
const itemAt = (box: string, style = ''): string => `<article id="item" data-box="${box}" style="${style}"></article>`;

describe('an item whose picture is to be taken', () => {
  test('stands in the middle of the free space between the bars, and the page goes back afterwards', async () => {
    pageOf(5000, TOP_BAR + itemAt('100,3000,600,300') + BOTTOM_BAR);
    document.documentElement.scrollTop = 120;
    const placed = await place('begin');
    expect(placed.area).toEqual({ top: 68, bottom: 732 });
    expect(placed.rect).toEqual({ x: 100, y: 250, width: 600, height: 300 });
    expect(placed).toMatchObject({ fits: true, cutAtTheSide: false, tooWide: false, text: 'Ett ord' });
    expect([placed.hidden, isOursHidden]).toEqual([['uppsikt-marker'], true]);
    const last = await place('end');
    // The last report is where it stood while the frames were taken.
    expect([windowTop(), isOursHidden, last.rect.y]).toEqual([120, false, 250]);
  });

  test('stays in place when all of it is visible there', async () => {
    pageOf(5000, TOP_BAR + itemAt('0,300,600,300'));
    await place('begin');
    expect(windowTop()).toBe(0);
  });

  test('that is taller than the free space begins at its top, and is taken slice by slice', async () => {
    pageOf(9000, TOP_BAR + itemAt('0,3000,600,2000'));
    const first = await place('begin');
    expect([first.rect.y, first.fits]).toEqual([68, false]);
    const second = await place('slice', 700);
    expect(second.rect.y).toBe(68 - 700);
  });

  test('has its last slice as far down as the page goes', async () => {
    pageOf(5000, itemAt('0,3000,600,2000'));
    await place('begin');
    const last = await place('slice', 1500);
    expect([windowTop(), last.rect.y]).toEqual([4200, -1200]);
  });

  test('is looked at without moving or hiding anything', async () => {
    pageOf(5000, itemAt('0,3000,600,300'));
    expect((await place('look')).rect.y).toBe(3000);
    expect([windowTop(), isOursHidden]).toEqual([0, false]);
  });

  test('in a scrolling box is scrolled there, is clipped by it, and both go back', async () => {
    const box = '<section id="box" style="overflow-y: auto" data-scroll="4000" data-box="0,100,1000,500">';
    pageOf(800, `${TOP_BAR}${box}${itemAt('0,2000,600,300')}</section>`);
    byId('box').scrollTop = 30;
    const placed = await place('begin');
    expect(placed.area).toEqual({ top: 100, bottom: 600 });
    expect([placed.rect.y, placed.fits]).toEqual([200, true]);
    await place('end');
    expect([byId('box').scrollTop, windowTop()]).toEqual([30, 0]);
  });

  test('moves with the window as far as its box cannot scroll', async () => {
    const box = '<section id="box" style="overflow-y: auto" data-scroll="1000" data-box="0,1000,1000,600">';
    pageOf(5000, `${box}${itemAt('0,1700,600,300')}</section>`);
    const placed = await place('begin');
    expect(placed.fits).toBe(true);
    expect([byId('box').scrollTop > 0, windowTop() > 0]).toEqual([true, true]);
  });

  test('that is fixed is measured by the window, whatever contains it', async () => {
    pageOf(
      5000,
      `<section style="overflow: hidden" data-box="0,0,10,10">${itemAt('0,200,600,300', 'position: fixed')}</section>`,
    );
    const placed = await place('begin');
    expect([placed.area, placed.fits]).toEqual([{ top: 0, bottom: 800 }, true]);
  });

  test('in a closed shadow root is measured by the boxes around that root', async () => {
    pageOf(800, '<section style="overflow-y: hidden" data-box="0,50,1000,400"><div id="host"></div></section>');
    byId('host').attachShadow({ mode: 'open' }).innerHTML = itemAt('0,100,600,100');
    const inside = byId('host').shadowRoot?.getElementById('item') as HTMLElement;
    const placed = await place('look', 0, { find: () => ({ element: inside, text: '' }), hide });
    expect([placed.area, placed.fits]).toEqual([{ top: 50, bottom: 450 }, true]);
  });

  test.each([
    ['-40,100,600,300', { cutAtTheSide: true, tooWide: false }],
    ['600,100,600,300', { cutAtTheSide: true, tooWide: false }],
    ['0,100,1200,300', { cutAtTheSide: true, tooWide: true }],
    ['0,100,1000,300', { cutAtTheSide: false, tooWide: false }],
  ])('at %s says whether its sides are visible', async (box, sides) => {
    pageOf(800, itemAt(box));
    expect(await place('begin')).toMatchObject(sides);
  });

  test('that has gone is reported as gone, and what was hidden is shown again', async () => {
    pageOf(5000, itemAt('0,3000,600,300'));
    await place('begin');
    expect(await ended(placeItem('slice', 100, gone))).toEqual({ error: 'gone' });
    expect(await ended(placeItem('end', 0, gone))).toEqual({ error: 'gone' });
    expect([windowTop(), isOursHidden]).toEqual([0, false]);
  });

  test('waits for its picture in the window and for moving parts, and not for a picture further down', async () => {
    pageOf(
      5000,
      `<article id="item" data-box="0,100,600,300"><img id="near" src="/a.png" data-box="0,100,50,50">
      <img id="far" src="/b.png" data-box="0,3000,50,50"></article>`,
    );
    const decoded: string[] = [];
    for (const picture of document.images) {
      Object.defineProperty(picture, 'complete', { value: picture.id === 'far' });
      picture.decode = () => Promise.resolve(void decoded.push(picture.id));
    }
    let stopped = (): void => undefined;
    const spinner = { playState: 'running', effect: { getComputedTiming: () => ({ endTime: Infinity }) } };
    const fade = {
      playState: 'running',
      effect: { getComputedTiming: () => ({ endTime: 300 }) },
      finished: new Promise<void>((resolve) => (stopped = resolve)),
    };
    Object.defineProperty(byId('item'), 'getAnimations', { value: () => [spinner, fade] });
    let isPlaced = false;
    const placing = placeItem('begin', 0, item).then(() => (isPlaced = true));
    await vi.advanceTimersByTimeAsync(500);
    byId('near').dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(100);
    expect([decoded, isPlaced]).toEqual([['near'], false]);
    stopped();
    await ended(placing);
    expect([decoded, isPlaced]).toEqual([['near'], true]);
  });
});

describe('what counts as a bar over an item', () => {
  const free = async (markup: string, from = 0): Promise<Placed['area']> => {
    pageOf(5000, markup);
    document.documentElement.scrollTop = from;
    return (await place('look')).area;
  };

  test('is every element that stays while the item scrolls under it, one below another', async () => {
    const second = '<div style="position: sticky; top: 60px" data-box="0,60,1000,40"></div>';
    expect((await free(TOP_BAR + second + itemAt('0,50,600,300'))).top).toBe(108);
  });

  test('is nothing that scrolls with the page, and no cover of ours', async () => {
    const cover = '<uppsikt-cover style="position: fixed" data-box="0,0,1000,200"></uppsikt-cover>';
    const heading = '<h1 data-box="0,0,1000,200"></h1>';
    expect(await free(cover + heading + itemAt('0,100,600,300'))).toEqual({ top: 0, bottom: 800 });
  });

  const withHead = (style: string): string =>
    `<article id="item" data-box="0,200,600,3000"><header style="${style}" data-box="0,200,600,50"></header></article>`;

  test('is the item’s own heading once the item has been scrolled past it', async () => {
    expect((await free(withHead('position: sticky; top: 0px'), 900)).top).toBe(58);
    expect((await free(withHead('position: sticky; top: 0px'), 0)).top).toBe(0);
  });

  test('is the item’s own foot while the item goes on below it', async () => {
    const foot = '<footer style="position: sticky; bottom: 0px" data-box="0,3150,600,50"></footer>';
    pageOf(5000, `<article id="item" data-box="0,200,600,3000">${foot}</article>`);
    expect((await place('look')).area).toEqual({ top: 0, bottom: 742 });
  });

  test('is also one that appears only after scrolling: the item is placed again below it', async () => {
    pageOf(9000, `<nav id="bar" style="position: fixed" data-box="0,-60,1000,60"></nav>${itemAt('0,3000,600,2000')}`);
    document.documentElement.scrollTop = 100;
    const page = document.documentElement;
    const original = page.scrollTo.bind(page);
    Object.defineProperty(page, 'scrollTo', {
      configurable: true,
      value: (options: ScrollToOptions) => {
        original(options);
        byId('bar').setAttribute('data-box', '0,0,1000,60');
      },
    });
    expect((await place('begin')).rect.y).toBe(68);
    Reflect.deleteProperty(page, 'scrollTo');
  });
});

describe('a page that is walked for a snapshot', () => {
  const walk = (step: 'begin' | 'next' | 'look' | 'end', element?: Element): ReturnType<typeof stepPage> =>
    ended(stepPage(step, { item: () => element, hide }));

  test('begins at its top, moves on by the free height less the overlap of two frames, and goes back', async () => {
    pageOf(2000, TOP_BAR + itemAt('0,0,600,1900') + BOTTOM_BAR);
    document.documentElement.scrollTop = 500;
    expect(await walk('begin', byId('item'))).toEqual({ to: 800, of: 2000, atEnd: false, hidden: ['uppsikt-marker'] });
    expect((await walk('next', byId('item'))).to).toBe(800 + 664 - 80);
    expect(await walk('look', byId('item'))).toMatchObject({ to: 1384, atEnd: false });
    expect(await walk('next', byId('item'))).toMatchObject({ to: 1968 });
    expect(await walk('next', byId('item'))).toMatchObject({ to: 2000, atEnd: true });
    expect(await walk('end', byId('item'))).toMatchObject({ to: 2000, hidden: ['uppsikt-marker'] });
    expect([windowTop(), isOursHidden]).toEqual([500, false]);
  });

  test('is walked in the box that scrolls its items', async () => {
    const box = '<section id="box" style="overflow-y: scroll" data-scroll="1000" data-box="0,0,1000,400">';
    pageOf(800, `${box}${itemAt('0,0,600,900')}</section>`);
    expect(await walk('begin', byId('item'))).toMatchObject({ to: 400, of: 1000 });
    expect(await walk('next', byId('item'))).toMatchObject({ to: 720 });
    await walk('end', byId('item'));
    expect(byId('box').scrollTop).toBe(0);
  });

  test('moves on by a share of the window where there is no item, and goes back when it is begun again', async () => {
    pageOf(4000, '');
    document.documentElement.scrollTop = 70;
    await walk('begin');
    expect(await walk('next')).toMatchObject({ to: 800 + 480 });
    await walk('begin');
    await walk('end');
    expect(windowTop()).toBe(70);
  });
});
