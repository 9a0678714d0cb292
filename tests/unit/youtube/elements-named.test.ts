/** The elements that name the page's owner are those there now, however rarely the page is searched. */
import { beforeEach, expect, it } from 'vitest';
import { bumpMutationVersion, stopMutationVersion } from '../../../lib/platforms/dom/mutation-version';
import { elementsNamed } from '../../../lib/platforms/youtube/elements-named';
import { watchPage } from './page';

let root: Document;
const owners = (): string[] => elementsNamed(root, 'ytd-video-owner-renderer').map(({ id }) => id);
function put(id: string): Element {
  const element = root.createElement('ytd-video-owner-renderer');
  element.id = id;
  root.body.append(element);
  return element;
}

beforeEach(() => {
  root = watchPage('');
  (root.querySelector('ytd-video-owner-renderer') as Element).id = 'first';
});

it('finds an element that was added, and none that was removed', () => {
  bumpMutationVersion(root);
  expect(owners()).toEqual(['first']);
  const second = put('second');
  bumpMutationVersion(root, [second]);
  expect(owners()).toEqual(['first', 'second']);
  root.getElementById('first')?.remove();
  expect(owners()).toEqual(['second']);
  root.implementation.createHTMLDocument().body.append(second);
  expect(owners()).toEqual([]);
});

it('finds the elements also while nobody observes the page, and those added between two observers', () => {
  bumpMutationVersion(root);
  expect(owners()).toEqual(['first']);
  stopMutationVersion(root);
  put('second');
  expect(owners()).toEqual(['first', 'second']);
  put('third');
  bumpMutationVersion(root);
  expect(owners()).toEqual(['first', 'second', 'third']);
});
