/** What a page's observer reports of where its items stand, and what it reads: only what is near the window. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ItemChanges } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';

const comment = (id: number): string =>
  `<div role="article" aria-label="Kommentar"><a href="/anna?comment_id=${id}">Anna</a>` +
  `<a href="/kommunen/posts/111?comment_id=${id}">2 tim</a></div>`;

/** Stands in for the browser's observer: what it watches, and its callback when something comes near. */
class Eyes {
  static last: Eyes | undefined;
  readonly watched = new Set<Element>();
  constructor(private readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Eyes.last = this;
  }
  observe = (element: Element): unknown => this.watched.add(element);
  unobserve = (element: Element): unknown => this.watched.delete(element);
  disconnect = (): void => this.watched.clear();
  come = (target: Element, isIntersecting = true): void => this.tell([{ target, isIntersecting }]);
}

it('reads no comment that is far from the window, and says which are near', async () => {
  const html = [901, 902, 903].map(comment).join('');
  const { window } = new JSDOM(`<main>${html}</main>`, { url: 'https://www.facebook.com/', pretendToBeVisual: true });
  Object.assign(window, { IntersectionObserver: Eyes });
  const root = window.document;
  const told: ItemChanges[] = [];
  const stop = new AbortController();
  facebook.observeItems(root, (changes) => told.push(changes), stop.signal);
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]?.items).toEqual([]);
  const [first, second] = [...root.querySelectorAll('[role="article"]')] as [Element, Element];
  Eyes.last?.come(second);
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]?.items.map(({ ref }) => ref.id)).toEqual(['902']);
  const sight = told.at(-1)?.sight;
  expect([...(sight?.near ?? [])]).toEqual([second]);
  expect([first, second, root.body].map((element) => sight?.mayHoldItem(element))).toEqual([true, true, false]);
  Eyes.last?.come(second, false);
  expect(sight?.near.size).toBe(0);
  stop.abort();
});
