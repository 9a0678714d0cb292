/** 'Gone' only where the page would have shown the comment. */
import { describe, expect, it } from 'vitest';
import { youtube } from '../../../lib/platforms/youtube';
import { envOf, get, idOf, threadHtml, watchPage } from './page';

const [spam, near, far] = [idOf('Reklam'), idOf('Nara'), idOf('Langtbort')];
const ref = { platform: 'youtube', kind: 'comment', id: spam, postId: 'ovning00001', parentId: null, handle: '' } as const;
const check = (root: Document) => youtube.goneCheck(root, ref, envOf());

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
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }) + threadHtml({ id: near, text: 'Hej' }), { more: true });
    youtube.read(root, get(root, spam));
    get(root, spam).element.closest('ytd-comment-thread-renderer')?.remove();
    expect((await check(root)).kind).toBe('gone');
  });

  it('unknown, when the list was sorted anew and its neighbours are not loaded', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }) + threadHtml({ id: near, text: 'Hej' }), { more: true });
    youtube.read(root, get(root, spam));
    const list = root.querySelector('#contents') as Element;
    list.replaceChildren();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, on another video', async () => {
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }, 'ovning00002'), { url: 'https://www.youtube.com/watch?v=ovning00002' }))).kind).toBe('unknown');
  });

  it('unknown, when the comment section has not loaded', async () => {
    const root = watchPage('');
    root.querySelector('ytd-comments-header-renderer')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('yes, when its own address does not show it', async () => {
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true, url: `https://www.youtube.com/watch?v=ovning00001&lc=${spam}` }))).kind).toBe('gone');
  });

  it('yes, when YouTube shows the notice in its place, and the item is no longer found', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }), { more: true });
    const container = get(root, spam).element.parentElement as Element;
    container.children[1]?.removeAttribute('hidden');
    expect(youtube.findItems(root)).toEqual([]);
    expect((await check(root)).kind).toBe('gone');
  });

  it('never by itself in Studio, where only what is in view is drawn', async () => {
    const root = watchPage('', { url: 'https://studio.youtube.com/channel/UCx00000000000000000000A/comments/inbox' });
    expect((await check(root)).kind).toBe('unknown');
  });
});
