/** What looks like a post or a comment and is not one, and what is one though parts of it are unusual. */
import { describe, expect, it } from 'vitest';
import type { OwnerReading } from '../../../lib/domain/item';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { opaqueCommentId } from '../../simulator/facebook/practice-data';
import { loadPage } from '../../commands/inspect/load-page';

const pageOf = (html: string, data: object | null = null): Document => {
  const json = data === null ? '' : `<script type="application/json" data-sjs>${JSON.stringify(data)}</script>`;
  return loadPage(`<body>${json}${html}</body>`, 'https://www.facebook.com/');
};
const itemsOf = (root: Document, kind: string): FoundItem[] =>
  facebook.findItems(root).filter(({ ref }) => ref.kind === kind);
const words = '<div data-ad-preview="message"><span dir="auto"><div dir="auto">Hej</div></span></div>';
const unit = (inside: string, label = 'Anonym deltagare'): string =>
  `<div aria-posinset="1" aria-labelledby="h"><h3 id="h">${label}</h3>${inside}</div>`;

describe('a unit with a label that names nobody by a link', () => {
  it.each([
    ['a list of suggestions', '<div><a href="/eva">Eva</a><div role="button">Lägg till</div></div>', 0],
    ['words', words, 1],
    ['the link of a time', '<a href="?__cft__[0]=X">o3p</a>', 1],
    ['a permalink', '<a href="/groups/5/posts/111111">1 d</a>', 1],
    ['a comment', '<div role="article"><a href="/anna?comment_id=222222">Anna</a></div>', 1],
  ])('with %s is %s of %i posts', (_, inside, count) =>
    expect(itemsOf(pageOf(unit(inside)), 'post')).toHaveLength(count),
  );

  it('is a post where the label names somebody by a link', () => {
    expect(itemsOf(pageOf(unit('', '<a href="/kommunen">Kommunen</a>')), 'post')).toHaveLength(1);
  });
});

describe('a comment by an author without a link', () => {
  const time = '<ul><li><a href="/kommunen/posts/111111?comment_id=222222">2 tim</a></li></ul>';
  const comment = (inside: string, label = 'aria-label="Kommentar"'): string =>
    `<div role="article" ${label}><span><span dir="auto">Anonym</span></span>
    <span dir="auto"><div><div dir="auto">Hej</div></div></span>${inside}${time}</div>`;

  it('is found though the preview of a post stands in it', () => {
    const root = pageOf(comment('<div role="article"><a href="/annan">Annan</a></div>'));
    expect(itemsOf(root, 'comment').map(({ ref }) => ref.id)).toEqual(['222222']);
  });

  it('needs a label of its own: an element without one may be a post whose time names a comment', () => {
    const id = encodeURIComponent(opaqueCommentId('111111', '333333'));
    const below = `<div role="article" aria-label="Kommentar"><a href="/anna?comment_id=${id}">Anna</a></div>`;
    expect(itemsOf(pageOf(comment(below, '')), 'comment').map(({ ref }) => ref.id)).toEqual(['333333']);
  });
});

describe('what stands in a post', () => {
  const endOf = (inside: string): string | undefined => {
    const root = pageOf(unit(`${words}${inside}`, '<a href="/kommunen">Kommunen</a>'));
    const [post] = itemsOf(root, 'post');
    return post === undefined ? undefined : facebook.read(root, post).ends?.media.kind;
  };
  it.each([
    ['', 'absent'],
    ['<img src="https://scontent.fbcdn.net/a.jpg" alt="Bild">', 'read'],
    ['<iframe src="https://film.example"></iframe>', 'not-read'],
    ['<img src="https://scontent.fbcdn.net/a.jpg" alt="Bild"><canvas></canvas>', 'not-read'],
    ['<div role="button"><canvas></canvas></div>', 'absent'],
    [`<div role="article"><a href="/anna?comment_id=222222">Anna</a><canvas></canvas></div>`, 'absent'],
  ])('%s ends as %s', (inside, kind) => expect(endOf(inside)).toBe(kind));

  it.each([
    ['h2', ''],
    ['h2', '<img src="https://scontent.fbcdn.net/b.jpg" alt="Bild">'],
    ['a unit of its own', ''],
  ])('beside an open photo its pictures are not read, whatever stands in it: %s %s', (heading, inside) => {
    const below = `<div role="article" aria-label="Kommentar"><a href="/anna?comment_id=222222">Anna</a></div>`;
    const post = `<h2><a href="/kommunen">Kommunen</a></h2>${words}${inside}${below}`;
    const beside = heading === 'h2' ? post : `<div aria-posinset="1">${post}</div>`;
    const root = pageOf(
      `<div role="dialog"><div><img src="https://scontent.fbcdn.net/a.jpg" alt="Bild"></div>
      <div role="complementary">${beside}</div></div>`,
    );
    const [found] = itemsOf(root, 'post');
    expect(found === undefined ? undefined : facebook.read(root, found).ends?.media.kind).toBe('not-read');
  });
});

describe('a film that was put into a post in a group', () => {
  const ownerOf = (film: string, time = '<a href="/groups/5/posts/111111">1 d</a>'): OwnerReading => {
    const heading = '<a href="/groups/5/user/7">Eva</a> <a href="/groups/5">Gruppen</a>';
    const root = pageOf(unit(`<div>${time}</div>${words}<div><a href="${film}">Film</a></div>`, heading));
    const [post] = itemsOf(root, 'post');
    if (post === undefined) throw new Error('no post');
    return facebook.owner(root, post);
  };

  it('leaves the post in the group, whoever made the film', () => {
    for (const time of [undefined, '<a href="?__cft__[0]=X">o3p</a>']) {
      const owner = ownerOf('/kommunen/videos/999999', time);
      expect(owner.kind).toBe('known');
      expect(owner.keys).toEqual(['group:5']);
    }
  });

  it('a link to a profile’s post, in the place of its time, still contradicts the group', () => {
    expect(ownerOf('/kommunen/posts/999999').kind).toBe('unknown');
  });
});

it('the address of a post in the data names both of its ids', () => {
  const heading = '<a href="/kommunen">Kommunen</a>';
  const html = unit(`<div><a href="/kommunen/posts/pfbid0A">1 d</a></div>${words}`, heading);
  const url = 'https://www.facebook.com/permalink.php?story_fbid=pfbid0A&id=61550000000001';
  const root = pageOf(html, { id: btoa('S:_I61550000000001:111111:111111'), post_id: '111111', url });
  const [post] = itemsOf(root, 'post');
  if (post === undefined) throw new Error('no post');
  expect(facebook.owner(root, post)).toMatchObject({
    kind: 'known',
    keys: expect.arrayContaining(['kommunen']) as unknown,
  });
});
