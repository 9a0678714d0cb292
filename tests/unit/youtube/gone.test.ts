/** 'Gone' only where the page would have shown the comment. (long because all of it needs the same page) */
import { describe, expect, it, vi } from 'vitest';
import type { ActEnv } from '../../../lib/platforms/contract';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { youtube } from '../../../lib/platforms/youtube';
import { drivers } from '../../../lib/platforms/registry';
import { commentHtml, envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu } from './page';

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
const ownAddress = `https://www.youtube.com/watch?v=ovning00001&lc=${spam}`;
const check = (root: Document) => youtube.seen(root, ref, 'delete', envOf());

/** The list is empty before a scroll; each scroll loads the next page of comments. */
function loadsOnScroll(root: Document, pages: string[], stops = false): void {
  const section = root.querySelector('ytd-item-section-renderer') as Element;
  const header = root.querySelector('ytd-comments-header-renderer') as Element;
  const place = header.parentElement as Element;
  const more = section.querySelector(':scope > ytd-continuation-item-renderer') as Element;
  header.remove();
  // As the observer that follows the page from its beginning does.
  youtube.findItems(root);
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

/**
 * Five threads; the comment is in the third. An unknown entry leaves the press to the official; *Ta bort* presses it.
 * `draw` then redraws the list.
 */
const [first, second, fourth, fifth] = [idOf('Ett'), idOf('Tva'), idOf('Fyra'), idOf('Fem')];
const all = [first, second, spam, fourth, fifth];
const threadsOf = (ids: string[]): string => ids.map((id) => threadHtml({ id, text: `Hej ${id}` })).join('');
async function aimedAt(
  entry = 'Okänt val',
  more = true,
  onConfirm = (_root: Document): void => undefined,
): Promise<Document> {
  const root = watchPage(threadsOf(all), { more, said: '40 kommentarer' });
  withMenu(root, spam, [{ label: entry, ...(entry === 'Ta bort' ? { icon: 'DELETE' } : {}) }], {
    onConfirm: () => onConfirm(root),
  });
  await youtube.perform(root, get(root, spam), 'delete', envOf(pageThatAnswers(root)));
  return root;
}
const draw = (root: Document, ids: string[], said = '40 kommentarer'): void => {
  const list = root.querySelector('#contents');
  if (list !== null) list.innerHTML = threadsOf(ids);
  const count = root.querySelector('#count');
  if (count !== null) count.textContent = said;
};
const without = all.filter((id) => id !== spam);

describe('is the comment gone from its list', () => {
  it('yes, when the rest is unchanged and YouTube’s own count fell', async () => {
    const root = await aimedAt();
    draw(root, without, '39 kommentarer');
    expect(await check(root)).toMatchObject({ kind: 'gone' });
  });

  it('yes, when the rest is unchanged and YouTube’s own button was pressed for it', async () => {
    const root = await aimedAt('Ta bort', true, (page) => draw(page, without));
    expect(await check(root)).toMatchObject({ kind: 'gone' });
  });

  it.each<[string, string[], string]>([
    ['only it left the list, and the number stands', without, '40 kommentarer'],
    ['one old neighbour is left', [idOf('Ny'), fourth], '39 kommentarer'],
    ['the neighbour before it left too', [first, fourth, fifth], '39 kommentarer'],
    ['the neighbour after it left too', [first, second, fifth], '39 kommentarer'],
    ['another stands in its place', [first, second, idOf('Ny'), fourth, fifth], '39 kommentarer'],
    ['the same comments stand in another order', [first, fourth, second, fifth], '39 kommentarer'],
    ['the number rose', without, '41 kommentarer'],
  ])('unknown, when nothing was pressed and %s', async (_, ids, said) => {
    const root = await aimedAt();
    draw(root, ids, said);
    expect((await check(root)).kind).toBe('unknown');
  });

  it.each<[string, string[]]>([
    ['one old neighbour is left', [idOf('Ny'), fourth]],
    ['the same comments stand in another order', [second, first, fourth, fifth]],
  ])('unknown, even when it was pressed, and %s', async (_, ids) => {
    const root = await aimedAt('Ta bort', true, (page) => draw(page, ids));
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when it was there when the press was answered and left later', async () => {
    const root = await aimedAt('Ta bort');
    draw(root, without);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when the whole list left at the press, and came back without it', async () => {
    const root = await aimedAt('Ta bort', true, (page) => draw(page, []));
    draw(root, without);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when it came back after the press and left later', async () => {
    const root = await aimedAt('Ta bort', true, (page) => draw(page, without));
    draw(root, all);
    expect((await check(root)).kind).toBe('present');
    draw(root, without);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when it was drawn twice and one of the two left: it is unknown which one is old', async () => {
    const root = watchPage(threadsOf([spam, first, spam, fourth]), { more: true, said: '40 kommentarer' });
    withMenu(root, spam, [{ label: 'Ta bort', icon: 'DELETE' }]);
    await youtube.perform(root, get(root, spam), 'delete', envOf(pageThatAnswers(root)));
    get(root, spam).element.closest('ytd-comment-thread-renderer')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, without scrolling, while an official has its menu open', async () => {
    const root = await aimedAt();
    draw(root, [first]);
    const loaded: string[] = [];
    (root.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype.scrollIntoView = () =>
      void loaded.push('scrolled');
    expect((await youtube.seen(root, ref, 'delete', { ...envOf(), quiet: true })).kind).toBe('unknown');
    expect(loaded).toEqual([]);
  });
});

describe('is a comment gone that an official removed without Uppsikt', () => {
  const look = async (now: string[], pressed = true, ...between: string[][]) => {
    const root = watchPage(threadsOf(all), { more: true, said: '40 kommentarer' });
    const env = { ...envOf(), quiet: true };
    if (pressed) youtube.beforePress(root, ref, env);
    for (const ids of between) {
      draw(root, ids);
      // The page's next task.
      await new Promise((resolve) => setImmediate(resolve));
    }
    draw(root, now);
    return (await youtube.seen(root, ref, 'delete', env)).kind;
  };

  it('yes, where all its neighbours at the press are unchanged', async () => {
    expect(await look(without)).toBe('gone');
  });

  it('unknown, where the list is drawn in another way, or no press was seen', async () => {
    expect(await look([first, fifth])).toBe('unknown');
    expect(await look(without, false)).toBe('unknown');
  });

  it('unknown, where the official went back to a list that the page has kept from before the comment', async () => {
    const root = await aimedAt();
    const view = root.defaultView as unknown as { PopStateEvent: typeof PopStateEvent };
    root.defaultView?.dispatchEvent(new view.PopStateEvent('popstate', { state: { kept: true } }));
    draw(root, without, '39 kommentarer');
    expect((await youtube.seen(root, ref, 'delete', { ...envOf(), loadedAfter: false })).kind).toBe('unknown');
  });

  it('yes, after a link within the page, which does not count as going back', async () => {
    const root = await aimedAt();
    const view = root.defaultView as unknown as { PopStateEvent: typeof PopStateEvent };
    (root.defaultView as unknown as Window).history.replaceState(null, '', '#top');
    root.defaultView?.dispatchEvent(new view.PopStateEvent('popstate', { state: null }));
    draw(root, without, '39 kommentarer');
    expect((await check(root)).kind).toBe('gone');
  });

  it('unknown, where the platform refused, and it left without a press ten seconds later', async () => {
    const root = watchPage(threadsOf(all), { more: true, said: '40 kommentarer' });
    const env = { ...envOf(), quiet: true };
    youtube.beforePress(root, ref, env);
    // The time for the platform's answer is over.
    await env.clock.wait(10_000);
    draw(root, without);
    expect((await youtube.seen(root, ref, 'delete', env)).kind).toBe('unknown');
  });

  it('unknown by whom, where only the count says that it has gone', async () => {
    const byPress = async (wait: number): Promise<unknown> => {
      const root = watchPage(threadsOf(all), { more: true, said: '40 kommentarer' });
      const env = { ...envOf(), quiet: true };
      youtube.beforePress(root, ref, env);
      if (wait > 0) await env.clock.wait(wait);
      draw(root, without, '39 kommentarer');
      const { kind, byPress: isBy } = await youtube.seen(root, ref, 'delete', env);
      return [kind, isBy];
    };
    expect(await byPress(0)).toEqual(['gone', true]);
    expect(await byPress(10_000)).toEqual(['gone', undefined]);
  });

  it('unknown, where the whole list left with it, and came back without it', async () => {
    expect(await look(without, true, [])).toBe('unknown');
    expect(await look(without, true, [first, fifth])).toBe('unknown');
  });
});

describe('is a reply gone that was removed by a press', () => {
  const [one, two] = [`${spam}.9SvarEtt`, `${spam}.9SvarTva`];
  const listed = (ids: string[]): string =>
    [
      '<ytd-comment-replies-renderer><div id="expander"><ytd-button-renderer id="more-replies" ' +
        'hidden></ytd-button-renderer>',
      `<ytd-button-renderer id="less-replies"></ytd-button-renderer><div id="contents">`,
      `${ids.map((id) => commentHtml({ id, text: `Hej ${id}` })).join('')}</div></div></ytd-comment-replies-renderer>`,
    ].join('');
  async function pressed(onConfirm: (root: Document) => void): Promise<string> {
    const root = watchPage(threadHtml({ id: spam, text: 'Fråga', replies: listed([one, two]) }), {
      more: true,
      said: '40 kommentarer',
    });
    withMenu(root, two, [{ label: 'Ta bort', icon: 'DELETE' }], { onConfirm: () => onConfirm(root) });
    const item = get(root, two);
    // Without the page's data: the menu's words and icon are enough.
    await youtube.perform(root, item, 'delete', envOf());
    return (await youtube.seen(root, item.ref, 'delete', envOf())).kind;
  }

  it('yes, when the other is unchanged', async () => {
    expect(await pressed((root) => get(root, two).element.remove())).toBe('gone');
  });

  it('unknown, when the thread has an item with an unreadable id: it may be this one', async () => {
    const twoLinks = (root: Document): void =>
      get(root, two)
        .element.querySelector('#published-time-text')
        ?.insertAdjacentHTML('beforeend', `<a href="/watch?v=ovning00001&amp;lc=${one}">1 år</a>`);
    expect(await pressed(twoLinks)).toBe('unknown');
  });
});

describe('is the only comment of a list gone that was removed by a press', () => {
  async function pressed(onConfirm: (root: Document) => void): Promise<string> {
    const root = watchPage(threadsOf([spam]), { said: '40 kommentarer' });
    withMenu(root, spam, [{ label: 'Ta bort', icon: 'DELETE' }], { onConfirm: () => onConfirm(root) });
    await youtube.perform(root, get(root, spam), 'delete', envOf(pageThatAnswers(root)));
    return (await check(root)).kind;
  }
  const empty = (root: Document): void => root.querySelector('#contents')?.replaceChildren();

  it('yes, when nothing else happened', async () => {
    expect(await pressed(empty)).toBe('gone');
  });

  it('unknown, when the list lost its header, or is loading', async () => {
    const unmounted = (root: Document): void => {
      empty(root);
      root.querySelector('ytd-comments-header-renderer')?.remove();
    };
    const brought = (root: Document): void => {
      empty(root);
      root.querySelector('ytd-item-section-renderer > ytd-continuation-item-renderer')?.removeAttribute('hidden');
    };
    expect(await pressed(unmounted)).toBe('unknown');
    expect(await pressed(brought)).toBe('unknown');
  });
});

describe('is the comment gone?', () => {
  it('no, while its id is on the page', async () => {
    expect((await check(watchPage(threadHtml({ id: spam, text: 'Köp' })))).kind).toBe('present');
  });

  it('yes, when as many comments as YouTube counts are loaded and it is not among them', async () => {
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { said: '1 kommentar' }))).kind).toBe('gone');
    expect((await check(watchPage('', { said: '0 kommentarer' }))).kind).toBe('gone');
    const answered = threadHtml({ id: far, text: 'Hej', replies: '<button id="more-replies">2 svar</button>' });
    expect((await check(watchPage(answered, { said: '3 kommentarer' }))).kind).toBe('gone');
  });

  it('in a look that may neither scroll nor open: yes where the list is complete, otherwise unknown', async () => {
    const look = async (root: Document, changes: Partial<ActEnv> = {}): Promise<string> =>
      (await youtube.seen(root, ref, 'delete', { ...envOf(), quiet: true, asItStands: true, ...changes })).kind;
    const whole = (more = false): Document =>
      watchPage(threadHtml({ id: far, text: 'Hej' }), { said: '1 kommentar', more });
    expect(await look(whole())).toBe('gone');
    expect(await look(whole(), { asItStands: false })).toBe('unknown');
    expect(await look(whole(), { loadedAfter: false })).toBe('unknown');
    // The list as it stands is judged at once.
    const { clock } = envOf();
    const began = clock.now();
    expect(await look(watchPage(threadHtml({ id: spam, text: 'Köp' })), { clock })).toBe('present');
    expect(clock.now() - began).toBeLessThan(1_000);
    const more = whole(true);
    let scrolls = 0;
    (more.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype.scrollIntoView = () =>
      void (scrolls += 1);
    expect([await look(more), scrolls]).toEqual(['unknown', 0]);
    const unloaded = watchPage('', { said: '0 kommentarer' });
    unloaded.querySelector('ytd-comments-header-renderer')?.remove();
    expect(await look(unloaded)).toBe('unknown');
  });

  it.each(['', '1 204 kommentarer', '2 kommentarer', '1,2 tn kommentarer', '1K Comments', '0 kommentarer'])(
    'unknown, when everything is loaded and YouTube’s count for one comment is “%s”',
    async (said) => {
      expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { said }))).kind).toBe('unknown');
    },
  );

  it('unknown, when there are more comments to load', async () => {
    expect(await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true }))).toMatchObject({
      kind: 'unknown',
      method: expect.stringContaining('alla är inte laddade'),
    });
  });

  it('unknown, when the list was sorted again and its neighbours are not loaded', async () => {
    const root = await aimedAt();
    root.querySelector('#contents')?.replaceChildren();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, on another video', async () => {
    const other = watchPage(threadHtml({ id: far, text: 'Hej' }, 'ovning00002'), {
      url: 'https://www.youtube.com/watch?v=ovning00002',
    });
    expect(await check(other)).toMatchObject({
      kind: 'unknown',
      method: expect.stringContaining('sidan visar ovning00002'),
    });
  });

  it('unknown, when the comment section has not loaded', async () => {
    const root = watchPage('');
    root.querySelector('ytd-comments-header-renderer')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('yes, when its own address has just loaded the list, and it is not there', async () => {
    const root = watchPage('', { more: true, url: ownAddress });
    loadsOnScroll(root, [threadHtml({ id: far, text: 'Hej' })], true);
    expect((await check(root)).kind).toBe('gone');
  });

  describe('in a tab that is older than the comment', () => {
    const old = async (root: Document): Promise<string> =>
      (await youtube.seen(root, ref, 'delete', { ...envOf(), loadedAfter: false })).kind;
    const goes = (root: Document): Element | null | undefined => {
      const header = root.querySelector('ytd-comments-header-renderer');
      header?.remove();
      root.querySelector('ytd-item-section-renderer > #contents')?.replaceChildren();
      return header;
    };

    it('yes, when the first list loaded during the look', async () => {
      const root = watchPage('', { more: true, url: ownAddress });
      loadsOnScroll(root, [threadHtml({ id: far, text: 'Hej' })], true);
      expect(await old(root)).toBe('gone');
      const whole = watchPage('', { more: true, said: '1 kommentar' });
      loadsOnScroll(whole, [threadHtml({ id: far, text: 'Hej' })]);
      expect(await old(whole)).toBe('gone');
    });

    it('unknown, when the list was there before', async () => {
      expect(await old(watchPage(threadHtml({ id: far, text: 'Hej' }), { said: '1 kommentar' }))).toBe('unknown');
    });

    it.each([ownAddress, 'https://www.youtube.com/watch?v=ovning00001'])(
      'unknown, when its list went away and comes again as old as it was (%s)',
      async (url) => {
        const root = watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true, said: '1 kommentar', url });
        youtube.findItems(root);
        const header = goes(root) as Element;
        root.querySelector('#header')?.append(header);
        loadsOnScroll(root, [threadHtml({ id: far, text: 'Hej' })]);
        expect(await old(root)).toBe('unknown');
      },
    );

    it('unknown, when a list of no comments went away and comes again as old as it was', async () => {
      const root = watchPage('', { more: true, said: '0 kommentarer' });
      youtube.findItems(root);
      loadsOnScroll(root, ['']);
      expect(await old(root)).toBe('unknown');
    });

    it('unknown, when nothing has observed the page from its beginning', async () => {
      const root = watchPage('', { more: true, said: '1 kommentar' });
      vi.spyOn(root.defaultView?.performance as Performance, 'now').mockReturnValue(31_000);
      loadsOnScroll(root, [threadHtml({ id: far, text: 'Hej' })]);
      expect(await old(root)).toBe('unknown');
    });
  });

  it('unknown, at its own address in a new tab, when its list went away and comes again sorted and in part', async () => {
    const root = watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true, url: ownAddress });
    youtube.findItems(root);
    root.querySelector('ytd-item-section-renderer > #contents')?.replaceChildren();
    loadsOnScroll(root, [threadHtml({ id: far, text: 'Hej' })], true);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when its own address still stands over a list that was there before', async () => {
    // Sorted again, the list no longer begins with the address's comment.
    expect((await check(watchPage(threadHtml({ id: far, text: 'Hej' }), { more: true, url: ownAddress }))).kind).toBe(
      'unknown',
    );
  });

  it('yes, when YouTube shows its notice in the comment’s place, and the item is not found', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp' }), { more: true });
    const container = get(root, spam).element.parentElement as Element;
    container.children[1]?.removeAttribute('hidden');
    expect(youtube.findItems(root)).toEqual([]);
    expect((await check(root)).kind).toBe('gone');
  });

  it('yes, when the page has just been opened and its comments load on scrolling', async () => {
    const root = watchPage('', { more: true, said: '2 kommentarer' });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' }), threadHtml({ id: far, text: 'Hej då' })]);
    expect((await check(root)).kind).toBe('gone');
  });

  it('no, when it comes with the next page of comments', async () => {
    const root = watchPage('', { more: true });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' }), threadHtml({ id: spam, text: 'Köp' })]);
    expect((await check(root)).kind).toBe('present');
  });

  it('unknown, when a page of comments never loads', async () => {
    const root = watchPage('', { more: true });
    loadsOnScroll(root, [threadHtml({ id: near, text: 'Hej' })], true);
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown, when all is loaded but no comment has a menu: a visitor who is not logged in sees another list', async () => {
    const root = watchPage(threadHtml({ id: far, text: 'Hej' }));
    root.querySelector('#action-menu')?.remove();
    expect((await check(root)).kind).toBe('unknown');
  });

  it('unknown in Studio by the list alone, since only what is in view is drawn', async () => {
    const root = watchPage('', { url: 'https://studio.youtube.com/channel/UCx00000000000000000000A/comments/inbox' });
    expect((await check(root)).kind).toBe('unknown');
  });
});
