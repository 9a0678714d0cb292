/**
 * Small made-up parts of Facebook pages, each of a shape that has been seen (facebook.design.md). Put together in any
 * order they make a page. Each part's content carries its own mark, so that a reading that took another part's content
 * shows.
 */
import { opaqueCommentId } from '../../simulator/facebook/practice-data';
import { loadPage } from '../../commands/inspect/load-page';

const POST = '7100000000000001';

export interface Part {
  html: string;
  /**
   * What each item of the part may contain and no other: its id, its text, its author's name and address, and, where
   * known, how many pictures it has. A picture's address carries the mark of its item.
   */
  items: { id: string; words: string; name: string; slug: string | null; pictures?: number }[];
}

export type CommentShape =
  | 'usual'
  | 'plain-paragraphs'
  | 'no-link'
  | 'picture-only'
  | 'unshaped-words'
  | 'picture-without-words'
  | 'sticker'
  | 'preview'
  | 'preview-of-comment'
  | 'mentions'
  | 'translated';

/** A link to somebody else's comment on another page, as a writer pastes it. */
const OPAQUE_ELSEWHERE = encodeURIComponent(opaqueCommentId('7100000000000009', '9900000000000009'));
const ELSEWHERE = `/annan.person?comment_id=${OPAQUE_ELSEWHERE}`;
/** The rest of the heading of a post on another's page: whose page. */
const TOWARD = '<i role="img" aria-label="till"></i><a role="link" href="/kommunen"><span>Kommunen</span></a></h2>';
/** The address of an item's own picture. */
const pictureOf = (id: string): string => `https://scontent.fbcdn.net/bild-${id}`;

const wordsOf = (shape: CommentShape, words: string, id: string): string => {
  const block = `<span dir="auto"><div><div dir="auto">${words}</div></div></span>`;
  if (shape === 'sticker')
    return `<div role="button" tabindex="0"><img alt="Klistermärke" src="${pictureOf(id)}.png"></div>`;
  if (shape === 'preview')
    return `${block}<a role="link" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexempel.se%2Fa">
      <img src="https://external.fbcdn.net/bild-${id}.jpg" alt=""><span dir="auto">Rubrik</span></a><span
        dir="auto">exempel.se</span>`;
  if (shape === 'preview-of-comment')
    return `${block}<div><a role="link" href="${ELSEWHERE}"><span dir="auto">Annan Person</span></a>
      <span dir="auto">Annans ord</span></div>`;
  if (shape === 'mentions')
    return block.replace(words, `${words}<a role="link" href="${ELSEWHERE}"><span dir="auto"> Annan Person</span></a>`);
  if (shape === 'translated')
    return `${block}<div role="button" tabindex="0"><span dir="auto">Visa original</span></div>`;
  if (shape === 'picture-only')
    return `<div><a role="link" href="/photo/?fbid=1"><img src="${pictureOf(id)}.jpg" alt="En bild"></a></div>`;
  if (shape === 'picture-without-words') return '<div><img src="https://static.example/gif"></div>';
  if (shape === 'unshaped-words') return `<p>${words}</p><img alt="En bild" src="${pictureOf(id)}.jpg">`;
  if (shape === 'plain-paragraphs') return `<span dir="auto"><div>${words}</div></span>`;
  return block;
};

