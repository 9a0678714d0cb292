/**
 * Whether an item is gone from its place: only when everything around it is unchanged. (long because all tests share
 * one page)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import type { FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { atThePress, bringToLife, countOneLess, type LiveOptions } from './facebook-live-page';

// The background injects this before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const [before, target, after] = ['9200000000000003', '9200000000000004', '9200000000000005'];

const itemOf = (root: Document, id: string): FoundItem => {
  const found = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const say = (root: Document, count: number): void => {
  const said = root.getElementById('c1');
  if (said !== null) said.textContent = `${count} kommentarer`;
};

/** Drives the page as far as it allows. The menu's words are unknown, so the last steps are left to the official. */
async function driven(options: LiveOptions, id = target): Promise<{ root: Document; item: FoundItem }> {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  bringToLife(root, options);
  const item = itemOf(root, id);
  await facebook.perform(root, item, 'delete', anEnv());
  return { root, item };
}
const byHand: LiveOptions = { menu: 'unknown-words' };
const seen = async (root: Document, item: FoundItem): Promise<string> =>
  (await facebook.seen(root, item.ref, 'delete', anEnv({ quiet: true }))).kind;

describe('a comment that an official was asked to remove by hand', () => {
  it('is gone when it left, its neighbours are unchanged and the post counts one less', async () => {
    const { root, item } = await driven(byHand);
    item.element.remove();
    say(root, 6);
    expect(await seen(root, item)).toBe('gone');
  });

  it.each<[string, (root: Document) => void]>([
    ['the post counts as many as before', (root) => say(root, 7)],
    ['the post says nothing of how many there are', (root) => root.getElementById('c1')?.remove()],
    ['the neighbour before it left too', (root) => itemOf(root, before).element.remove()],
    ['the neighbour after it left too', (root) => itemOf(root, after).element.remove()],
    ['the list is drawn in another order', (root) => itemOf(root, before).element.before(itemOf(root, after).element)],
    [
      'the list says that it is sorted otherwise',
      (root) => {
        const sorting = root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
        if (sorting !== null) sorting.textContent = 'Nyast';
      },
    ],
    ['the post has another writer now', (root) => root.querySelector('h2 a')?.setAttribute('href', '/annan')],
    [
      'a row that says nothing has come',
      (root) =>
        itemOf(root, after).element.insertAdjacentHTML('beforebegin', '<div role="article"><span></span></div>'),
    ],
    [
      'something that cannot be read stands there',
      (root) => {
        for (const link of itemOf(root, before).element.querySelectorAll('a[href*="comment_id="]'))
          link.setAttribute('href', '/annan?comment_id=x');
      },
    ],
  ])('may still be there when it left and %s', async (_, change) => {
    const { root, item } = await driven(byHand);
    item.element.remove();
    say(root, 6);
    change(root);
    expect(await seen(root, item)).toBe('unknown');
  });
});

