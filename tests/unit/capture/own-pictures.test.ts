// @vitest-environment jsdom
/** The pictures of a post without its comments': at each look, from what is there now. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownPictures } from '../../../lib/capture/seen/own-pictures';
import { bumpMutationVersion, stopMutationVersion } from '../../../lib/platforms/dom/mutation-version';

const sight = { mayHoldItem: (element: Element) => element.matches('article') };
const post = (): Element => document.querySelector('main') as Element;
const names = (): (string | null)[] => ownPictures(post(), sight).map((picture) => picture.id);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  document.body.innerHTML =
    '<main><div><img id="own"></div><ul><li><article><img id="a"></article></li>' +
    '<li><article><img id="b"><article><img id="c"></article></article><p><video ' +
    'id="film"></video></p></li></ul></main>';
  bumpMutationVersion(document);
});
afterEach(() => {
  stopMutationVersion(document);
  vi.useRealTimers();
});

describe('a post’s own pictures', () => {
  it('are those in no item inside it', () => {
    expect(names()).toEqual(['own', 'film']);
  });

  it('are searched again when a picture was added', () => {
    names();
    const came = document.createElement('img');
    came.id = 'came';
    post().prepend(came);
    bumpMutationVersion(document, [came]);
    expect(names()).toEqual(['came', 'own', 'film']);
  });

  it('are searched each time where nobody observes the page', () => {
    stopMutationVersion(document);
    names();
    post().insertAdjacentHTML('beforeend', '<img id="came">');
    expect(names()).toEqual(['own', 'film', 'came']);
  });

  it('are found within a second when they appear by an attribute alone', () => {
    names();
    (post().firstElementChild as Element).id = 'ground';
    (post().firstElementChild as HTMLElement).setAttribute('style', 'background: url("/x.png")');
    vi.advanceTimersByTime(1_001);
    expect(names()).toEqual(['ground', 'own', 'film']);
  });
});
