/**
 * Every act on Facebook presses the right entry and the right answer, in three wordings of both languages, and presses
 * nothing in unknown wording. Also what the page shows afterwards.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../lib/domain/act';
import type { ActEnv, FoundItem, LearntLabels } from '../../lib/platforms/contract';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import { menuWordsIn } from '../simulator/facebook/menu-words';
import { loadPage } from '../commands/inspect/load-page';
import { box, bringActsToLife, type ActingPage } from './facebook-acting-page';
import { anEnv } from './facebook-env';

bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const comment = '9200000000000006';
const wordings = (['sv', 'en'] as const).flatMap((locale) =>
  (['variant-1', 'variant-2', 'variant-3'] as const).map((labels) => ({
    locale,
    labels,
    words: menuWordsIn(locale, { menu: 'normal', labels }),
  })),
);
const unknown = menuWordsIn('sv', { menu: 'unknown-labels', labels: 'variant-1' });

interface Open {
  root: Document;
  item: FoundItem;
  page: ActingPage;
}

const postOn = (root: Document): FoundItem | undefined =>
  facebook.findItems(root).find(({ ref }) => ref.kind === 'post' && ref.id !== null);

function commentOn(root: Document, id: string): FoundItem | undefined {
  const ref = { platform: 'facebook', kind: 'comment', id, postId: null, parentId: null, handle: '' } as const;
  const found = facebook.relocate(root, ref);
  return found.kind === 'found' ? found.item : undefined;
}

function open(
  kind: 'comment' | 'own-comment' | 'post',
  options: Omit<Parameters<typeof bringActsToLife>[3], 'named'> & { named?: string },
  id = comment,
): Open {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = kind === 'post' ? postOn(root) : commentOn(root, id);
  if (item === undefined) throw new Error(`no ${kind} on the page`);
  const named = options.named ?? facebook.read(root, item).author.name ?? '';
  return { root, item, page: bringActsToLife(root, item.element, kind, { ...options, named }) };
}
const act = ({ root, item }: Open, wanted: Act, env: Partial<ActEnv> = {}) =>
  facebook.perform(root, item, wanted, anEnv(env));
const seen = async ({ root, item }: Open, wanted: Act, env: Partial<ActEnv> = {}): Promise<string> =>
  (await facebook.seen(root, item.ref, wanted, anEnv(env))).kind;

describe.each(wordings)('in $locale, $labels', ({ words }) => {
  it('hides, sees that it is hidden, shows it again and sees that', async () => {
    const opened = open('comment', { words, asks: ['delete', 'ban'] });
    expect(await act(opened, 'hide')).toMatchObject({ kind: 'pressed' });
    expect(opened.page.clicked).toEqual(['menu', 'entry hide']);
    expect(await seen(opened, 'hide')).toBe('hidden');
    expect(await act(opened, 'unhide')).toMatchObject({ kind: 'pressed' });
    expect(await seen(opened, 'unhide')).toBe('present');
    expect(opened.page.clicked.filter((name) => name.startsWith('entry'))).toEqual(['entry hide', 'entry unhide']);
  });

  it.each(['delete', 'hide', 'ban'] as const)('answers the dialog for %s and nothing else', async (wanted) => {
    const opened = open('comment', { words, asks: ['delete', 'ban', 'hide'] });
    expect(await act(opened, wanted)).toMatchObject({ kind: 'pressed', step: 'done' });
    expect(opened.page.clicked).toEqual(['menu', `entry ${wanted}`, `confirm ${wanted}`]);
    expect(await seen(opened, wanted)).toBe(wanted === 'delete' ? 'gone' : 'hidden');
  });

  it('marks as spam', async () => {
    const opened = open('comment', { words });
    expect(await act(opened, 'spam')).toMatchObject({ kind: 'pressed' });
    expect(opened.page.clicked).toEqual(['menu', 'entry spam']);
    expect(await seen(opened, 'spam')).toBe('hidden');
  });

  it("moves one's own post to the bin, and closes and opens its comments", async () => {
    const thrown = open('post', { words, asks: ['trash'] });
    expect(await act(thrown, 'trash')).toMatchObject({ kind: 'pressed' });
    expect(thrown.page.clicked).toEqual(['menu', 'entry trash', 'confirm trash']);
    const closed = open('post', { words });
    closed.item.element.append(box(closed.root));
    expect(await act(closed, 'comments-off')).toMatchObject({ kind: 'pressed' });
    expect(await seen(closed, 'comments-off')).toBe('hidden');
    expect(await act(closed, 'comments-on')).toMatchObject({ kind: 'pressed' });
    expect(await seen(closed, 'comments-on')).toBe('present');
    expect(closed.page.clicked.filter((name) => name.startsWith('entry'))).toEqual([
      'entry comments-off',
      'entry comments-on',
    ]);
  });

  it("opens the edit box of one's own comment and writes nothing in it", async () => {
    for (const kind of ['own-comment', 'post'] as const) {
      const opened = open(kind, { words });
      expect(await act(opened, 'edit')).toMatchObject({ kind: 'left-to-official', step: 'done' });
      expect(opened.root.activeElement?.getAttribute('role')).toBe('textbox');
      expect(opened.root.activeElement?.textContent).toBe('');
    }
  });
});

describe('what must not happen', () => {
  it.each(['delete', 'hide', 'ban', 'spam'] as const)(
    'presses nothing for %s in words that nobody knows',
    async (wanted) => {
      const opened = open('comment', { words: unknown, asks: ['delete', 'ban'] });
      expect(await act(opened, wanted)).toMatchObject({ kind: 'assisted', step: 'item' });
      expect(opened.page.clicked).toEqual(['menu']);
      expect(opened.root.querySelector('[role="menu"]')).toBeNull();
    },
  );

  it('bans nobody when the entry names another person', async () => {
    const opened = open('comment', {
      words: menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' }),
      named: 'Någon Annan',
    });
    expect(await act(opened, 'ban')).toMatchObject({ kind: 'assisted', step: 'item' });
    expect(opened.page.clicked).toEqual(['menu']);
  });

  it("uses taught words, with the author's name where they hold a name", async () => {
    const learnt: LearntLabels = { language: 'sv', entries: { ban: ['Stäng ute {name}'], 'confirm-ban': ['Ut'] } };
    const opened = open('comment', { words: unknown, asks: ['ban'] });
    expect(await act(opened, 'ban', { learnt })).toMatchObject({ kind: 'pressed' });
    expect(opened.page.clicked).toEqual(['menu', 'entry ban', 'confirm ban']);
  });

  it('reports no ban that it did not make itself, and none that was refused', async () => {
    const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-2' });
    const untouched = '9200000000000004';
    expect(await seen(open('comment', { words }, untouched), 'ban')).toBe('unknown');
    const refused = open('comment', { words, asks: ['ban'], refuses: true }, untouched);
    await act(refused, 'ban');
    expect(refused.page.clicked).toContain('confirm ban');
    expect(await seen(refused, 'ban')).toBe('unknown');
  });

  it.each([
    ['in its words', 'span[dir="auto"] div[dir="auto"]', 'Visa igen'],
    ['over its picture', 'ul', 'Visa'],
  ])('does not take a button %s for the one that unhides', async (_where, selector, label) => {
    const opened = open('comment', { words: menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' }) });
    const button = Object.assign(opened.root.createElement('div'), { textContent: label });
    button.setAttribute('role', 'button');
    const place = opened.item.element.querySelector(selector);
    if (place === null) throw new Error('no place for it');
    place.append(button);
    expect(await seen(opened, 'hide')).toBe('present');
  });

  it('looks without opening a menu', async () => {
    const opened = open('comment', { words: menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' }) });
    expect(await seen(opened, 'hide', { quiet: true })).toBe('unknown');
    expect(opened.page.clicked).toEqual([]);
    expect(await seen(opened, 'hide')).toBe('present');
    expect(opened.page.clicked).toEqual(['menu']);
  });
});

describe('the last press is left to the official', () => {
  const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-3' });

  it.each([
    ['delete', 'confirm', 'Ja, ta bort'],
    ['ban', 'confirm', 'Stäng av'],
    ['hide', 'item', 'Dölj kommentaren'],
    ['spam', 'item', 'Det här är spam'],
  ] as const)('stops before it for %s, and hands it over', async (wanted, step, label) => {
    const opened = open('comment', { words, asks: ['delete', 'ban', 'hide'] });
    const left: string[] = [];
    expect(
      await act(opened, wanted, { lastPress: 'official', left: (control) => left.push(control.textContent) }),
    ).toMatchObject({ kind: 'left-to-official', step });
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(label);
    expect(opened.page.clicked).toEqual(step === 'item' ? ['menu'] : ['menu', `entry ${wanted}`]);
    // Still open, so that the official can press it.
    expect(opened.root.querySelector(step === 'item' ? '[role="menu"]' : '[role="dialog"]')).not.toBeNull();
  });
});

describe('what the card offers', () => {
  const offers = (address: string, kind: 'comment' | 'post', own: boolean, hasId = true) => {
    const { acts } = facebook.capabilities(new URL(address), { kind, hasId, own });
    return Object.entries(acts)
      .flatMap(([name, { by }]) => (by === 'none' ? [] : [`${name} ${by}`]))
      .sort();
  };
  const post = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';

  it.each([
    [
      "somebody's comment",
      offers(post, 'comment', false),
      ['ban driven', 'delete driven', 'hide driven', 'spam driven', 'unhide driven'],
    ],
    ["one's own comment", offers(post, 'comment', true), ['delete driven', 'edit driven']],
    [
      "one's own post",
      offers(post, 'post', true),
      ['comments-off driven', 'comments-on driven', 'edit driven', 'trash driven'],
    ],
    ["somebody's post", offers(post, 'post', false), ['delete driven']],
    [
      'a comment in a group',
      offers('https://www.facebook.com/groups/123/posts/4', 'comment', false),
      ['delete driven'],
    ],
    ['a comment without an id', offers(post, 'comment', false, false), []],
  ])('with %s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});
