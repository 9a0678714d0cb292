/** Whether a comment is gone after a reload: only a complete thread proves it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemRef } from '../../lib/domain/item';
import type { ActEnv } from '../../lib/platforms/contract';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { facebook } from '../../lib/platforms/facebook';
import { drivers } from '../../lib/platforms/registry';
import { loadPage, putInPageData } from '../commands/inspect/load-page';
import { anEnv, hastyClock } from './facebook-env';

// The background injects this before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const away: ItemRef = {
  platform: 'facebook',
  kind: 'comment',
  id: '9200000000000666',
  postId: '7100000000000001',
  parentId: null,
  handle: 'before',
};
const awayReply: ItemRef = { ...away, kind: 'reply', id: '9300000000000777', parentId: '9200000000000001' };
/** The page shows six comments and a reply; one of the comments is drawn twice. */
const shown = 7;

function page(saysComments = shown): Document {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const count = root.getElementById('c1');
  if (count !== null) count.textContent = `${saysComments} kommentarer`;
  return root;
}

const lastComment = (root: Document): Element => {
  const last = [...root.querySelectorAll('[aria-posinset="1"] [role="article"]')].at(-1);
  if (last === undefined) throw new Error('no comment');
  return last;
};

/** A copy of the comment with this id, as if the page had loaded it. */
function commentLike(root: Document, id: string): Element {
  const copy = lastComment(root).cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href*="comment_id="]'))
    link.setAttribute('href', `https://www.facebook.com/exempelkommun/posts/pfbid0Egen?comment_id=${id}`);
  const author = copy.querySelector('a[aria-hidden="false"]');
  author?.setAttribute(
    'href',
    `https://www.facebook.com/ny.person?comment_id=${btoa(`comment:7100000000000001_${id}`)}`,
  );
  copy.querySelector('a[aria-hidden="true"]')?.remove();
  return copy;
}

function button(root: Document, words: string, onPress: () => void = () => undefined): Element {
  const made = root.createElement('div');
  made.setAttribute('role', 'button');
  made.setAttribute('tabindex', '0');
  made.textContent = words;
  made.addEventListener('click', onPress);
  return made;
}

/** Adds 'View more comments', which brings the comment with this id. */
function folded(root: Document, id: string): void {
  const more = button(root, 'Visa fler kommentarer', () => more.replaceWith(commentLike(root, id)));
  lastComment(root).after(more);
}

/** Makes the sort menu work. */
function sortable(root: Document, words: string[], onPick: (word: string) => void = () => undefined): void {
  const sorting = root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
  sorting?.addEventListener('click', () => {
    const menu = root.createElement('div');
    menu.setAttribute('role', 'menu');
    for (const word of words) {
      const entry = button(root, word, () => {
        menu.remove();
        sorting.textContent = word;
        onPick(word);
      });
      entry.setAttribute('role', 'menuitem');
      menu.append(entry);
    }
    root.body.append(menu);
  });
}

const check = async (root: Document, ref: ItemRef = away, env: Partial<ActEnv> = {}): Promise<string> =>
  (await facebook.seen(root, ref, 'delete', anEnv(env))).kind;

describe('after a reload a comment is gone', () => {
  it('when the rest of the thread has been opened and as many comments are shown as the post counts', async () => {
    const root = page(shown + 1);
    folded(root, '9200000000000050');
    expect(await check(root)).toBe('gone');
  });

  it('when sorting by all comments shows as many as the post counts', async () => {
    const root = page(shown + 1);
    sortable(root, ['Mest relevant', 'Nyast', 'Alla kommentarer'], () =>
      lastComment(root).after(commentLike(root, '9200000000000051')),
    );
    expect(await check(root)).toBe('gone');
    expect(root.querySelector('[role="menu"]')).toBeNull();
  });

  it('when the thread loads a moment after the page', async () => {
    const root = page();
    const unit = root.querySelector('[aria-posinset="1"]');
    const place = unit?.parentElement;
    unit?.remove();
    setTimeout(() => unit !== null && place?.append(unit), 12);
    expect(await check(root)).toBe('gone');
  });

  it('and so is a reply, when its comment’s replies are open', async () => {
    expect(await check(page(), awayReply)).toBe('gone');
  });
});

