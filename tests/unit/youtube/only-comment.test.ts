/** A video's only comment, removed: an empty list alone proves nothing, the header's count does. */
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { youtube } from '../../../lib/platforms/youtube';
import { drivers } from '../../../lib/platforms/registry';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu } from './page';

// As the background does before a gone-check.
bringDrivers(drivers);

const spam = idOf('Reklam');
const ref = {
  platform: 'youtube',
  kind: 'comment',
  id: spam,
  postId: 'ovning00001',
  parentId: null,
  handle: '',
} as const;
const ownAddress = `https://www.youtube.com/watch?v=ovning00001&lc=${spam}`;
const check = (root: Document) => youtube.seen(root, ref, 'delete', envOf());
function emptied(root: Document, said: string): void {
  root.querySelector('#contents')?.replaceChildren();
  const count = root.querySelector('#count');
  if (count !== null) count.textContent = said;
}

describe('is the only comment of a video gone', () => {
  /** Leaves the press to the official; `drawn` is the page's response to it. */
  async function byHand(drawn: (root: Document) => void): Promise<string> {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }), { said: '1 kommentar' });
    withMenu(root, spam, [{ label: 'Okänt val' }]);
    await youtube.perform(root, get(root, spam), 'delete', envOf(pageThatAnswers(root)));
    drawn(root);
    return (await check(root)).kind;
  }

  it('yes, when the header’s count fell to none', async () => {
    expect(await byHand((root) => emptied(root, '0 kommentarer'))).toBe('gone');
  });

  it.each(['', '1 kommentar'])('unknown, when the header says “%s” and no press was seen', async (said) => {
    expect(await byHand((root) => emptied(root, said))).toBe('unknown');
  });

  it.each([
    ['0 kommentarer', 'gone'],
    ['', 'unknown'],
    ['1 kommentar', 'unknown'],
  ])('after a reload the header says “%s”: %s', async (said, kind) => {
    expect((await check(watchPage('', { said }))).kind).toBe(kind);
    expect((await check(watchPage('', { said, url: ownAddress }))).kind).toBe(kind);
  });

  it('unknown in a tab whose list is older than the comment', async () => {
    const root = watchPage('', { said: '0 kommentarer' });
    expect((await youtube.seen(root, ref, 'delete', { ...envOf(), loadedAfter: false })).kind).toBe('unknown');
  });

  it('unknown after a reload, when a message stands in place of the comments, whatever the header says', async () => {
    const root = watchPage('', { said: '0 kommentarer' });
    const list = root.querySelector('ytd-item-section-renderer > #contents');
    if (list !== null) list.innerHTML = '<ytd-message-renderer><p>Försök igen.</p></ytd-message-renderer>';
    expect((await check(root)).kind).toBe('unknown');
  });
});
