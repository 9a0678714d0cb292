/** What an official relies on when a comment is read: the right thread, the right account, the right text. */
import { describe, expect, it } from 'vitest';
import { youtube } from '../../../lib/platforms/youtube';
import { answerQuestions } from '../../../lib/platforms/page-data/host';
import { answerYouTube } from '../../../lib/platforms/youtube/page-world';
import { get, idOf, threadHtml, watchPage } from './page';

const [one, two] = [idOf('Ett'), idOf('Tva')];
const config = (data: object): string => `<script type="text/plain">ytcfg.set(${JSON.stringify(data)});</script>`;
const brand = {
  LOGGED_IN: true,
  DATASYNC_ID: 'UCovningskommun00000000A||107',
  DELEGATED_SESSION_ID: 'UCovningskommun00000000A',
};

/** The page's own world, with this ytcfg. */
function live(root: Document, data: object): Document {
  Object.assign(root.defaultView as object, { ytcfg: { data_: data } });
  answerQuestions(root, answerYouTube);
  return root;
}

describe('reads a comment', () => {
  it('with emoji by their alt, links unwrapped, mentions apart, edited read from the bracket', () => {
    const text =
      'Bra <img alt="👍"> se <a href="/redirect?q=https%3A%2F%2Fex.example%2Fa">ex.example/a</a> <a ' +
      'href="/@kommun">@kommun</a>';
    const root = watchPage(threadHtml({ id: one, text }));
    root.querySelectorAll('#published-time-text a')[0]?.append('(redigerad)');
    const reading = youtube.read(root, get(root, one));
    expect(reading.text.normalised).toBe('Bra 👍 se ex.example/a @kommun');
    expect(reading.links).toEqual([{ text: 'ex.example/a', href: 'https://ex.example/a' }]);
    expect(reading.mentions).toEqual([{ name: '@kommun', href: 'https://www.youtube.com/@kommun' }]);
    expect(reading.edited).toBe(true);
    expect(reading.author.id).toBe('@anna');
    expect(reading.permalink).toBe(`https://www.youtube.com/watch?v=ovning00001&lc=${one}`);
  });

  it('keeps a million characters whole', () => {
    const root = watchPage(threadHtml({ id: one, text: 'å'.repeat(1_000_000) }));
    expect(youtube.read(root, get(root, one)).text.raw).toHaveLength(1_000_000);
  });

  it('again when its element shows another comment', () => {
    const root = watchPage(threadHtml({ id: one, text: 'Ett' }));
    const before = get(root, one);
    before.element.querySelector('#published-time-text a')?.setAttribute('href', `/watch?v=ovning00001&lc=${two}`);
    expect(youtube.relocate(root, before.ref).kind).toBe('absent');
    expect(get(root, two).ref.handle).not.toBe(before.ref.handle);
  });

  it('never from elements that wait hidden to be reused', () => {
    const root = watchPage(threadHtml({ id: one, text: 'Ett' }));
    root.querySelector('ytd-comment-thread-renderer')?.setAttribute('hidden', '');
    expect(youtube.findItems(root)).toEqual([]);
  });
});

describe('the owner of a thread', () => {
  it('is the channel under the player', () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
    expect(youtube.owner(root, get(root, one))).toMatchObject({
      kind: 'known',
      keys: ['@ovningskommun'],
      name: 'Övningsköpings kommun',
    });
  });

  it('is unknown while the page is loading another video', () => {
    const stale = watchPage(threadHtml({ id: one, text: 'Hej' }, 'ovning00002'));
    expect(youtube.owner(stale, get(stale, one)).kind).toBe('unknown');
    const player = watchPage(threadHtml({ id: one, text: 'Hej' }), { played: 'ovning00002' });
    expect(youtube.owner(player, get(player, one)).kind).toBe('unknown');
  });

  it('is read at each look, and as soon as the address changes', async () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
    const found = get(root, one);
    const item = { ...found, ref: { ...found.ref, postId: null } };
    expect(youtube.owner(root, item).keys).toEqual(['@ovningskommun']);
    await Promise.resolve();
    root.querySelector('#owner a')?.setAttribute('href', '/@annankanal');
    expect(youtube.owner(root, item).keys).toEqual(['@annankanal']);
    root.defaultView?.history.replaceState({}, '', '/watch?v=ovning00002');
    expect(youtube.owner(root, item).kind).toBe('unknown');
  });
});