describe('for a look that may not open anything', () => {
  const asItStands = { quiet: true, asItStands: true };
  function showing(saysComments = shown, sorting = 'Alla kommentarer'): Document {
    const root = page(saysComments);
    const button = root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
    if (button !== null) button.textContent = sorting;
    return root;
  }

  it.each<[string, ItemRef]>([
    ['comment', away],
    ['reply', awayReply],
  ])('a %s is gone when as many are shown as the page counts', async (_, ref) => {
    expect(await check(showing(), ref, asItStands)).toBe('gone');
    expect(await check(showing(), ref, { quiet: true })).toBe('unknown');
    expect(await check(showing(), ref, { ...asItStands, loadedAfter: false })).toBe('unknown');
  });

  it('an item that is there is reported at once', async () => {
    const clock = hastyClock();
    const began = clock.now();
    const here = { ...away, id: '9200000000000002' };
    expect(await check(showing(), here, { ...asItStands, clock })).toBe('present');
    expect(clock.now() - began).toBeLessThan(1_000);
  });

  it('the answer is unknown for a selection, with something left to open, or with fewer shown; nothing is opened', async () => {
    expect(await check(showing(shown, 'Mest relevant'), away, asItStands)).toBe('unknown');
    // Its comment shows no counter of its own, so the whole post's would be used.
    const answered = { ...awayReply, parentId: '9200000000000002' };
    expect(await check(showing(), answered, asItStands)).toBe('gone');
    expect(await check(showing(shown, 'Mest relevant'), answered, asItStands)).toBe('unknown');
    const root = showing();
    folded(root, '9200000000000050');
    expect(await check(root, away, asItStands)).toBe('unknown');
    expect(root.body.textContent).toContain('Visa fler kommentarer');
    expect(await check(showing(shown + 1), away, asItStands)).toBe('unknown');
  });
});

describe('in a tab opened before the item was written', () => {
  it.each<[string, ItemRef]>([
    ['comment', away],
    ['reply', awayReply],
  ])('a complete list proves nothing about a %s', async (_, ref) => {
    expect(await check(page(), ref)).toBe('gone');
    expect(await check(page(), ref, { loadedAfter: false })).toBe('unknown');
    expect(await check(page(), ref, { loadedAfter: undefined })).toBe('unknown');
  });
});

describe('after a reload a comment is still there', () => {
  it('when opening the thread shows it', async () => {
    const root = page(shown + 1);
    folded(root, '9200000000000666');
    expect(await check(root)).toBe('present');
  });

  it('when sorting by all comments shows it', async () => {
    const root = page(shown + 1);
    sortable(root, ['Mest relevant', 'Alla kommentarer'], () =>
      lastComment(root).after(commentLike(root, '9200000000000666')),
    );
    expect(await check(root)).toBe('present');
  });
});

describe('after a reload the answer for a comment is unknown', () => {
  it.each<[string, (root: Document) => void]>([
    [
      'when the page shows a selection and the words of its sorting are not known',
      (root) => sortable(root, ['Mest relevant', 'Nyast', 'Samtliga inlägg']),
    ],
    ['when the menu of sorting never comes', () => undefined],
    [
      'when all comments could be chosen and nothing is left to open, but the post speaks of more',
      (root) => sortable(root, ['Mest relevant', 'Nyast', 'Alla kommentarer']),
    ],
    [
      'when the post does not say how many there are',
      (root) => {
        sortable(root, ['Alla kommentarer']);
        root.getElementById('c1')?.remove();
      },
    ],
    [
      'when more are shown than the post speaks of: its number is old',
      (root) => {
        sortable(root, ['Alla kommentarer']);
        const count = root.getElementById('c1');
        if (count !== null) count.textContent = `${shown - 1} kommentarer`;
      },
    ],
    [
      'when a button for more comments does nothing',
      (root) => lastComment(root).after(button(root, 'Visa fler kommentarer')),
    ],
    [
      'when rows are still loading',
      (root) => {
        sortable(root, ['Alla kommentarer']);
        lastComment(root).insertAdjacentHTML('afterend', '<div role="progressbar"></div>');
      },
    ],
    [
      'when the data of the page still names it',
      (root) => {
        sortable(root, ['Alla kommentarer']);
        putInPageData(
          root,
          JSON.stringify({
            node: { __typename: 'Comment', id: btoa('comment:7100000000000001_9200000000000666'), body: { text: 'x' } },
          }),
        );
      },
    ],
    [
      'when none of the comments has a menu, as for one who is not logged in',
      (root) => {
        for (const menu of root.querySelectorAll('[role="article"] [aria-haspopup="menu"]')) menu.remove();
        sortable(root, ['Alla kommentarer']);
      },
    ],
    [
      'when no comment is shown',
      (root) => {
        for (const article of root.querySelectorAll('[aria-posinset="1"] [role="article"]')) article.remove();
      },
    ],
    ['when its post is not on the page', (root) => root.querySelector('[aria-posinset="1"]')?.remove()],
    [
      'when there is a list without sorting that is shorter than the post says',
      (root) => root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]')?.remove(),
    ],
  ])('%s', async (_, spoil) => {
    const root = page(shown + 3);
    spoil(root);
    expect(await check(root)).toBe('unknown');
  });

  it('when the parent comment of a reply is not shown', async () => {
    expect(await check(page(), { ...awayReply, parentId: '9200000000000555' })).toBe('unknown');
  });
});