describe('a comment whose removal was pressed', () => {
  it('may still be there when it stayed after the press and left with a new sorting', async () => {
    const { root, item } = await driven({ refuse: true });
    expect(await seen(root, item)).toBe('present');
    item.element.remove();
    expect(await seen(root, item)).toBe('unknown');
  });

  it('may still be there when all comments left at the press and came back without it', async () => {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    // The counter alone would show it.
    root.getElementById('c1')?.remove();
    bringToLife(root, { refuse: true });
    const item = itemOf(root, target);
    const comments = facebook.findItems(root).flatMap(({ element, ref }) => (ref.kind === 'post' ? [] : element));
    const places = comments.map((element) => [element, root.createComment('')] as const);
    atThePress(root, () => places.forEach(([element, place]) => element.replaceWith(place)));
    await facebook.perform(root, item, 'delete', anEnv());
    for (const [element, place] of places) if (element !== item.element) place.replaceWith(element);
    expect(await seen(root, item)).toBe('unknown');
  });

  describe('that the official removed by hand', () => {
    const leaves = async (withIt: readonly string[]): Promise<string> => {
      const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
      root.getElementById('c1')?.remove();
      const item = itemOf(root, target);
      const env = anEnv({ quiet: true });
      facebook.beforePress(root, item.ref, env);
      const rows = withIt.map((id) => itemOf(root, id).element);
      const places = rows.map((row) => [row, root.createComment('')] as const);
      for (const [row, place] of places) row.replaceWith(place);
      item.element.remove();
      // Lets the page's next task run.
      await new Promise((resolve) => setImmediate(resolve));
      for (const [row, place] of places) place.replaceWith(row);
      return (await facebook.seen(root, item.ref, 'delete', env)).kind;
    };

    it('is gone when it left alone', async () => {
      expect(await leaves([])).toBe('gone');
    });

    it('may still be there when its neighbours left with it and came back', async () => {
      expect(await leaves([before])).toBe('unknown');
      expect(await leaves([before, after])).toBe('unknown');
    });
  });

  describe('one of two, where the sort button leaves with it', () => {
    const sorting = (root: Document): Element | null =>
      root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
    /** Opens a post of its own, with this comment and one more. */
    const pressed = async (): Promise<{ root: Document; item: FoundItem }> => {
      const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
      for (const { element, ref } of facebook.findItems(root))
        if (ref.kind !== 'post' && ref.id !== before && ref.id !== target) element.remove();
      for (const opener of root.querySelectorAll('[data-visualcompletion] > [role="button"]:not([aria-haspopup])'))
        opener.remove();
      bringToLife(root, {});
      const item = itemOf(root, target);
      await facebook.perform(root, item, 'delete', anEnv());
      item.element.remove();
      return { root, item };
    };

    it('is gone: the comment left over has no other order', async () => {
      const { root, item } = await pressed();
      expect(sorting(root)).not.toBeNull();
      sorting(root)?.remove();
      expect(await seen(root, item)).toBe('gone');
    });

    it('may still be there when its neighbour is another comment, or the list shows another order', async () => {
      const other = await pressed();
      const button = sorting(other.root);
      if (button !== null) button.textContent = 'Nyast';
      expect(await seen(other.root, other.item)).toBe('unknown');
      const replaced = await pressed();
      sorting(replaced.root)?.remove();
      for (const link of itemOf(replaced.root, before).element.querySelectorAll('a[href*="comment_id="]'))
        link.setAttribute('href', (link.getAttribute('href') ?? '').replace(before, '9200000000000077'));
      expect(await seen(replaced.root, replaced.item)).toBe('unknown');
    });
  });

  describe('the only comment its post shows', () => {
    const list = (root: Document): Element | null => root.querySelector('[data-visualcompletion]');
    const sorting = (root: Document): Element | null =>
      root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
    /** The server refuses, and the page changes the list at the same moment. */
    async function refused(happens: (root: Document) => void, { hasButton = true, row = '' } = {}): Promise<string> {
      const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
      for (const { element, ref } of facebook.findItems(root))
        if (ref.kind !== 'post' && ref.id !== target) element.remove();
      for (const opener of root.querySelectorAll('[data-visualcompletion] > [role="button"]:not([aria-haspopup])'))
        opener.remove();
      if (!hasButton) sorting(root)?.remove();
      list(root)?.insertAdjacentHTML('beforeend', row);
      bringToLife(root, { refuse: true });
      atThePress(root, happens);
      const item = itemOf(root, target);
      await facebook.perform(root, item, 'delete', anEnv());
      return await seen(root, item);
    }
    const folded = (root: Document): void => list(root)?.replaceChildren();
    const counted = (root: Document): void => {
      folded(root);
      say(root, 6);
    };

    it.each<[string, (root: Document) => void]>([
      ['the list was folded, with the button that sorts', folded],
      ['the list was taken away', (root) => list(root)?.remove()],
    ])('may still be there when %s', async (_, happens) => {
      expect(await refused(happens)).toBe('unknown');
      expect(await refused(happens, { hasButton: false })).toBe('unknown');
    });

    it('may still be there when only an unreadable row is left, as before', async () => {
      const row = '<div role="article"><span></span></div>';
      const emptied = (root: Document): void => {
        const place = list(root);
        if (place !== null) place.innerHTML = row;
      };
      expect(await refused(emptied, { row })).toBe('unknown');
      expect(await refused(emptied, { row, hasButton: false })).toBe('unknown');
    });

    it('may still be there when the list left with its sort button, though the post counts one less: another may have gone', async () => {
      expect(await refused(counted)).toBe('unknown');
    });

    it('may still be there when it left under the sort button and the post counts as many as before', async () => {
      expect(await refused((root) => itemOf(root, target).element.remove())).toBe('unknown');
    });

    const left =
      (said: (root: Document) => void) =>
      (root: Document): void => {
        itemOf(root, target).element.remove();
        said(root);
      };

    it('is gone when it left under the sort button and the post counts one less', async () => {
      expect(await refused(left(countOneLess))).toBe('gone');
    });

    it('may still be there when the post’s counter left with it', async () => {
      expect(await refused(left((root) => root.getElementById('c1')?.replaceChildren()))).toBe('unknown');
      expect(await refused(left((root) => root.getElementById('c1')?.remove()))).toBe('unknown');
    });

    it('is gone from a list without a sort button when the post counts one less', async () => {
      expect(await refused(counted, { hasButton: false })).toBe('gone');
    });
  });

  it('may still be there when another copy of it is', async () => {
    const { root, item } = await driven({ refuse: true }, '9200000000000001');
    item.element.remove();
    expect(await seen(root, item)).not.toBe('gone');
  });
});

