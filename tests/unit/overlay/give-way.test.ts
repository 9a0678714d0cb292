// @vitest-environment jsdom
/** A box of ours gives way to what lies under it and is to be pressed: an item's own control, an entry of a menu. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveWay, sideFor, type Side } from '../../../lib/overlay/rounds/give-way';
import { facebook } from '../../../lib/platforms/facebook';
import { youtube } from '../../../lib/platforms/youtube';

const WINDOW = 1_280;
const box = { left: 1_004, right: 1_264, top: 600, bottom: 700, width: 260 };
const control = '<uppsikt-control data-uppsikt="control"></uppsikt-control>';
type Place = [x: number, y: number];

/** These stand at these places, 60 × 24 each, drawn under whatever else is there. */
function pageWith(html: string, ...places: Place[]): Pick<Document, 'elementsFromPoint'> {
  document.body.innerHTML = html;
  const deepest = [...document.body.querySelectorAll('*')].at(-1) as Element;
  return {
    elementsFromPoint: (x, y) => [
      ...(places.some(([left, top]) => x >= left && x < left + 60 && y >= top && y < top + 24) ? [deepest] : []),
      document.body,
    ],
  };
}
const onFacebook = (root: Pick<Document, 'elementsFromPoint'>): Side =>
  sideFor(root, box, WINDOW, facebook.menuEntries);

describe('an official who wants to press Bedöm where the round’s box stands', () => {
  it('finds the box where it was when no control lies under it', () => {
    expect(onFacebook(pageWith(control, [600, 640]))).toBe('right');
  });

  it('has it on the other side when one does, also at its edge', () => {
    expect(onFacebook(pageWith(control, [1_100, 640]))).toBe('left');
    expect(onFacebook(pageWith(control, [950, 690]))).toBe('left');
  });

  it('has it out of the way when one lies on either side', () => {
    expect(onFacebook(pageWith(control, [1_100, 640], [100, 610]))).toBe('away');
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
  it('has the box on the other side', () => {
    expect(sideFor(pageWith(menu, [1_100, 640]), box, WINDOW, menuEntries)).toBe('left');
    expect(sideFor(pageWith(menu, [600, 640]), box, WINDOW, menuEntries)).toBe('right');
  });
});

describe('the account marker, whose place is to the left', () => {
  const entry = '<div role="menu"><div role="menuitem">Ta bort</div></div>';
  const atLeft = (...places: Place[]): Side =>
    sideFor(pageWith(entry, ...places), box, WINDOW, facebook.menuEntries, 'left');

  it('stays, goes to the right of an open menu, and is let through where there is no room', () => {
    expect(atLeft([600, 640])).toBe('left');
    expect(atLeft([100, 640])).toBe('right');
    expect(atLeft([100, 640], [1_100, 640])).toBe('away');
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

  it('the box moves without any move of the pointer, though the page stops the press and answers late', () => {
    document.documentElement.querySelector('uppsikt-round')?.remove();
    const host = document.documentElement.appendChild(document.createElement('uppsikt-round'));
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
    const sides: Side[] = [];
    giveWay(host, facebook.menuEntries, end.signal, (side) => sides.push(side));
    document.body.innerHTML = '<button>Meny</button>';
    const at = (root: Pick<Document, 'elementsFromPoint'>): void => void Object.assign(document, root);
    at(pageWith('<button>Meny</button>'));
    document.addEventListener('click', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: end.signal,
    });
    document.querySelector('button')?.click();
    vi.advanceTimersByTime(2_000);
    expect(sides).toEqual([]);
    vi.stubGlobal('innerWidth', WINDOW);
    at(pageWith('<div role="menu"><div role="menuitem">Ta bort</div></div>', [1_100, 640]));
    vi.advanceTimersByTime(1_000);
    expect(sides).toEqual(['left']);
    vi.unstubAllGlobals();
  });

  it('the box moves though the platform takes nine seconds to draw the menu', () => {
    const host = document.documentElement.appendChild(document.createElement('uppsikt-round'));
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(box as DOMRect);
    const sides: Side[] = [];
    giveWay(host, facebook.menuEntries, end.signal, (side) => sides.push(side));
    vi.stubGlobal('innerWidth', WINDOW);
    Object.assign(document, pageWith('<button>Meny</button>'));
    document.querySelector('button')?.click();
    vi.advanceTimersByTime(9_000);
    expect(sides).toEqual([]);
    Object.assign(document, pageWith('<div role="menu"><div role="menuitem">Ta bort</div></div>', [1_100, 640]));
    vi.advanceTimersByTime(1_500);
    expect(sides).toEqual(['left']);
    vi.unstubAllGlobals();
    host.remove();
  });
});
