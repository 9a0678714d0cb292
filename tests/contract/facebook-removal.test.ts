/** Removal on Facebook: what is pressed and, above all, what is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { facebook } from '../../lib/platforms/facebook';
import { drivers } from '../../lib/platforms/registry';
import type { FoundItem, LearntLabels } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { bringToLife, rebind, type LiveOptions, type LivePage } from './facebook-live-page';

// The background injects this before a gone-check.
bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const target = '9200000000000006';
const learnt: LearntLabels = { language: 'sv', entries: { delete: ['Kasta i korgen'], 'confirm-delete': ['Kasta'] } };

function open(options: LiveOptions = {}, id = target): { root: Document; item: FoundItem; page: LivePage } {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return { root, item, page: bringToLife(root, options) };
}
const pressedToRemove = (page: LivePage): string[] =>
  page.clicked.filter((name) => name.startsWith('confirm') && !name.endsWith('Avbryt'));

describe('removing a comment', () => {
  it.each(['normal', 'shuffled'] as const)(
    'presses menu, entry and confirmation by their words (%s order), and the comment is gone',
    async (menu) => {
      const { root, item, page } = open({ menu });
      const act = await facebook.perform(root, item, 'delete', anEnv());
      expect(act).toMatchObject({ kind: 'pressed', step: 'done' });
      expect(page.clicked).toEqual(['menu', 'Radera', 'confirm Radera']);
      expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'gone' });
    },
  );

  it('removes all copies of a comment that is drawn twice', async () => {
    const { root, item } = open({}, '9200000000000001');
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind: 'pressed' });
    expect(facebook.relocate(root, item.ref).kind).toBe('absent');
  });

  it('accepts that an item leaves without a dialog', async () => {
    const { root, item, page } = open({ dialog: 'never-and-gone' });
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind: 'pressed', step: 'done' });
    expect(page.clicked).toEqual(['menu', 'Radera']);
  });

  it('uses the words that an official has taught', async () => {
    const { root, item, page } = open({ menu: 'unknown-words', dialog: 'unknown-words' });
    expect(await facebook.perform(root, item, 'delete', anEnv({ learnt }))).toMatchObject({ kind: 'pressed' });
    expect(page.clicked).toEqual(['menu', 'Kasta i korgen', 'confirm Kasta']);
  });

  it('reports that it pressed and that the comment is still there when the server refuses', async () => {
    const { root, item } = open({ refuse: true });
    const act = await facebook.perform(root, item, 'delete', anEnv());
    expect(act).toMatchObject({ kind: 'pressed' });
    expect(act.trace).toContain('still on the page');
    expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'present' });
  });
});

describe('giving up without pressing anything that removes', () => {
  it.each<[string, LiveOptions, string, string]>([
    ['a menu that never comes', { menu: 'never' }, 'assisted', 'menu'],
    ['words that nobody has taught', { menu: 'unknown-words' }, 'assisted', 'item'],
    ['two entries that could delete', { menu: 'two-that-delete' }, 'assisted', 'item'],
    ['a question that never comes', { dialog: 'never' }, 'assisted', 'dialog'],
    ['a question in unknown words', { dialog: 'unknown-words' }, 'assisted', 'confirm'],
    ['a node that becomes another comment while its menu is open', { rebind: 'menu' }, 'changed', 'item'],
    ['a node that becomes another comment while the question is open', { rebind: 'dialog' }, 'changed', 'confirm'],
  ])('%s', async (_, options, kind, step) => {
    const { root, item, page } = open(options);
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind, step });
    expect(pressedToRemove(page)).toEqual([]);
    expect(root.querySelector('[role="menu"], [role="dialog"]')).toBeNull();
  });

  it('a node that was re-used from another comment: the item is found by id, not by node', async () => {
    const { root, item, page } = open();
    rebind(item.element);
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind: 'changed', step: 'find' });
    expect(page.clicked).toEqual([]);
  });

  it('an item without a menu', async () => {
    const { root, item, page } = open();
    item.element.querySelector('[aria-haspopup="menu"]')?.remove();
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind: 'no-menu' });
    expect(page.clicked).toEqual([]);
  });

  it('an item without an id', async () => {
    const { root, item, page } = open();
    expect(await facebook.perform(root, { ...item, ref: { ...item.ref, id: null } }, 'delete', anEnv())).toMatchObject({
      kind: 'assisted',
      step: 'find',
    });
    expect(page.clicked).toEqual([]);
  });

  it('an act that was stopped', async () => {
    const { root, item, page } = open();
    const stop = new AbortController();
    const act = facebook.perform(root, item, 'delete', anEnv({ signal: stop.signal }));
    stop.abort();
    expect((await act).kind).toBe('changed');
    expect(pressedToRemove(page)).toEqual([]);
  });

  it('a text that changes while the menu is open', async () => {
    const { root, item, page } = open();
    root.addEventListener(
      'click',
      () => item.element.querySelector('span[dir="auto"] div[dir="auto"]')?.append(' Ändrad.'),
      { once: true },
    );
    expect(await facebook.perform(root, item, 'delete', anEnv())).toMatchObject({ kind: 'changed' });
    expect(pressedToRemove(page)).toEqual([]);
  });
});

describe('whether it is gone', () => {
  it('does not know when the whole thread has left the page', async () => {
    const { root, item } = open();
    await facebook.perform(root, item, 'delete', anEnv());
    for (const unit of root.querySelectorAll('[aria-posinset]')) unit.remove();
    expect(await facebook.seen(root, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'unknown' });
  });

  it('does not know on a login page', async () => {
    const { item } = open();
    const wall = loadPage('<form id="login_form"></form>', 'https://www.facebook.com/login/');
    expect(await facebook.seen(wall, item.ref, 'delete', anEnv())).toMatchObject({ kind: 'unknown' });
  });

  it('does not take a reply for gone when its thread is folded', async () => {
    const { root } = open();
    const ref = {
      platform: 'facebook',
      kind: 'reply',
      id: '9300000000000777',
      postId: '7100000000000001',
      parentId: '9200000000000002',
      handle: 'x',
    } as const;
    const expander = root.createElement('div');
    expander.setAttribute('role', 'button');
    expander.textContent = 'Visa 2 svar';
    facebook
      .findItems(root)
      .find((item) => item.ref.id === '9200000000000002')
      ?.element.after(expander);
    expect(await facebook.seen(root, ref, 'delete', anEnv())).toMatchObject({ kind: 'unknown' });
  });

  it('knows after a reload, when all comments that the post counts are shown', async () => {
    const { root, item } = open();
    item.element.remove();
    const count = root.getElementById('c1');
    if (count !== null) count.textContent = '6 kommentarer';
    expect(await facebook.seen(root, { ...item.ref, id: '9200000000000666' }, 'delete', anEnv())).toMatchObject({
      kind: 'gone',
    });
  });
});

describe('learning from the menu', () => {
  it('reads the open menu, says how it understands each entry, and presses nothing', async () => {
    const { root, item, page } = open({ menu: 'normal' });
    expect(await facebook.readOpenMenu(root, anEnv())).toBeNull();
    item.element
      .querySelector('[aria-haspopup="menu"]')
      ?.dispatchEvent(new (root.defaultView as unknown as typeof globalThis).MouseEvent('click', { bubbles: true }));
    await expect.poll(() => root.querySelector('[role="menu"]')).not.toBeNull();
    const menu = await facebook.readOpenMenu(root, anEnv());
    expect(menu?.language).toBe('sv');
    expect(menu?.entries.map(({ label, guess }) => [label, guess])).toEqual([
      ['Dölj kommentar', 'hide'],
      ['Radera', 'delete'],
      ['Anmäl', 'report'],
    ]);
    expect(page.clicked).toEqual(['menu']);
  });
});