describe('a reply', () => {
  const [parent, reply] = ['9200000000000001', '9300000000000001'];

  it('is gone when its comment is there and the post counts one less', async () => {
    const { root, item } = await driven(byHand, reply);
    item.element.remove();
    say(root, 6);
    expect(await seen(root, item)).toBe('gone');
  });

  it('may still be there when the replies of its comment are folded again', async () => {
    const { root, item } = await driven(byHand, reply);
    const button = root.createElement('div');
    button.setAttribute('role', 'button');
    button.setAttribute('tabindex', '0');
    button.textContent = 'Visa 1 svar';
    item.element.replaceWith(button);
    say(root, 6);
    expect(await seen(root, item)).toBe('unknown');
  });

  it('may still be there when it left with the sort button', async () => {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    bringToLife(root, { refuse: true });
    const item = itemOf(root, reply);
    atThePress(root, () => {
      item.element.remove();
      root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]')?.remove();
    });
    await facebook.perform(root, item, 'delete', anEnv());
    expect(await seen(root, item)).toBe('unknown');
  });

  it('may still be there when the sort button left with it, one reply is left and the post counts one less', async () => {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    const item = itemOf(root, reply);
    const other = item.element.cloneNode(true) as Element;
    for (const link of other.querySelectorAll('a[href*="comment_id="]'))
      link.setAttribute('href', `/bo?comment_id=${btoa('comment:7100000000000001_9300000000000078')}`);
    const time = `/exempelkommun/posts/pfbid0Egen?comment_id=${parent}&reply_comment_id=9300000000000078`;
    other.querySelector('ul a')?.setAttribute('href', time);
    item.element.after(other);
    bringToLife(root, { refuse: true });
    atThePress(root, () => {
      item.element.remove();
      countOneLess(root);
      root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]')?.remove();
    });
    await facebook.perform(root, item, 'delete', anEnv());
    expect(await seen(root, item)).toBe('unknown');
  });

  it.each<[string, (root: Document) => void]>([
    ['', () => undefined],
    [', and the post counts one less', countOneLess],
  ])(
    'may stand there when links of what stands there disagree about which reply it is, and to what%s',
    async (_, says) => {
      const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
      bringToLife(root, { refuse: true });
      const item = itemOf(root, reply);
      atThePress(root, () => {
        const time = item.element.querySelector('ul a');
        time?.setAttribute(
          'href',
          (time.getAttribute('href') ?? '').replace(parent, before).replace(reply, '9300000000000077'),
        );
        time?.parentElement?.insertAdjacentHTML(
          'beforeend',
          `<a href="/exempelkommun/posts/pfbid0Egen?comment_id=${parent}&amp;reply_comment_id=9300000000000078">` +
            '3 tim</a>',
        );
        says(root);
      });
      await facebook.perform(root, item, 'delete', anEnv());
      expect(await seen(root, item)).toBe('unknown');
    },
  );

  it('may still be there when its comment left', async () => {
    const { root, item } = await driven(byHand, reply);
    for (const found of facebook.findItems(root))
      if (found.ref.id === parent || found.ref.id === reply) found.element.remove();
    say(root, 5);
    expect(await seen(root, item)).toBe('unknown');
  });
});

describe('a post in a list', () => {
  const posts = [111, 222, 333];
  const unit = (id: number, place: number): string => `<div aria-posinset="${place}" aria-labelledby="h${id}">
    <h2 id="h${id}"><a href="https://www.facebook.com/exempelkommun">Exempelkommun</a></h2>
    <a href="https://www.facebook.com/exempelkommun/posts/${id}">1 d</a>
    <div role="button" aria-haspopup="menu" aria-expanded="false" tabindex="0"><svg></svg></div>
    <div data-ad-preview="message"><span dir="auto"><div dir="auto">Inlägg ${id}</div></span></div></div>`;
  async function feed(): Promise<{ root: Document; item: FoundItem }> {
    const root = loadPage(
      `<body><div role="feed">${posts.map((id, at) => `<div>${unit(id, at + 1)}</div>`).join('')}</div></body>`,
      'https://www.facebook.com/exempelkommun',
    );
    const item = itemOf(root, '222');
    // Its menu never opens, so the act is left to the official.
    await facebook.perform(root, item, 'trash', anEnv());
    return { root, item };
  }

  it('is not gone when its feed unit was only emptied', async () => {
    const { root, item } = await feed();
    item.element.replaceChildren();
    expect(await facebook.seen(root, item.ref, 'trash', anEnv())).toMatchObject({
      kind: 'unknown',
      method: expect.stringContaining('what it stood in is no longer on the page'),
    });
  });

  it('is not gone when an empty feed unit replaced it', async () => {
    const { root, item } = await feed();
    item.element.outerHTML = '<div aria-posinset="2"><div data-virtualized="true"></div></div>';
    expect((await facebook.seen(root, item.ref, 'trash', anEnv())).kind).toBe('unknown');
  });

  it('is not gone merely because it left without a press: no list says how many posts there are', async () => {
    const { root, item } = await feed();
    item.element.parentElement?.remove();
    expect((await facebook.seen(root, item.ref, 'trash', anEnv())).kind).toBe('unknown');
  });
});
