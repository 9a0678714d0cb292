// @vitest-environment jsdom
/** A box of ours moves away from what lies under it and can be pressed: an item's own control, or a menu entry. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveWay, sideFor, type Side } from '../../../lib/overlay/features/give-way';
import { facebook } from '../../../lib/platforms/facebook';
import { youtube } from '../../../lib/platforms/youtube';

const WINDOW = 1_280;
const box = { left: 1_004, right: 1_264, top: 600, bottom: 700, width: 260 };
const control = '<uppsikt-control data-uppsikt="control"></uppsikt-control>';
type Place = [x: number, y: number];

type Page = Pick<Document, 'elementsFromPoint' | 'querySelectorAll'>;

/** One of these stands at each place, 60 × 24 pixels, under whatever else is there; drawn, or only laid out. */
function pageWith(html: string, places: Place[], isDrawn = true): Page {
  document.body.innerHTML = html.repeat(places.length);
  const tops = [...document.body.children];
  tops.forEach((top, index) => {
    const [left, y] = places[index] ?? [0, 0];
    const rectangle = new DOMRect(left, y, 60, 24);
    for (const each of [top, ...top.querySelectorAll('*')])
      vi.spyOn(each, 'getBoundingClientRect').mockReturnValue(rectangle);
  });
  const deepest = (top: Element): Element => [top, ...top.querySelectorAll('*')].at(-1) ?? top;
  const isAt = (top: Element, x: number, y: number): boolean => {
    const { left, top: above, right, bottom } = top.getBoundingClientRect();
    return isDrawn && x >= left && x < right && y >= above && y < bottom;
  };
  return {
    querySelectorAll: document.querySelectorAll.bind(document),
    elementsFromPoint: (x, y) => [...tops.filter((top) => isAt(top, x, y)).map(deepest), document.body],
  };
}
const onFacebook = (root: Page): Side => sideFor(root, box, atRight(facebook.menuEntries));
const atRight = (menuEntries: string) => ({ home: 'right', controls: true, width: WINDOW, menuEntries }) as const;

describe('an official who wants to press Bedöm where the round’s box stands', () => {
  it('finds the box where it was when no control lies under it', () => {
    expect(onFacebook(pageWith(control, [[600, 640]]))).toBe('right');
  });

  it('finds the box on the other side when one does, also at its edge', () => {
    expect(onFacebook(pageWith(control, [[1_100, 640]]))).toBe('left');
    expect(onFacebook(pageWith(control, [[950, 690]]))).toBe('left');
  });

  it('finds the box out of the way when one lies on either side', () => {
    expect(
      onFacebook(
        pageWith(control, [
          [1_100, 640],
          [100, 610],
        ]),
      ),
    ).toBe('away');
  });
});

describe.each([
  ['Facebook', facebook.menuEntries, '<div role="menu"><div role="menuitem"><span>Ta bort</span></div></div>'],
  [
    'YouTube',
    youtube.menuEntries,
    '<ytd-menu-service-item-renderer><tp-yt-paper-item>Ta bort</tp-yt-paper-item></ytd-menu-service-item-renderer>',
  ],
  [
    'YouTube Studio',
    youtube.menuEntries,
    '<ytcp-text-menu><tp-yt-paper-item>Ta bort</tp-yt-paper-item></ytcp-text-menu>',
  ],
])('an official who has opened a menu of %s where the box stands', (_where, menuEntries, menu) => {
  it('moves the box to the other side', () => {
    expect(sideFor(pageWith(menu, [[1_100, 640]]), box, atRight(menuEntries))).toBe('left');
    expect(sideFor(pageWith(menu, [[600, 640]]), box, atRight(menuEntries))).toBe('right');
  });

  it('leaves the box in place when the menu is closed and only keeps its layout', () => {
    expect(sideFor(pageWith(menu, [[1_100, 640]], false), box, atRight(menuEntries))).toBe('right');
  });
});

it('the browser is not asked about any point while nothing that can be pressed stands there', () => {
  const page = pageWith(control, [[600, 640]]);
  const asked = vi.spyOn(page, 'elementsFromPoint');
  onFacebook(page);
  expect(asked).not.toHaveBeenCalled();
});

describe('the account marker, whose place is to the left', () => {
  const entry = '<div role="menu"><div role="menuitem">Ta bort</div></div>';
  const atLeft = (...places: Place[]): Side =>
    sideFor(pageWith(entry, places), box, { ...atRight(facebook.menuEntries), home: 'left', controls: false });

  it('stays, goes to the right of an open menu, and lets presses through where there is no room', () => {
    expect(atLeft([600, 640])).toBe('left');
    expect(atLeft([100, 640])).toBe('right');
    expect(atLeft([100, 640], [1_100, 640])).toBe('away');
  });

  it('stays where only a control of ours lies under it', () => {
    const page = pageWith(control, [[100, 640]]);
    expect(sideFor(page, box, { ...atRight(facebook.menuEntries), home: 'left', controls: false })).toBe('left');
  });
});

describe('after the press that opens a menu', () => {
  let end: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    Reflect.deleteProperty(document, 'elementsFromPoint');
  });

  it('the box moves without any move of the pointer, though the page stops the press and opens the menu late', () => {
    document.documentElement.querySelector('uppsikt-round')?.remove();
    const host = document.documentElement.appendChild(document.createElement('uppsikt-round'));
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
    const sides: Side[] = [];
    giveWay(host, facebook.menuEntries, end.signal, (side) => sides.push(side));
    document.body.innerHTML = '<button>Meny</button>';
    const at = ({ elementsFromPoint }: Page): void => void Object.assign(document, { elementsFromPoint });
    at(pageWith('<button>Meny</button>', [[600, 100]]));
    document.addEventListener('click', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: end.signal,
    });
    document.querySelector('button')?.click();
    vi.advanceTimersByTime(2_000);
    expect(sides).toEqual([]);
    vi.stubGlobal('innerWidth', WINDOW);
    at(pageWith('<div role="menu"><div role="menuitem">Ta bort</div></div>', [[1_100, 640]]));
    vi.advanceTimersByTime(1_000);
    expect(sides).toEqual(['left']);
    vi.unstubAllGlobals();
  });

  it.each([
    ['once', 0],
    ['and again five seconds after an earlier press', 5_000],
  ])('pressed %s, the box moves though the platform takes nine seconds to draw the menu', (_times, before) => {
    const host = document.documentElement.appendChild(document.createElement('uppsikt-round'));
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
    const sides: Side[] = [];
    giveWay(host, facebook.menuEntries, end.signal, (side) => sides.push(side));
    vi.stubGlobal('innerWidth', WINDOW);
    const at = ({ elementsFromPoint }: Page): void => void Object.assign(document, { elementsFromPoint });
    at(pageWith('<button>Meny</button>', [[600, 100]]));
    const press = (): void => document.querySelector('button')?.click();
    if (before > 0) press();
    vi.advanceTimersByTime(before);
    press();
    vi.advanceTimersByTime(9_000);
    expect(sides).toEqual([]);
    at(pageWith('<div role="menu"><div role="menuitem">Ta bort</div></div>', [[1_100, 640]]));
    vi.advanceTimersByTime(1_500);
    expect(sides).toEqual(['left']);
    vi.unstubAllGlobals();
    host.remove();
  });
});