describe('the owner of a thread where the page contradicts itself', () => {
  const ID = 'UCovningskommun00000000A';
  const microdata = (handle: string, channel = ID, video = 'ovning00001'): string =>
    `<div><meta itemprop="identifier" content="${video}"><meta itemprop="channelId" content="${channel}">` +
    `<span itemprop="author"><link itemprop="url" href="http://www.youtube.com/${handle}"></span></div>`;
  const ownerOf = (extra: string, more: Parameters<typeof watchPage>[1] = {}): ReturnType<typeof youtube.owner> => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }), { ...more, extra });
    return youtube.owner(root, get(root, one));
  };
  const also = (href: string, hidden = ''): string =>
    `<ytd-video-owner-renderer ${hidden}><a href="${href}">X</a></ytd-video-owner-renderer>`;

  it('is unknown where two links or the microdata of the same video name another channel', () => {
    expect(ownerOf(also('/@annankanal'))).toMatchObject({ kind: 'unknown', keys: [] });
    expect(ownerOf(microdata('@annankanal'))).toMatchObject({ kind: 'unknown', keys: [] });
    expect(ownerOf(microdata(`channel/UCannan0000000000000000A`)).kind).toBe('unknown');
    expect(ownerOf(also(`/channel/${ID}`) + microdata('@ovningskommun', 'UCannan0000000000000000A')).kind).toBe(
      'unknown',
    );
  });

  it('is unknown where a handle and an id cannot be shown to be one channel', () => {
    expect(ownerOf(also(`/channel/${ID}`)).kind).toBe('unknown');
    expect(ownerOf(also(`/channel/${ID}`) + microdata('@ovningskommun')).keys).toEqual([
      '@ovningskommun',
      ID.toLowerCase(),
    ]);
  });

  it('is not read from hidden elements or from another video', () => {
    expect(ownerOf(also('/@annankanal', 'hidden')).keys).toEqual(['@ovningskommun']);
    expect(ownerOf(microdata('@annankanal', ID, 'ovning00009')).keys).toEqual(['@ovningskommun']);
    expect(ownerOf(microdata('@ovningskommun')).keys).toEqual(['@ovningskommun', ID.toLowerCase()]);
  });
});

describe('the acting account', () => {
  it('is unknown from one page load, however often it is named there', () => {
    expect(youtube.readAccount(live(watchPage('', { extra: config(brand) }), brand), '').kind).toBe('unknown');
  });

  it.each<[string, object, object | null]>([
    ['only one sign says who', brand, null],
    ['the signs say different', brand, { LOGGED_IN: true, DATASYNC_ID: '107||' }],
    ['one says logged in and one logged out', brand, { LOGGED_IN: false }],
    ['DATASYNC_ID and DELEGATED_SESSION_ID differ', { ...brand, DELEGATED_SESSION_ID: 'UCannan' }, brand],
    ['nothing says anything', {}, null],
  ])('is unknown when %s', (_, inline, now) => {
    const root = watchPage('', {
      extra:
        '<ytd-topbar-menu-button-renderer><button ' +
        `id="avatar-btn"></button></ytd-topbar-menu-button-renderer>${config(inline)}`,
    });
    if (now !== null) live(root, now);
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
  });

  // Two that agree are no majority: after a switch the page still shows the other account's reply box.
  it.each([
    ['/channel/UCannan0000000000000000A', 'unknown'],
    ['/channel/UCovningskommun00000000A', 'acting'],
  ])('with a reply box that names %s it is %s', (href, kind) => {
    const box =
      '<ytd-comment-simplebox-renderer><div id="author-thumbnail"><a ' +
      `href="${href}"></a></div></ytd-comment-simplebox-renderer>`;
    expect(youtube.readAccount(live(watchPage('', { extra: `${config(brand)}${box}` }), brand), '').kind).toBe(kind);
  });

  it('is none when the page says so', () => {
    expect(
      youtube.readAccount(live(watchPage('', { extra: config({ LOGGED_IN: false }) }), { LOGGED_IN: false }), '').kind,
    ).toBe('logged-out');
  });
});

