// @vitest-environment jsdom
/**
 * Which pictures count as seen before a press. jsdom has no layout, so the test says where a picture stands and what
 * lies over it. Every doubt means no. (long because all of it needs the same page)
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { hideUnseen, hiddenEver } from '../../../lib/capture/seen/hide-unseen';
import { asThePageSaid, leaveUnseen } from '../../../lib/capture/seen/leave-unseen';
import { isOnScreen } from '../../../lib/capture/seen/on-screen';
import { SeenPictures } from '../../../lib/capture/seen/seen-pictures';
import type { ItemReading, MediaItem } from '../../../lib/domain/item';
import type { CapturedStructure } from '../../../lib/messaging/page-commands';
import { sanitisedHtml } from '../../../lib/platforms/dom/sanitise-html';

const ADDRESS = 'https://scontent.xx.fbcdn.net/a.png';
const OTHER = 'https://scontent.xx.fbcdn.net/b.png';

let box = { left: 100, top: 100, width: 200, height: 200 };
let over: (picture: Element) => Element[] = (picture) => [picture];
let visible = true;

function aPicture(changes: { complete?: boolean; naturalWidth?: number } = {}): HTMLImageElement {
  document.body.innerHTML = `<article><div id="around"><img src="${ADDRESS}"></div></article>`;
  const picture = document.querySelector('img') as HTMLImageElement;
  Object.defineProperties(picture, {
    complete: { value: changes.complete ?? true },
    naturalWidth: { value: changes.naturalWidth ?? 200 },
    getBoundingClientRect: {
      value: () => ({ ...box, right: box.left + box.width, bottom: box.top + box.height }),
    },
    checkVisibility: { value: () => visible },
  });
  named(() => over(picture));
  return picture;
}
/** What the browser names at a point: the elements there, then the body and the root, which hold every picture. */
function named(there: (x: number, y: number) => Element[]): void {
  const all = (x: number, y: number): Element[] => [...there(x, y), document.body, document.documentElement];
  document.elementsFromPoint = all;
  document.elementFromPoint = (x, y) => all(x, y)[0] ?? null;
}
const layer = (style: string, name = 'div'): Element => {
  const made = document.createElement(name);
  made.setAttribute('style', style);
  document.body.append(made);
  return made;
};

function coveredBelow(): Element {
  over = (picture) => [layer(''), layer('background-color: white'), picture];
  return aPicture();
}

beforeEach(() => {
  box = { left: 100, top: 100, width: 200, height: 200 };
  over = (picture) => [picture];
  visible = true;
  Object.assign(globalThis, { innerWidth: 1_000, innerHeight: 700 });
});

describe('a picture on the screen', () => {
  test('is one that is loaded, is in the window and has nothing over it', () => {
    expect(isOnScreen(aPicture())).toBe(true);
  });

  test('may be under an empty element, and under a shade that appears with the pointer', () => {
    over = (picture) => [layer(''), layer('background-color: rgba(0, 0, 0, 0.1)'), picture];
    expect(isOnScreen(aPicture())).toBe(true);
  });

  /** Only these shares of the picture are uncovered. */
  const openAt = (...open: string[]): boolean => {
    const picture = aPicture();
    const cover = layer('background-color: rgb(0, 0, 0)');
    named((x, y) => {
      const share = `${(x - box.left) / box.width} ${(y - box.top) / box.height}`;
      return open.includes(share) ? [picture] : [cover, picture];
    });
    return isOnScreen(picture);
  };

  test('must be uncovered at most of five points', () => {
    expect(openAt('0.5 0.5', '0.25 0.25')).toBe(false);
    expect(openAt('0.5 0.5', '0.25 0.25', '0.75 0.25')).toBe(true);
  });

  test('that is small, beside a name, must be uncovered at two of its middle and two corners', () => {
    box = { ...box, width: 40, height: 40 };
    expect(openAt('0.5 0.5')).toBe(false);
    expect(openAt('0.25 0.25', '0.75 0.75')).toBe(true);
    expect(openAt('0.5 0.5', '0.75 0.75')).toBe(true);
  });

  test('is small by its own size, not by how much of it is in the window', () => {
    box = { left: 100, top: -60, width: 40, height: 120 };
    const picture = aPicture();
    const asked = new Set<string>();
    named((x, y) => (asked.add(`${x} ${y}`), asked.size === 2 || asked.size === 3 ? [layer('', 'img')] : [picture]));
    expect(isOnScreen(picture)).toBe(true);
    expect(asked.size).toBe(5);
  });

  test('may be larger than the window', () => {
    box = { left: 0, top: -400, width: 900, height: 2_000 };
    expect(isOnScreen(aPicture())).toBe(true);
  });

  test.each<[string, () => Element]>([
    ['below the window', () => ((box.top = 2_000), aPicture())],
    ['with only its edge in the window', () => ((box.top = 650), aPicture())],
    ['folded, without a place', () => ((box = { left: 0, top: 0, width: 0, height: 0 }), aPicture())],
    ['not loaded yet', () => aPicture({ complete: false })],
    ['broken', () => aPicture({ naturalWidth: 0 })],
    ['invisible', () => ((visible = false), aPicture())],
    ['under a layer with a colour', () => ((over = (each) => [layer('background-color: white'), each]), aPicture())],
    ['under what is empty, and a layer with a colour below that', coveredBelow],
    ['under another picture', () => ((over = (each) => [layer('', 'img'), each]), aPicture())],
    ['under a frame, as our card is', () => ((over = (each) => [layer('', 'iframe'), each]), aPicture())],
    ['nowhere in what the window shows there', () => ((over = () => [layer('')]), aPicture())],
    [
      'blurred by what it stands in',
      () => {
        const picture = aPicture();
        document.querySelector('article')?.setAttribute('style', 'filter: blur(20px)');
        return picture;
      },
    ],
  ])('is not one that is %s', (_how, picture) => {
    expect(isOnScreen(picture())).toBe(false);
  });

  test('is not seen while the page is behind another one', () => {
    const picture = aPicture();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    expect(isOnScreen(picture)).toBe(false);
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  });
});

