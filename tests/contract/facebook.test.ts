/** What must be read correctly from a Facebook page, on a small page of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import type { FoundItem, ItemChanges } from '../../lib/platforms/contract';
import { loadPage, scramble } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const address = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';
const page = (): Document => loadPage(html, address);
const byId = (root: Document, id: string): FoundItem => {
  const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const ids = (root: Document): (string | null)[] => facebook.findItems(root).map(({ ref }) => ref.id);
const expectedIds = [
  '7100000000000001',
  '9200000000000001',
  '9300000000000001',
  '9200000000000001',
  '9200000000000002',
  '9200000000000003',
  '9200000000000004',
  '9200000000000005',
  '9200000000000006',
];

describe('finding what is on the page', () => {
  it('finds every comment and the post, and no empty shells', () => {
    expect(ids(page())).toEqual(expectedIds);
  });

  it('finds the same items with every class and label replaced by nonsense', () => {
    const root = page();
    scramble(root);
    expect(ids(root)).toEqual(expectedIds);
    expect(facebook.read(root, byId(root, '9200000000000001')).text.normalised).toBe(
      'Bra jobbat 👍 men när öppnar gymmet?',
    );
  });

  it('recognises a reply and its parent comment', () => {
    expect(byId(page(), '9300000000000001').ref).toMatchObject({
      kind: 'reply',
      parentId: '9200000000000001',
      postId: '7100000000000001',
    });
  });

  it('counts the copies of a comment that is drawn twice', () => {
    const root = page();
    expect(facebook.relocate(root, byId(root, '9200000000000001').ref)).toMatchObject({ kind: 'found', copies: 2 });
  });

  it('calls a comment ambiguous when its copies differ', () => {
    const root = page();
    const { ref } = byId(root, '9200000000000001');
    const copies = facebook.findItems(root).filter((item) => item.ref.id === ref.id);
    const words = copies[1]?.element.querySelector('span[dir="auto"] div[dir="auto"]');
    words?.append(' Ändrat.');
    expect(facebook.relocate(root, ref).kind).toBe('ambiguous');
  });

  it('gives no id to a comment whose links disagree', () => {
    const root = page();
    const item = byId(root, '9200000000000006');
    const time = item.element.querySelector('ul a');
    time?.setAttribute('href', 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen?comment_id=1111111111111111');
    const again = facebook.findItems(root).find(({ element }) => element === item.element);
    expect(again?.ref.id).toBeNull();
    expect(facebook.health(root)).toMatchObject({ level: 'green', counts: { idConflicts: 1 } });
  });

  it('follows a node that is re-used for another comment', async () => {
    const root = page();
    const seen: (string | null)[][] = [];
    const stop = new AbortController();
    const shown = new Map<Element, string | null>();
    const follow = ({ items, gone }: ItemChanges): void => {
      for (const element of gone) shown.delete(element);
      for (const { element, ref } of items) shown.set(element, ref.id);
      seen.push([...shown.values()]);
    };
    facebook.observeItems(root, follow, stop.signal);
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(1);
    const item = byId(root, '9200000000000006');
    for (const link of item.element.querySelectorAll('a[href*="comment_id="]')) {
      link.setAttribute('href', 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen?comment_id=9200000000000042');
    }
    // The observer pauses in proportion to what a look costs.
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(2);
    stop.abort();
    expect(seen.at(-1)).toContain('9200000000000042');
    expect(seen.at(-1)).not.toContain('9200000000000006');
  });
});

describe('reading an item', () => {
  it('reads text, author, time, counts and menu of a comment, and reports which layer answered', () => {
    const root = page();
    const reading = facebook.read(root, byId(root, '9200000000000001'));
    expect(reading).toMatchObject({
      author: { name: 'Anna Exempel', profileUrl: 'https://www.facebook.com/anna.exempel', id: '100000000000077' },
      postedAt: { raw: '2 tim', iso: '2025-11-23T13:13:20.000Z', precision: 'exact', isoFrom: 'data' },
      permalink: 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen?comment_id=9200000000000001',
      reactions: 3,
      replyCount: 1,
      menuLabel: 'Radera, dölj eller rapportera det här',
      depth: 0,
    });
    expect(reading.trace.find(({ field }) => field === 'postedAt')).toMatchObject({
      strategy: 'created-time',
      leansOn: 'data',
    });
    expect(reading.trace.every(({ conflict }) => conflict === undefined)).toBe(true);
  });

  it('tells mentions from links and unwraps redirect links', () => {
    const root = page();
    const reading = facebook.read(root, byId(root, '9300000000000001'));
    expect(reading.mentions).toEqual([{ name: 'Anna Exempel', href: 'https://www.facebook.com/anna.exempel' }]);
    expect(reading.links).toEqual([{ text: 'exempel.se/gym', href: 'https://exempel.se/gym' }]);
    expect(reading.author).toMatchObject({ name: 'Bo Test', id: '100000000000078' });
  });

  it("does not mistake another comment's link in the text for the comment's own id", () => {
    const root = page();
    const reading = facebook.read(root, byId(root, '9200000000000002'));
    expect(reading.text.normalised).toBe('Se den här txet dlöd och mer');
    expect(reading.text.raw).toContain('\u202e');
  });

  it('reads a comment that is only a picture, and one that is only emoji', () => {
    const root = page();
    const picture = facebook.read(root, byId(root, '9200000000000003'));
    expect(picture.text.raw).toBe('');
    expect(picture.media).toEqual([
      { kind: 'image', url: 'https://scontent.fbcdn.net/y.jpg', alt: 'Kan vara en bild av en bil' },
    ]);
    expect(facebook.read(root, byId(root, '9200000000000004')).text.raw).toBe('😡👩‍👩‍👧');
  });

  it('reports a truncated text, and keeps line breaks', () => {
    const root = page();
    const { text } = facebook.read(root, byId(root, '9200000000000005'));
    expect(text).toMatchObject({ raw: 'Första stycket\nAndra stycket …', truncated: true });
  });

  it('keeps markup as plain text', () => {
    const root = page();
    const reading = facebook.read(root, byId(root, '9200000000000006'));
    expect(reading.text.raw).toBe('<img src=x onerror=alert(1)> &amp; hej');
    expect(reading.author.name).toBe('Markup <b>');
  });

  it('ignores the scrambled time of a post, and leaves decoys out of its text', () => {
    const root = page();
    const reading = facebook.read(root, byId(root, '7100000000000001'));
    expect(reading.text).toMatchObject({ raw: 'Nu öppnar badhuset igen.\nVälkommen!', truncated: true });
    expect(reading.postedAt).toMatchObject({ raw: null, iso: '2025-11-23T12:13:20.000Z', isoFrom: 'data' });
    expect(reading.replyCount).toBe(7);
    expect(reading.media).toEqual([
      { kind: 'image', url: 'https://scontent.fbcdn.net/x.jpg', alt: 'Kan vara en bild av vatten' },
    ]);
  });

  // The speed is measured by `npm run bench -- --only words`.
  it('reads a megabyte of text whole', () => {
    const root = page();
    const item = byId(root, '9200000000000006');
    const words = item.element.querySelector('span[dir="auto"] div[dir="auto"]');
    if (words === null) throw new Error('no words');
    words.textContent = 'ord '.repeat(262_144);
    expect(facebook.read(root, item).text.raw.length).toBeGreaterThan(1_000_000);
  });
});

describe('whose thread it is', () => {
  it('names the owner by slug and by both numbers, with its trace', () => {
    const root = page();
    const owner = facebook.owner(root, byId(root, '9200000000000001'));
    expect(owner).toMatchObject({ kind: 'known', name: 'Exempelkommun' });
    expect([...owner.keys].sort()).toEqual(['104000000000001', '61550000000001', 'exempelkommun']);
  });

  it('names the group where a group moderates', () => {
    // In a group, every link and the data name the group, also for what a page has posted there.
    const root = loadPage(
      html.replaceAll('/exempelkommun/posts/pfbid0Egen', '/groups/1444000000000001/posts/7100000000000001'),
      'https://www.facebook.com/',
    );
    for (const link of root.querySelectorAll('#h1 a'))
      link.setAttribute('href', '/groups/1444000000000001/user/61550000000001/');
    expect(facebook.owner(root, byId(root, '9200000000000002')).keys).toEqual(['group:1444000000000001']);
  });
});

describe('which account', () => {
  const cookie = 'locale=sv_SE; c_user=100000000000001; i_user=61550000000001';

  it('is acting when cookie, page and thread name the same id', () => {
    expect(facebook.readAccount(page(), cookie)).toMatchObject({
      kind: 'acting',
      id: '61550000000001',
      live: true,
    });
  });

  it('is acting without a cookie when the write box and the data name the same account, but not as current', () => {
    expect(facebook.readAccount(page(), '')).toMatchObject({ kind: 'acting', id: '61550000000001', live: false });
  });

  it('is unknown from load-time data alone, however many of its layers agree', () => {
    const root = page();
    root.querySelector('[role="textbox"]')?.remove();
    const reading = facebook.readAccount(root, '');
    expect(reading).toMatchObject({ kind: 'unknown', id: '61550000000001' });
    expect(new Set(reading.signals.map(({ source }) => source)).size).toBeGreaterThan(1);
    expect(reading.trace).toContain('bara ett ursprung');
  });

  it('is unknown when the drawn name belongs to another account too', () => {
    const root = page();
    const more = root.createElement('script');
    more.type = 'application/json';
    more.setAttribute('data-sjs', '');
    more.textContent = JSON.stringify({
      require: [['CurrentUserInitialData', [], { USER_ID: '0', ACCOUNT_ID: '0', NAME: 'Exempelkommun' }]],
    });
    root.body.append(more);
    expect(facebook.readAccount(root, '').kind).toBe('unknown');
  });

  it('is unknown when the account was switched and the page has not updated', () => {
    expect(facebook.readAccount(page(), 'c_user=100000000000001')).toMatchObject({ kind: 'unknown', id: null });
  });

  it('is unknown when the write box names another account', () => {
    const root = page();
    for (const name of ['aria-label', 'aria-placeholder'])
      root.querySelector('[role="textbox"]')?.setAttribute(name, 'Kommentera som Anna Andersson');
    expect(facebook.readAccount(root, cookie).kind).toBe('unknown');
  });

  it('is unknown from one signal, and its trace holds nothing personal', () => {
    const root = loadPage('<div></div>', address);
    const reading = facebook.readAccount(root, 'c_user=100000000000001');
    expect(reading.kind).toBe('unknown');
    expect(reading.trace).not.toContain('100000000000001');
  });

  it('is logged out when the page says so', () => {
    const root = loadPage('<form id="login_form" action="/login/"></form>', address);
    expect(facebook.readAccount(root, '')).toMatchObject({ kind: 'logged-out', id: null });
  });
});

describe('the health verdict', () => {
  it.each([
    ['a checkpoint', '<div role="main"></div>', 'https://www.facebook.com/checkpoint/1501092823525282/'],
    ['a wall to log in', '<form id="login_form"></form>', address],
    [
      'comments whose ids cannot be read',
      '<div role="article" aria-label="x"><a href="/anna?comment_id=garbage">Anna</a> hej</div>',
      address,
    ],
  ])('is red on %s', (_, content, url) => {
    expect(facebook.health(loadPage(content, url)).level).toBe('red');
  });

  it('is green on a page that is read, with no texts in its counters', () => {
    const health = facebook.health(page());
    expect(health.level).toBe('green');
    expect(JSON.stringify(health)).not.toMatch(/Anna|badhus/);
  });
});

describe('opening the rest of a text', () => {
  it('presses the button in the text and reports the result', async () => {
    const root = page();
    const item = byId(root, '9200000000000005');
    item.element.querySelector('div[dir="auto"] [role="button"]')?.addEventListener('click', (event) => {
      (event.currentTarget as Element).replaceWith('hela texten');
    });
    expect(await facebook.expand(item, anEnv())).toMatchObject({ kind: 'expanded' });
    expect(facebook.read(root, item).text).toMatchObject({
      raw: 'Första stycket\nAndra stycket … hela texten',
      truncated: false,
    });
    expect(await facebook.expand(item, anEnv())).toMatchObject({ kind: 'nothing-to-expand' });
  });

  it('reports when nothing unfolds', async () => {
    const root = page();
    expect(await facebook.expand(byId(root, '9200000000000005'), anEnv())).toMatchObject({ kind: 'not-possible' });
  });
});
