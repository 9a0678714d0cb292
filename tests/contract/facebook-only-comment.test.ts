/**
 * A post's only comment is removed. Nothing is left to show that the list is drawn, so only a counter of zero proves
 * it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemRef } from '../../lib/domain/item';
import type { ActEnv } from '../../lib/platforms/contract';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import { loadPage, putInPageData } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { atThePress, bringToLife } from './facebook-live-page';

// The background injects this before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const POST = '7100000000000001';
const [only, reply] = ['9200000000000001', '9300000000000001'];
const ref: ItemRef = {
  platform: 'facebook',
  kind: 'comment',
  id: only,
  postId: POST,
  parentId: null,
  handle: 'before',
};

const sorting = (root: Document): Element | null =>
  root.querySelector('[data-visualcompletion] > [aria-haspopup="menu"]');
const list = (root: Document): Element | null => root.querySelector('[data-visualcompletion]');
/** Null: no counter is drawn. */
function say(root: Document, count: number | null): void {
  const said = root.getElementById('c1');
  if (said !== null) said.textContent = count === null ? '' : `${count} kommentarer`;
}
function keepOnly(root: Document, kept: string[]): void {
  for (const { element, ref: of } of facebook.findItems(root))
    if (of.kind !== 'post' && !kept.includes(of.id ?? '')) element.remove();
  for (const opener of root.querySelectorAll('[data-visualcompletion] > [role="button"]:not([aria-haspopup])'))
    opener.remove();
}

/** The verdict on a freshly loaded page with no comment below the post. */
async function reloaded(number: number | null, data: object) {
  const own = html.replace(/<script type="application\/json"[^]*?<\/script>/g, '');
  const root = loadPage(own, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  // The post identifies its counter by its own link where no comment does.
  root.getElementById('t1')?.insertAdjacentHTML('beforeend', `<a href="/exempelkommun/posts/${POST}">1 d</a>`);
  keepOnly(root, []);
  sorting(root)?.remove();
  say(root, number);
  putInPageData(root, JSON.stringify({ feedback: { id: btoa(`feedback:${POST}`), ...data } }));
  return (await facebook.seen(root, ref, 'delete', anEnv())).kind;
}

describe('after a reload the only comment of a post', () => {
  // A drawn zero may be another counter, or leave out what Facebook filters.
  it.each<[number | null, object]>([
    [null, {}],
    [0, {}],
    [1, {}],
    [null, { comment_rendering_instance: { comments: { total_count: 0 } } }],
    [0, { comment_rendering_instance: { comments: { total_count: 0 } }, total_comment_count: 0 }],
  ])('may still be there, whatever counter is drawn (%s) or in the data (%o)', async (number, data) => {
    expect(await reloaded(number, data)).toBe('unknown');
  });
});

/** Presses removal of the comment; the page then redraws as `happens` says. */
async function removed(
  happens: (root: Document) => void,
  { quiet = false, said = 1 }: { quiet?: boolean; said?: number | null } = {},
): Promise<string> {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  keepOnly(root, [only]);
  say(root, said);
  bringToLife(root, { refuse: true });
  atThePress(root, happens);
  const item = facebook.findItems(root).find(({ ref: of }) => of.id === only);
  if (item === undefined) throw new Error('the comment is not there');
  await facebook.perform(root, item, 'delete', anEnv());
  return (await facebook.seen(root, item.ref, 'delete', anEnv({ quiet }))).kind;
}
const empty = (number: number | null) => (root: Document) => {
  list(root)?.replaceChildren();
  say(root, number);
};

describe('in the page view where it was removed, the only comment of a post', () => {
  it('is gone when the post’s own counter fell to none, though the sort button left too', async () => {
    expect(await removed(empty(0))).toBe('gone');
    expect(await removed(empty(0), { quiet: true })).toBe('gone');
  });

  it.each<[string, number | null]>([
    ['the number went with it', null],
    ['the number is stale', 1],
  ])('may still be there when %s', async (_, number) => {
    expect(await removed(empty(number))).toBe('unknown');
    expect(await removed(empty(number), { quiet: true })).toBe('unknown');
  });

  it('may still be there when no counter was seen before', async () => {
    expect(await removed(empty(0), { said: null })).toBe('unknown');
  });
});

describe('the only reply of a comment', () => {
  const away: ItemRef = { ...ref, kind: 'reply', id: reply, parentId: only };
  const repliesInData = (count: number): string =>
    JSON.stringify({
      id: btoa(`comment:${POST}_${only}`),
      feedback: { replies_fields: { total_count: count } },
    });
  async function loaded(number: number | null, data: string, env: Partial<ActEnv> = {}): Promise<string> {
    const own = html.replace(/<script type="application\/json"[^]*?<\/script>/g, '');
    const root = loadPage(own, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    keepOnly(root, [only]);
    say(root, number);
    putInPageData(root, data);
    return (await facebook.seen(root, away, 'delete', anEnv(env))).kind;
  }

  it('is gone after a reload when the data counts none for its comment, or the whole post is drawn', async () => {
    expect(await loaded(null, repliesInData(0))).toBe('gone');
    expect(await loaded(1, '{}')).toBe('gone');
  });

  it('may still be there when nothing is counted, or the counts are stale', async () => {
    expect(await loaded(null, '{}')).toBe('unknown');
    expect(await loaded(2, '{}')).toBe('unknown');
    expect(await loaded(2, repliesInData(1))).toBe('unknown');
  });

  it('may still be there when the page was loaded before it was written', async () => {
    expect(await loaded(null, repliesInData(0), { loadedAfter: false })).toBe('unknown');
    expect(await loaded(1, '{}', { loadedAfter: false })).toBe('unknown');
  });

  it('may still be there when the data of the page that showed it counts none', async () => {
    const own = html.replace(/<script type="application\/json"[^]*?<\/script>/g, '');
    const root = loadPage(own, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    keepOnly(root, [only, reply]);
    say(root, null);
    putInPageData(root, repliesInData(0));
    bringToLife(root, { menu: 'unknown-words', refuse: true });
    const item = facebook.findItems(root).find(({ ref: of }) => of.id === reply);
    if (item === undefined) throw new Error('the reply is not there');
    await facebook.perform(root, item, 'delete', anEnv());
    item.element.remove();
    expect((await facebook.seen(root, item.ref, 'delete', anEnv())).kind).toBe('unknown');
  });
});