/** One comment; `inside` is put after its text. */
export function comment(
  id: string,
  shape: CommentShape = 'usual',
  { words = `Ord ${id}`, name = `Namn ${id}`, parent = '', inside = '' } = {},
): Part {
  const slug = `person.${id}`;
  const link = `/${slug}?comment_id=${encodeURIComponent(opaqueCommentId(POST, id))}`;
  const who =
    shape === 'no-link'
      ? `<div><svg></svg></div><span><span dir="auto">${name}</span></span>`
      : `<a role="link" aria-hidden="true" tabindex="-1" href="${link}"><svg></svg></a>
         <a role="link" href="${link}"><span dir="auto">${name}</span></a>`;
  const ids = parent === '' ? `comment_id=${id}` : `comment_id=${parent}&amp;reply_comment_id=${id}`;
  const html = `<div role="article" aria-label="Kommentar från ${name}">${who}
    <div role="button" tabindex="0" aria-label="Märke"><span>Toppfan</span><img alt=""></div>
    ${wordsOf(shape, words, id)}${inside}
    <div role="button" tabindex="0" aria-haspopup="menu" aria-label="Meny"><i></i></div>
    <ul><li><a role="link" href="/kommunen/posts/${POST}?${ids}"><span>2 tim</span></a></li></ul></div>`;
  const pictures = PICTURES[shape];
  const own = { id, words, name, slug: shape === 'no-link' ? null : slug };
  return { html, items: [pictures === undefined ? own : { ...own, pictures }] };
}

const PICTURES: Partial<Record<CommentShape, number>> = {
  usual: 0,
  'plain-paragraphs': 0,
  'no-link': 0,
  'picture-only': 1,
  'unshaped-words': 1,
  mentions: 0,
};

const menu = '<div role="button" tabindex="0" aria-haspopup="menu" aria-label="Meny"><svg></svg></div>';
const headed = (level: string, attributes: string, slug: string, name: string): string =>
  `<${level} ${attributes}><a role="link" href="/${slug}"><span>${name}</span></a></${level}>`;
const message = (id: string, words: string): string =>
  `<div data-ad-preview="message" id="${id}"><span dir="auto"><div dir="auto">${words}</div></span></div>`;
/** Another's post inside a post, with its own heading, menu, link and text. */
const within = (id: string, words: string, name: string, hasMenu = true): string =>
  `<div>${headed('h3', '', `person.${id}`, name)}<a href="/person.${id}/posts/${id}">1 d</a>${hasMenu ? menu : ''}
   ${message(`w${id}`, words)}</div>`;

export type PostShape =
  | 'usual'
  | 'pictured'
  | 'translated'
  | 'shares'
  | 'shares-without-words'
  | 'anonymous'
  | 'several'
  | 'coloured'
  | 'decoys'
  | 'visitor'
  | 'group'
  | 'feed-child'
  | 'beside-photo';

const GROUP = '/groups/7700';
const decoy =
  '<div aria-hidden="true" data-0="0"><blockquote><span dir="auto"><span>Facebook</span></span></blockquote></div>';

