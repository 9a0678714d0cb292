/** 'Gone' only where the page would have shown the comment. */
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { youtube } from '../../../lib/platforms/youtube';
import { drivers } from '../../../lib/platforms/drivers';
import { envOf, get, idOf, threadHtml, watchPage } from './page';

// As the background does before a gone-check.
bringDrivers(drivers);

const [spam, near, far] = [idOf('Reklam'), idOf('Nara'), idOf('Langtbort')];
const ref = {
  platform: 'youtube',
  kind: 'comment',
  id: spam,
  postId: 'ovning00001',
  parentId: null,
  handle: '',
} as const;
const check = (root: Document) => youtube.seen(root, ref, 'delete', envOf());

/** Nothing stands there before one scrolls; each scroll brings the next page. */
function loadsOnScroll(root: Document, pages: string[], stops = false): void {
  const section = root.querySelector('ytd-item-section-renderer') as Element;
  const header = root.querySelector('ytd-comments-header-renderer') as Element;
  const place = header.parentElement as Element;
  const more = section.querySelector(':scope > ytd-continuation-item-renderer') as Element;
  header.remove();
  const left = [...pages];
  (root.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype.scrollIntoView = () => {
    setTimeout(() => {
      place.append(header);
      const next = left.shift();
      if (next !== undefined) section.querySelector('#contents')?.insertAdjacentHTML('beforeend', next);
      if (left.length === 0 && !stops) more.setAttribute('hidden', '');
    });
  };
}

describe('is the comment gone?', () => {
  it('no, while its id stands there', async () => {
    expect((await check(watchPage(threadHtml({ id: spam, text: 'Köp' })))).kind).toBe('present');
  });

  it('yes, when all comments are loaded and it is not among them', async () => {
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' })))).kind).toBe('gone');
    expect((await check(watchPage(''))).kind).toBe('gone');
  });

  it('unknown, when more comments are to be loaded', async () => {
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true }))).kind).toBe('unknown');
  });

  it('yes, when its neighbours still stand though more are to be loaded', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }) + threadHtml({ id: near, text: 'Hej' }), {
      more: true,
    });
    youtube.read(root, get(root, spam));
    get(root, spam).element.closest('ytd-comment-thread-renderer')?.remove();
    expect((await check(root)).kind).toBe('gone');
  });

  it('unknown, when the list was sorted anew and its neighbours are not loaded', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }) + threadHtml({ id: near, text: 'Hej' }), {
      more: true,
    });
    youtube.read(root, get(root, spam));
    const list = root.querySelector('#contents') as Element;
    list.replaceChildren();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, on another video', async () => {
    expect(
      (
        await check(
          watchPage(threadHtml({ id: far, text: 'Hej' }, 'ovning00002'), {
            url: 'https://www.youtube.com/watch?v=ovning00002',
          }),
        )
      ).kind,
    ).toBe('unknown');
  });

  it('unknown, when the comment section has not loaded', async () => {
    const root = watchPage('');
    root.querySelector('ytd-comments-header-renderer')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('yes, when its own address does not show it', async () => {
    expect(
      (
        await check(
          watchPage(threadHtml({ id: far, text: 'Hej' }), {
            more: true,
            url: `https://www.youtube.com/watch?v=ovning00001&lc=${spam}`,
          }),
        )
      ).kind,
    ).toBe('gone');
  });

  it('yes, when YouTube shows the notice in its place, and the item is no longer found', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }), { more: true });
    const container = get(root, spam).element.parentElement as Element;
    container.children[1]?.removeAttribute('hidden');
    expect(youtube.findItems(root)).toEqual([]);
    expect((await check(root)).kind).toBe('gone');
  });

  it('yes, when the page has just been opened and its comments come as one scrolls', async () => {
    const root = watchPage('', { more: true });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' }), threadHtml({ id: far, text: 'Hej då' })]);
    expect((await check(root)).kind).toBe('gone');
  });

  it('no, when it comes with the next page of comments', async () => {
    const root = watchPage('', { more: true });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' }), threadHtml({ id: spam, text: 'Köp' })]);
    expect((await check(root)).kind).toBe('present');
  });

  it('unknown, when a page of comments never comes', async () => {
    const root = watchPage('', { more: true });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' })], true);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when all is loaded but no comment can be handled: one who is not logged in sees another list', async () => {
    const root = watchPage(threadHtml({ id: far, text: 'Hej' }));
    root.querySelector('#action-menu')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('never by itself in Studio, where only what is in view is drawn', async () => {
    const root = watchPage('', { url: 'https://studio.youtube.com/channel/UCx00000000000000000000A/comments/inbox' });
    expect((await check(root)).kind).toBe('unknown');
  });
});
