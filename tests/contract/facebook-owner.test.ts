/** Who owns a thread: the wall, not the author. No owner where the page contradicts itself. */
import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import type { OwnerReading } from '../../lib/domain/item';
import { loadPage } from '../commands/inspect/load-page';

const FEED = 'https://www.facebook.com/';
const NUMBER = '61550000000001';
const COMMENT = '222222';

interface Said {
  heading: string;
  /** Content above the heading, outside it. */
  banner?: string;
  /** The link of the post's time. */
  permalink?: string;
  /** The link of the comment's time; without it there is no comment. */
  comment?: string;
  /** Content shared in the post. */
  shared?: string;
  data?: object;
}

const link = (href: string, words = 'N N'): string => `<a href="${href}"><span>${words}</span></a>`;
const message = '<div data-ad-preview="message"><span dir="auto"><div dir="auto">Hej</div></span></div>';

function commentHtml(href: string, post = '111111'): string {
  const id = encodeURIComponent(btoa(`comment:${post}_${COMMENT}`));
  return `<div role="article"><a href="/anna?comment_id=${id}"><span dir="auto">Anna</span></a>
    <span dir="auto"><div><div dir="auto">Hot</div></div></span><ul><li><a href="${href}">2 tim</a></li></ul></div>`;
}

const unit = ({ heading, banner = '', permalink, comment, shared = '' }: Said): string =>
  `<div aria-posinset="1" aria-labelledby="h">${banner}<h2 id="h">${heading}</h2>
  <div>${permalink === undefined ? '<a href="?__cft__[0]=X">o3p</a>' : link(permalink, '1 d')}</div>
  ${message}${shared}${comment === undefined ? '' : commentHtml(comment)}</div>`;

function read(said: Said, url = FEED): { post: OwnerReading; comment: OwnerReading | null } {
  const data =
    said.data === undefined ? '' : `<script type="application/json" data-sjs>${JSON.stringify(said.data)}</script>`;
  const root = loadPage(`<body>${data}${unit(said)}</body>`, url);
  const items = facebook.findItems(root);
  const [post, comment] = [items.find(({ ref }) => ref.kind === 'post'), items.find(({ ref }) => ref.kind !== 'post')];
  if (post === undefined) throw new Error('no post');
  return {
    post: facebook.owner(root, post),
    comment: comment === undefined ? null : facebook.owner(root, comment),
  };
}

const at = (slug: string, post = '111111'): string => `/${slug}/posts/${post}?comment_id=${COMMENT}`;
const known = (...keys: string[]): object => ({ kind: 'known', keys: expect.arrayContaining(keys) as unknown });
const pageOf = (slug: string, id = NUMBER): object => ({
  __typename: 'User',
  id,
  name: 'Kommunen',
  url: `https://www.facebook.com/${slug}`,
});

describe('what others write on the municipality’s wall', () => {
  it.each([
    ['with an arrow', `${link('/besokare', 'B')}<i role="img"></i>${link('/kommunen', 'Kommunen')}`],
    ['with a word', `${link('/besokare', 'B')} skrev på ${link('/kommunen', 'din tidslinje')}`],
    ['and the heading names the writer alone', link('/besokare', 'B')],
  ])('is the municipality’s thread, %s', (_how, heading) => {
    const permalink = `/permalink.php?story_fbid=111111&id=${NUMBER}`;
    const { post, comment } = read({ heading, permalink, comment: at('kommunen') });
    for (const each of [post, comment]) {
      expect(each).toMatchObject(known('kommunen', NUMBER));
      expect(each?.keys).not.toContain('besokare');
    }
    expect(read({ heading, comment: at('kommunen') }).comment).toMatchObject(known('kommunen'));
    expect(read({ heading, permalink }).post).toMatchObject({ kind: 'known', keys: [NUMBER] });
  });

  it('has the wall’s name and not the writer’s', () => {
    const heading = `${link('/besokare', 'B')} ${link('/kommunen', 'Kommunen')}`;
    expect(read({ heading, comment: at('kommunen') }).comment?.name).toBe('Kommunen');
    expect(read({ heading: link('/besokare', 'B'), comment: at('kommunen') }).comment?.name).toBeNull();
  });

  it('is known from the page’s data and address when no link tells it', () => {
    const heading = `${link('/besokare', 'B')} ${link('/kommunen', 'Kommunen')}`;
    const story = { id: btoa('S:_I77:111111:111111'), url: 'https://www.facebook.com/kommunen/posts/pfbid0A' };
    const noPath = `/photo/?fbid=1&comment_id=${COMMENT}`;
    expect(read({ heading, comment: noPath, data: story }).comment).toMatchObject(known('kommunen'));
    expect(read({ heading, comment: noPath }, `${FEED}kommunen/posts/111111`).comment).toMatchObject(known('kommunen'));
    expect(read({ heading }, `${FEED}kommunen`).post).toMatchObject(known('kommunen'));
  });
});

