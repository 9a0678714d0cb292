// @vitest-environment jsdom
/**
 * Which pictures are watched where the browser says what is near the window: those of registered items only, and what
 * stands in them. jsdom has no layout: every picture here has a place of its own, and nothing covers any.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { ItemRef } from '../../../lib/domain/item';
import { install } from '../background/an-extension';

install();
const { seenBefore, settleSeen } = await import('../../../lib/overlay/features/seen-pictures');

const ref = (id: string): ItemRef => ({ platform: 'facebook', kind: 'post', id }) as unknown as ItemRef;
const element = (id: string): Element => document.getElementById(id) as Element;
const pictures = (): HTMLImageElement[] => [...document.querySelectorAll('img')];
/** Pixels from the top of one picture to the top of the next. */
const EACH = 100;

function session(...near: string[]): Session {
  return {
    controls: new Map([[element('post'), {}]]),
    sight: {
      near: new Set(near.map(element)),
      mayHoldItem: (each: Element) => each.localName === 'article',
    },
  } as unknown as Session;
}

function seenOf(looked: Session, press: string): (string | null)[] {
  settleSeen(looked, ref(press), 'leave');
  return pictures()
    .map((each) => each.getAttribute('src'))
    .filter((address) => seenBefore(ref(press)).has(address));
}

/** Each test has its own addresses: a document remembers what has been seen. */
function show(test: string): void {
  document.body.innerHTML = `
    <article id="post"><img src="/${test}/post"><article id="near"><img src="/${test}/near"></article>
      <article id="far"><img src="/${test}/far"></article></article>
    <article id="other"><img src="/${test}/other"></article>`;
  for (const [index, picture] of pictures().entries()) {
    const box = { left: 0, top: index * EACH, right: 80, bottom: index * EACH + 80, width: 80, height: 80 };
    Object.defineProperties(picture, {
      complete: { value: true },
      naturalWidth: { value: 80 },
      checkVisibility: { value: () => true },
      getBoundingClientRect: { value: () => box },
    });
  }
  for (const item of document.querySelectorAll('article'))
    Object.defineProperty(item, 'getBoundingClientRect', { value: () => ({ top: 0, bottom: 500 }) });
}

beforeEach(() => {
  Object.assign(globalThis, { innerWidth: 1_000, innerHeight: 700 });
  document.elementFromPoint = (_x, y) => pictures()[Math.floor(y / EACH)] ?? null;
});
afterEach(() => document.body.replaceChildren());

it('those of a registered post and of items near the window in it, never of a post that is not registered', () => {
  show('near');
  expect(seenOf(session('post', 'near', 'other'), 'near')).toEqual(['/near/post', '/near/near']);
});

it('all of a registered post, as long as no item in it is reported separately', () => {
  show('alone');
  expect(seenOf(session('post', 'other'), 'alone')).toEqual(['/alone/post', '/alone/near', '/alone/far']);
});

it('those of items near the window, where the post itself is not near', () => {
  show('inner');
  expect(seenOf(session('near', 'other'), 'inner')).toEqual(['/inner/near']);
});