/** A unit of a feed, and what stands below it. */
export function unit(id: string, shape: PostShape, below: Part[] = []): Part {
  const [words, name, slug] = [`Inlägg ${id}`, `Skribent ${id}`, `person.${id}`];
  const inside = below.map(({ html }) => `<div>${html}</div>`).join('');
  const link = `<a href="/${slug}/posts/${id}">1 d</a>`;
  const open = (describes: string): string =>
    `<div aria-posinset="1" aria-labelledby="h${id}" aria-describedby="t${id} ${describes}"><div ` +
    `id="t${id}">${link}</div>`;
  const head = headed('h2', `id="h${id}"`, slug, name);
  const other = (n: number): string => `${id}${n}`;
  const member = `${GROUP}/user/${id}/`;
  const both =
    `<a role="link" href="${member}"><span>${name}</span></a> <a role="link" ` +
    `href="${GROUP}/"><span>Kommunen snackar</span></a>`;
  const inGroup = `<a href="${GROUP}/posts/${id}/">5 h</a>`;
  const shared = within(other(1), `Delat ${id}`, `Delad ${id}`);
  const shapes: Record<PostShape, string> = {
    usual: `${open(`m${id}`)}${head}${menu}${message(`m${id}`, words)}`,
    translated: `${open('borta')}${head}${menu}<div aria-hidden="true"><blockquote><span
        dir="auto">Facebook</span></blockquote></div>
      <blockquote><span dir="auto"><div dir="auto">${words} <img alt="🎉" src="https://static.example/e.png"></div>
      <span><div role="button" tabindex="0">Visa original</div></span></span></blockquote>`,
    shares: `${open(`m${id}`)}<div>${head}${menu}</div>${message(`m${id}`, words)}${shared}`,
    'shares-without-words': `${open('')}<div>${head}${menu}</div>${shared}`,
    anonymous: `${open(`m${id}`)}<h2 id="h${id}"><span>${name}</span></h2>${menu}${message(`m${id}`, words)}
      ${within(other(1), `Delat ${id}`, `Delad ${id}`, false)}`,
    pictured: `${open(`m${id}`)}${head}${menu}${message(`m${id}`, words)}
      <div><a role="link" href="/photo/?fbid=${id}"><img
        src="${pictureOf(id)}.jpg" alt="Kan vara en bild av snö"></a></div>`,
    coloured: `${open(`m${id}`)}${head}${menu}<div><div dir="auto"><div dir="auto"><span
      id="m${id}">${words}</span></div></div></div>`,
    decoys: `${open(`m${id}`).replace('>', `>${decoy}${decoy}`)}${head}${menu}
      ${message(`m${id}`, words.replace('lägg', '<span aria-hidden="true">Facebook</span>lägg'))}`,
    visitor: `${open(`m${id}`).replace(link, `<a href="/permalink.php?story_fbid=${id}&amp;id=61550000000077">1 d</a>`)}
      ${head.replace('</h2>', TOWARD)}${menu}
      ${message(`m${id}`, words)}`,
    group: `${open(`m${id}`).replace(link, inGroup)}<h2 id="h${id}">${both}</h2>${menu}${message(`m${id}`, words)}`,
    'feed-child': `<div><div data-ad-rendering-role="profile_name">${both}</div>${inGroup}${menu}
      ${message('', words).replace(' id=""', '')}`,
    'beside-photo': `<div role="complementary">${headed('h2', '', slug, name)}${menu}
      <span dir="auto"><div><div dir="auto">${words}</div></div></span>`,
    several: `<div aria-posinset="1" aria-labelledby="h${id}"><h2 id="h${id}">2 vänner skrev på din
      <a href="/kommunen">tidslinje</a></h2>${menu}${within(other(1), `Ett ${id}`, `Första ${id}`)}
      ${within(other(2), `Två ${id}`, `Andra ${id}`)}`,
  };
  const isInGroup = shape === 'group' || shape === 'feed-child';
  const address = isInGroup ? member.slice(1) : slug;
  const pictures = shape === 'pictured' ? 1 : shape.startsWith('shares') || shape === 'anonymous' ? undefined : 0;
  const own = {
    // Beside a photo no link names the post: its comments do.
    id: shape === 'beside-photo' ? POST : id,
    words,
    name,
    slug: shape === 'anonymous' ? null : address,
    ...(pictures === undefined ? {} : { pictures }),
  };
  const html = `${shapes[shape]}<div>${inside}</div></div>`;
  return {
    html: shape === 'feed-child' ? `<div role="feed"><h2 dir="auto">Inlägg</h2>${html}</div>` : html,
    items: [...(shape === 'several' ? [] : [own]), ...below.flatMap(({ items }) => items)],
  };
}

export const pageOf = (parts: Part[], data: object | null = null): Document =>
  loadPage(
    `<!doctype html><html lang="sv"><body>${
      data === null ? '' : `<script type="application/json" data-sjs>${JSON.stringify(data)}</script>`
    }<div role="main">${parts.map(({ html }) => `<div>${html}</div>`).join('')}</div></body></html>`,
    `https://www.facebook.com/kommunen`,
  );

/** What the page's data says of a comment. */
export const dataOf = (id: string, more: object): object => ({
  comments: [{ __typename: 'Comment', id: opaqueCommentId(POST, id), ...more }],
});