describe('what is not the municipality’s thread', () => {
  const ours = link('/kommunen', 'Kommunen');

  it('what it wrote on another’s wall', () => {
    const heading = `${ours} ${link('/annan')}`;
    expect(read({ heading, comment: at('annan') }).comment).toMatchObject({ kind: 'known', keys: ['annan'] });
    expect(read({ heading: ours, comment: at('annan') }).comment).toMatchObject({ kind: 'known', keys: ['annan'] });
    expect(read({ heading }).post.kind).toBe('unknown');
    expect(read({ heading: ours }, `${FEED}annan`).post.kind).toBe('unknown');
    expect(read({ heading: ours }, `${FEED}annan/posts/pfbid0B`).post.kind).toBe('unknown');
  });

  it('nor by number, which the data gives for the author', () => {
    const data = { share_fbid: '111111', owning_profile: { __typename: 'User', id: NUMBER } };
    for (const more of [data, { all: [data, pageOf('kommunen')] }]) {
      const { post, comment } = read({ heading: ours, comment: at('annan'), data: more });
      for (const each of [post, comment]) expect(each).toMatchObject({ kind: 'known', keys: ['annan'] });
    }
  });

  it('a citizen’s share of its post, under a banner', () => {
    const banner = `<span dir="auto">${link('/eva', 'Eva')} delade ett ${link('/kommunen/posts/222', 'inlägg')}</span>`;
    const { post, comment } = read({ heading: ours, banner, comment: at('eva', '333') });
    expect(comment).toMatchObject({ kind: 'known', keys: ['eva'] });
    expect(post.keys).not.toContain('kommunen');
    expect(read({ heading: ours, banner, permalink: '/kommunen/posts/222222' }).post.kind).toBe('unknown');
  });

  it('a citizen’s share of its post, with the post inside', () => {
    for (const href of ['/kommunen/posts/222222', `/permalink.php?story_fbid=222222&id=${NUMBER}`]) {
      const shared = `<div><h3>${ours}</h3><div>${link(href, '3 d')}</div>${message}</div>`;
      const { post, comment } = read({ heading: link('/eva', 'Eva'), shared, comment: at('eva', '333333') });
      for (const each of [post, comment]) {
        expect(each?.keys).not.toContain('kommunen');
        expect(each?.keys).not.toContain(NUMBER);
      }
      const alone = read({ heading: link('/eva', 'Eva'), shared }).post;
      expect(alone).toMatchObject(href.startsWith('/kommunen') ? { keys: ['eva'] } : { kind: 'unknown' });
    }
  });

  it('a post of a group that somebody shares', () => {
    const heading = link('/groups/1444000000000001/user/5555/');
    expect(read({ heading, comment: at('eva') }).comment?.kind).toBe('unknown');
    expect(read({ heading: `${ours} ${link('/groups/1444000000000001')}` }).post.keys).toEqual([
      'group:1444000000000001',
    ]);
  });
});

describe('contradicting signals', () => {
  const heading = link('/kommunen', 'Kommunen');

  it('two links of one post name two walls: unknown, with both in the trace', () => {
    const { comment, post } = read({ heading, permalink: '/kommunen/posts/111111', comment: at('annan') });
    for (const each of [post, comment]) {
      expect(each).toMatchObject({ kind: 'unknown', keys: [] });
      expect(each?.trace).toMatch(/kommunen.*annan|annan.*kommunen/);
    }
  });

  it('the page’s data contradicts the links: unknown', () => {
    const story = { id: btoa('S:_I77:111111:111111'), url: 'https://www.facebook.com/annan/posts/pfbid0A' };
    expect(read({ heading, comment: at('kommunen'), data: story }).comment?.kind).toBe('unknown');
    const stated = [{ share_fbid: '111111', owning_profile: { id: '77777' } }, pageOf('annan', '77777')];
    expect(read({ heading, comment: at('kommunen'), data: stated }).comment?.kind).toBe('unknown');
  });

  it('a slug and a number: settled by the page’s data or by a post both name; otherwise unknown', () => {
    const permalink = `/permalink.php?story_fbid=pfbid0A&id=${NUMBER}`;
    const said = { heading, permalink, comment: at('kommunen') };
    expect(read(said).comment?.kind).toBe('unknown');
    expect(read({ ...said, data: pageOf('kommunen') }).comment).toMatchObject(known('kommunen', NUMBER));
    expect(read({ ...said, data: pageOf('annan') }).comment?.kind).toBe('unknown');
    const same = { ...said, permalink: `/permalink.php?story_fbid=111111&id=${NUMBER}` };
    expect(read(same).comment).toMatchObject(known('kommunen', NUMBER));
  });

  it('a comment whose links name two comments has no owner', () => {
    const another = link('/kommunen/posts/111111?comment_id=999999');
    const html = unit({ heading, comment: at('kommunen') }).replace('2 tim', `2 tim</a>${another}<a>`);
    const root = loadPage(`<body>${html}</body>`, FEED);
    for (const own of root.querySelectorAll('a[href*="comment_id=Y29"]')) own.remove();
    const comment = facebook.findItems(root).find(({ ref }) => ref.kind === 'comment');
    if (comment === undefined) throw new Error('no comment');
    expect(comment.ref.id).toBeNull();
    expect(facebook.owner(root, comment).kind).toBe('unknown');
  });
});

describe('what stays the municipality’s', () => {
  const heading = link('/kommunen?__cft__[0]=X', 'Kommunen');

  it('its own post, whatever else is linked, shared or said in it', () => {
    const words = { heading, comment: at('kommunen') };
    const shared = `<div><h3>${link('/annan')}</h3><div>${link('/annan/posts/444444', '3 d')}</div></div>`;
    for (const said of [words, { ...words, shared }, { ...words, permalink: '/kommunen/posts/pfbid0A' }])
      for (const each of Object.values(read(said))) expect(each).toMatchObject({ kind: 'known', keys: ['kommunen'] });
    expect(read({ heading }).post).toMatchObject({ kind: 'known', keys: ['kommunen'], name: 'Kommunen' });
    expect(read({ heading }, `${FEED}Kommunen/photos_by`).post).toMatchObject(known('kommunen'));
  });

  it('a post in the feed because a friend liked it', () => {
    const banner = `<span dir="auto">${link('/eva', 'Eva')} gillar detta</span>`;
    const { post, comment } = read({ heading, banner, comment: at('kommunen') });
    for (const each of [post, comment]) expect(each).toMatchObject({ kind: 'known', keys: ['kommunen'] });
  });
});