describe('how well a page can be read', () => {
  it('is red when there are comments without ids', () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
    root.querySelector('#published-time-text a')?.remove();
    expect(youtube.health(root).level).toBe('red');
    expect(youtube.health(watchPage(threadHtml({ id: one, text: 'Hej' }))).level).toBe('green');
  });
});

describe('media in a comment', () => {
  const inComment = (markup: string, text = 'Hej'): ReturnType<typeof youtube.read> => {
    const root = watchPage(threadHtml({ id: one, text }));
    root.querySelector('#content-text')?.insertAdjacentHTML('afterend', markup);
    return youtube.read(root, get(root, one));
  };

  it.each([
    ['a picture', '<div><img src="https://yt3.ggpht.com/bild" alt=""></div>', 'image', 'read'],
    ['a film', '<video src="https://example.test/film"></video>', 'video', 'read'],
    [
      'a paid sum',
      '<yt-pdg-comment-chip-renderer id="paid-comment-chip">50 kr</yt-pdg-comment-chip-renderer>',
      'other',
      'read',
    ],
    ['a drawing that nobody can read', '<canvas></canvas>', undefined, 'not-read'],
    [
      'faces and badges',
      '<div id="author-thumbnail"><img src="x"></div><yt-icon><img src="y"></yt-icon>',
      undefined,
      'absent',
    ],
  ])('%s', (_, markup, kind, ended) => {
    const { media, ends } = inComment(markup);
    expect(media[0]?.kind).toBe(kind);
    expect(ends?.media.kind).toBe(ended);
  });

  it('and text drawn as pictures is reported as such', () => {
    expect(inComment('', 'Bra<img alt="face-blue-smiling">!').text.raw).toBe('Bra[emoji: face-blue-smiling]!');
  });

  it('empty content counts as not read', () => {
    expect(inComment('', '').ends?.text.kind).toBe('not-read');
  });

  it('an author has a name without a link, where the channel is closed', () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
    const name = root.createElement('span');
    name.id = 'author-text';
    name.textContent = 'Stängd kanal';
    root.querySelector('a#author-text')?.replaceWith(name);
    expect(youtube.read(root, get(root, one)).author).toEqual({ name: 'Stängd kanal', profileUrl: null, id: null });
    root.querySelector('#author-text')?.remove();
    expect(youtube.read(root, get(root, one)).ends?.author.kind).toBe('not-read');
    expect(youtube.health(root)).toMatchObject({ level: 'red', counts: { authorNotRead: 1 } });
  });
});

it('names nobody by a hidden link, which may belong to the author whom the element showed before', () => {
  const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
  const link = root.querySelector('#author-text');
  link?.setAttribute('hidden', '');
  expect(youtube.read(root, get(root, one))).toMatchObject({
    author: { name: null },
    ends: { author: { kind: 'not-read' } },
  });
  link?.insertAdjacentHTML('afterend', '<span id="author-comment-badge"><a href="/@kommun">@kommun</a></span>');
  expect(youtube.read(root, get(root, one)).author).toMatchObject({ name: '@kommun', id: '@kommun' });
});

it('reads nothing from an element that holds two comments', () => {
  const root = watchPage(threadHtml({ id: one, text: 'Ett' }) + threadHtml({ id: two, text: 'Två' }));
  const [first, second] = root.querySelectorAll('ytd-comment-view-model');
  first?.append(...(second?.childNodes ?? []));
  second?.remove();
  const [item] = youtube.findItems(root);
  if (item === undefined) throw new Error('nothing found');
  expect(youtube.read(root, item)).toMatchObject({
    ref: { id: null },
    author: { name: null },
    text: { raw: '' },
    permalink: null,
    ends: { text: { kind: 'not-read' }, author: { kind: 'not-read' } },
  });
});

describe('how well a page can be read', () => {
  it('is red where threads show content but no comment is recognised', () => {
    const root = watchPage('<ytd-comment-thread-renderer><yt-comment>Hej</yt-comment></ytd-comment-thread-renderer>');
    expect(youtube.health(root).level).toBe('red');
    root.querySelector('ytd-comment-thread-renderer')?.setAttribute('hidden', '');
    expect(youtube.health(root).level).toBe('green');
    expect(youtube.health(watchPage('<ytd-comment-thread-renderer></ytd-comment-thread-renderer>')).level).toBe(
      'green',
    );
  });
});