describe('the pictures seen before a press', () => {
  const inView = new Set<string>();
  const page = (...addresses: string[]): Element => {
    document.body.innerHTML = addresses.map((each) => `<img src="${each}">`).join('');
    return document.body;
  };
  const pictures = (): SeenPictures => new SeenPictures((each) => inView.has(each.getAttribute('src') ?? ''));
  beforeEach(() => {
    inView.clear();
    inView.add(ADDRESS);
  });

  test('are those on the screen by then, and nothing that was scrolled into view for the record', () => {
    const seen = pictures();
    seen.look([page(ADDRESS, OTHER)]);
    seen.settle('item', 'leave');
    inView.add(OTHER);
    seen.look([page(ADDRESS, OTHER)]);
    expect([ADDRESS, OTHER, null].map((each) => seen.before('item').has(each))).toEqual([true, false, false]);
    seen.settle('item', 'leave');
    expect(seen.before('item').has(OTHER)).toBe(true);
  });

  test('are none for an item whose press was never reported', () => {
    const seen = pictures();
    seen.look([page(ADDRESS)]);
    seen.settle('another', 'take-along');
    expect(seen.before('item').has(ADDRESS)).toBe(false);
  });

  test('do not grow while we scroll the page ourselves, also for another item', () => {
    const seen = pictures();
    seen.movedByUs(true);
    seen.look([page(ADDRESS)]);
    seen.settle('item', 'leave');
    expect(seen.before('item').has(ADDRESS)).toBe(false);
  });

  test('do not grow while we open a thread, and do again afterwards', async () => {
    const seen = pictures();
    const read = seen.whileOpening(() => Promise.resolve(seen.look([page(ADDRESS)])));
    seen.look([page(ADDRESS)]);
    await read;
    seen.settle('item', 'leave');
    expect(seen.before('item').has(ADDRESS)).toBe(false);
    await seen.whileOpening(() => Promise.reject(new Error('the page left'))).catch(() => undefined);
    seen.look([page(ADDRESS)]);
    seen.settle('item', 'leave');
    expect(seen.before('item').has(ADDRESS)).toBe(true);
  });

  test('are kept apart from those that the official includes, for this item only', () => {
    const seen = pictures();
    seen.look([page(ADDRESS)]);
    seen.settle('item', 'take-along');
    seen.settle('another', 'leave');
    const media = (url: string): MediaItem => ({ kind: 'image', url, alt: null });
    expect([ADDRESS, OTHER].map((each) => seen.before('item').mark(media(each)))).toEqual([
      'before-press',
      'taken-along',
    ]);
    expect(seen.before('another').mark(media(OTHER))).toBe('no');
  });
});

