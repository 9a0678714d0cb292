// @vitest-environment jsdom
/**
 * A picture that is clipped by what contains it has not been seen. jsdom has no layout, so the test says where each box
 * stands. The browser names the picture's container at every point, whether or not the picture shows there.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isOnScreen } from '../../../lib/capture/seen/on-screen';
import { SeenPictures } from '../../../lib/capture/seen/seen-pictures';

const ADDRESS = 'https://scontent.xx.fbcdn.net/a.png';

type Place = [left: number, top: number, right: number, bottom: number];
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const picture = (): HTMLElement => element('picture');
/** Whether the browser names the picture at its place. */
let isNamed = true;

function stands(at: Element, [left, top, right, bottom]: Place): void {
  const box = { left, top, right, bottom, width: right - left, height: bottom - top };
  Object.defineProperty(at, 'getBoundingClientRect', { value: () => box, configurable: true });
}

/** A picture of 200 pixels inside two boxes; the outer one ends 50 pixels below the picture's top. */
function page(outer: string, inner = '', own = ''): boolean {
  document.body.innerHTML = `<div id="outer" style="${outer}"><div id="inner" style="${inner}">
    <img id="picture" src="${ADDRESS}" style="${own}"></div></div>`;
  Object.defineProperties(picture(), {
    complete: { value: true },
    naturalWidth: { value: 200 },
    checkVisibility: { value: () => true },
  });
  stands(element('outer'), [0, 0, 500, 150]);
  stands(element('inner'), [0, 0, 500, 1_000]);
  stands(picture(), [100, 100, 300, 300]);
  return isOnScreen(picture());
}

beforeEach(() => {
  isNamed = true;
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  Object.assign(globalThis, { innerWidth: 1_000, innerHeight: 700 });
  const all = (): Element[] =>
    [
      ...(isNamed ? [picture()] : []),
      element('inner'),
      element('outer'),
      document.body,
      document.documentElement,
    ].filter((each) => getComputedStyle(each).pointerEvents !== 'none');
  document.elementsFromPoint = all;
  document.elementFromPoint = () => all()[0] ?? null;
});

describe('the container of a picture', () => {
  test.each<[string, string, string?, string?]>([
    ['scrolls', 'overflow-y: auto'],
    ['hides what is past its edge', 'overflow: hidden'],
    ['clips it', 'overflow: clip'],
    ['has a shape', 'clip-path: inset(0)'],
    ['paints nothing past its edge', 'contain: paint'],
    ['scrolls, and places the picture', 'overflow: auto; position: relative', '', 'position: absolute'],
    ['scrolls, and places what is fixed', 'overflow: auto; transform: translate(0)', '', 'position: fixed'],
    ['scrolls around what places the picture', 'overflow: auto', 'position: relative', 'position: absolute'],
    ['has a shape, wherever the picture is placed', 'clip-path: inset(0)', '', 'position: fixed'],
  ])('cuts it off where it %s', (_how, outer, inner, own) => {
    expect(page(outer, inner, own)).toBe(false);
  });

  test.each<[string, string, string?, string?]>([
    ['cuts nothing', ''],
    ['cuts at the sides only', 'overflow-x: clip; overflow-y: visible'],
    ['stands in a line', 'overflow: hidden; display: inline'],
    ['has no box', 'overflow: hidden; display: contents'],
    ['does not place it', 'overflow: hidden', '', 'position: absolute'],
    ['does not place what it stands in', 'overflow: hidden', 'position: absolute'],
    ['does not place what is fixed', 'overflow: hidden; position: relative', 'position: fixed'],
  ])('leaves it where it %s', (_how, outer, inner, own) => {
    expect(page(outer, inner, own)).toBe(true);
  });

  test('may clip half of it, and the rest is tested', () => {
    page('overflow: hidden');
    stands(element('outer'), [0, 0, 500, 200]);
    const asked: number[] = [];
    document.elementFromPoint = (_x, y) => {
      asked.push(y);
      return picture();
    };
    expect(isOnScreen(picture())).toBe(true);
    expect(Math.max(...asked)).toBeLessThan(200);
  });

  test('may be the page itself, which does not clip where the window scrolls it', () => {
    for (const at of [document.body, document.documentElement]) stands(at, [0, -500, 1_000, 100]);
    document.body.style.overflow = 'hidden';
    expect(page('')).toBe(true);
    document.documentElement.style.overflow = 'hidden';
    expect(page('')).toBe(false);
    document.body.style.overflow = 'visible';
    expect(page('')).toBe(true);
  });

  test('is read again at each look', () => {
    const seen = new SeenPictures();
    const isSeen = (): boolean => {
      seen.look([document.body]);
      seen.settle('item', 'leave');
      return seen.before('item').has(ADDRESS);
    };
    page('overflow: auto');
    expect(isSeen()).toBe(false);
    stands(element('outer'), [0, 0, 500, 500]);
    expect(isSeen()).toBe(true);
  });

  test('is read once in a look, for all pictures in it', () => {
    page('');
    document.elementFromPoint = picture;
    const asked = vi.spyOn(globalThis, 'getComputedStyle');
    const around = new Map();
    isOnScreen(picture(), around);
    expect(asked.mock.calls.filter(([each]) => each === element('outer'))).toHaveLength(1);
    asked.mockClear();
    expect(isOnScreen(picture(), around)).toBe(true);
    expect(asked.mock.calls.map(([each]) => each)).toEqual([picture()]);
    asked.mockRestore();
  });
});

describe('a picture that the browser does not name', () => {
  beforeEach(() => (isNamed = false));

  test('has not been seen, though its container is named', () => {
    expect(page('')).toBe(false);
  });

  test('shows where presses go through it and its container is named', () => {
    expect(page('', '', 'pointer-events: none')).toBe(true);
    expect(page('', 'pointer-events: none')).toBe(true);
  });

  test('does not show where presses go through it and it is clipped', () => {
    expect(page('overflow: hidden', '', 'pointer-events: none')).toBe(false);
    expect(page('', 'clip-path: circle(1px); pointer-events: none')).toBe(false);
  });

  test('shows in a button, which Firefox names for everything in it', () => {
    page('');
    const button = document.createElement('button');
    picture().before(button);
    button.append(picture());
    document.elementFromPoint = () => button;
    expect(isOnScreen(picture())).toBe(true);
  });
});