describe('the record of a picture that was not seen', () => {
  const reading = (url: string | null, changes: Partial<MediaItem> = {}): ItemReading =>
    ({ media: [{ kind: 'image', url, alt: 'Kan vara en bild av barn', ...changes }] }) as unknown as ItemReading;
  const structure = (): CapturedStructure =>
    ({
      reading: reading(ADDRESS),
      context: [reading(OTHER)],
      replies: [reading(OTHER)],
    }) as unknown as CapturedStructure;

  test('is its kind and its place, in the item, its context and its replies', () => {
    const {
      reading: own,
      context,
      replies,
    } = leaveUnseen(structure(), ({ url }) => (url === ADDRESS ? 'before-press' : 'no'));
    expect(own.media).toEqual([{ kind: 'image', url: ADDRESS, alt: 'Kan vara en bild av barn', seen: 'before-press' }]);
    const left = [{ kind: 'image', url: null, alt: null, seen: 'no' }];
    expect([context[0]?.media, replies[0]?.media]).toEqual([left, left]);
  });

  test('holds no more than that where the page says nothing of it', () => {
    expect(leaveUnseen(structure(), asThePageSaid).replies[0]?.media[0]).toMatchObject({ url: null, seen: 'no' });
  });

  test('keeps a link: it leads elsewhere and shows nothing', () => {
    const link = { ...structure(), replies: [reading('https://example.com/', { kind: 'link-preview' })] };
    expect(leaveUnseen(link, asThePageSaid).replies[0]?.media[0]?.url).toBe('https://example.com/');
  });

  test('is an empty element in the markup, whichever attribute held the address or the picture itself', () => {
    document.body.innerHTML = `<article>
      <img src="${ADDRESS}" alt="Sedd">
      <picture><source srcset="${OTHER} 2x"><img src="${OTHER}" srcset="${OTHER} 1x, ${OTHER} 2x"
        data-lazy="${OTHER}" alt="Osedd"></picture>
      <img src="data:image/png;base64,HEMLIG" alt="Osedd"><img src="${OTHER}" alt="😀">
      <video poster="${OTHER}"><source src="${OTHER}"></video>
      <svg><image xlink:href="${OTHER}"></image></svg>
      <div style="background-image: url(${OTHER})">ord</div>
      <div style="background-image: url(${ADDRESS})">sedda ord</div>
    </article>`;
    const html = sanitisedHtml(
      document.querySelector('article') as Element,
      () => undefined,
      (each) => each === ADDRESS,
    );
    expect(html).not.toMatch(/b\.png|HEMLIG|Osedd/);
    expect(html.match(/a\.png/g)).toHaveLength(2);
    expect(html).toContain('alt="Sedd"');
    expect(html).toContain('alt="😀"');
    expect(html).toContain('ord</div>');
    expect(html.match(/data-uppsikt-left-out="picture"/g)).toHaveLength(6);
  });
});

describe('while a picture of the item is taken', () => {
  const before = { has: (each: string | null) => each === ADDRESS, mark: () => 'no' as const };
  const shown = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('img, div')].map(
      (each) => `${getComputedStyle(each).visibility} ${getComputedStyle(each).backgroundImage}`,
    );
  beforeEach(() => {
    document.body.innerHTML = `<article><img src="${ADDRESS}"><img
      src="${OTHER}" style="visibility: visible !important">
      <div style="background-image: url(${OTHER})">ord</div></article>`;
  });
  const article = (): Element => document.querySelector('article') as Element;

  test('what was not seen is invisible, and is restored afterwards', () => {
    const hiding = hideUnseen(before);
    expect(hiding.again(article())).toBe(true);
    expect(shown()).toEqual(['visible none', 'hidden none', 'visible none']);
    expect([hiding.any(), hiding.isHidden(OTHER), hiding.isHidden(ADDRESS)]).toEqual([true, true, false]);
    hiding.end();
    expect(shown().slice(0, 2)).toEqual(['visible none', 'visible none']);
    expect(document.querySelector('div')?.getAttribute('style')).toContain('b.png');
  });

  test('a background that is read meanwhile is still a picture that is left out', () => {
    const div = document.querySelector('div') as HTMLElement;
    const read = (): string[] => [article(), div].map((each) => sanitisedHtml(each, () => undefined, before.has));
    const atRest = read();
    expect(atRest[1]).toContain('left-out="picture"');
    const hiding = hideUnseen(before);
    hiding.again(article());
    expect(read()).toEqual(atRest);
    div.style.setProperty('opacity', '0.25');
    hiding.end();
    const left = div.getAttribute('style');
    expect([left?.includes('opacity: 0.25'), left?.includes(OTHER), left?.includes('--')]).toEqual([true, true, false]);
  });

  test('the page is restored exactly, and what it wrote meanwhile stays', () => {
    article().insertAdjacentHTML(
      'beforeend',
      `<img src="${OTHER}?3" style="margin:0;opacity:.5"><img src="${OTHER}?4">`,
    );
    const page = article().outerHTML;
    const hiding = hideUnseen(before);
    hiding.again(article());
    expect(article().outerHTML).not.toBe(page);
    hiding.end();
    expect(article().outerHTML).toBe(page);
    hiding.again(article());
    const last = [...article().querySelectorAll('img')].at(-1);
    last?.style.setProperty('opacity', '0.25');
    hiding.end();
    expect(last?.getAttribute('style')).toBe('opacity: 0.25;');
  });

  test('what appears meanwhile is hidden too, and the count shows that it came', () => {
    const hiding = hideUnseen(before);
    hiding.again(article());
    const count = hiddenEver();
    hiding.again(article());
    expect(hiddenEver()).toBe(count);
    article().insertAdjacentHTML('beforeend', `<img src="${OTHER}?2">`);
    expect(hiding.again(article())).toBe(true);
    expect(hiddenEver()).toBe(count + 1);
    hiding.end();
  });
});
