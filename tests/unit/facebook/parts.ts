/**
 * Small parts of Facebook pages, made up, each of a shape that has been seen (facebook.design.md): put together in any
 * order they make a page. What a part says carries its own mark, so that a reading that took another's shows.
 */
import { opaqueCommentId } from '../../simulator/facebook/practice-data';
import { loadPage } from '../../commands/inspect/load-page';

const POST = '7100000000000001';

export interface Part {
  html: string;
  /** What each item of the part may say and no other: its id, its words, its author's name and address. */
  items: { id: string; words: string; name: string; slug: string | null }[];
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

/** Of somebody else's comment on another page, as a writer pastes it. */
const ELSEWHERE = `/annan.person?comment_id=${encodeURIComponent(opaqueCommentId('7100000000000009', '9900000000000009'))}`;

const wordsOf = (shape: CommentShape, words: string): string => {
  const block = `<span dir="auto"><div><div dir="auto">${words}</div></div></span>`;
  if (shape === 'sticker')
    return `<div role="button" tabindex="0"><img alt="Klistermärke" src="https://scontent.fbcdn.net/s.png"></div>`;
  if (shape === 'preview')
    return `${block}<a role="link" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexempel.se%2Fa">
      <img src="https://external.fbcdn.net/p.jpg" alt=""><span dir="auto">Rubrik</span></a><span dir="auto">exempel.se</span>`;
  if (shape === 'preview-of-comment')
    return `${block}<div><a role="link" href="${ELSEWHERE}"><span dir="auto">Annan Person</span></a>
      <span dir="auto">Annans ord</span></div>`;
  if (shape === 'mentions')
    return block.replace(words, `${words}<a role="link" href="${ELSEWHERE}"><span dir="auto"> Annan Person</span></a>`);
  if (shape === 'translated')
    return `${block}<div role="button" tabindex="0"><span dir="auto">Visa original</span></div>`;
  if (shape === 'picture-only')
    return '<div><a role="link" href="/photo/?fbid=1"><img src="https://scontent.fbcdn.net/y.jpg" alt="En bild"></a></div>';
  if (shape === 'picture-without-words') return '<div><img src="https://static.example/gif"></div>';
  if (shape === 'unshaped-words') return `<p>${words}</p><img alt="En bild" src="https://scontent.fbcdn.net/y.jpg">`;
  if (shape === 'plain-paragraphs') return `<span dir="auto"><div>${words}</div></span>`;
  return block;
};

/** One comment; `inside` is put after its words. */
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
    ${wordsOf(shape, words)}${inside}
    <div role="button" tabindex="0" aria-haspopup="menu" aria-label="Meny"><i></i></div>
    <ul><li><a role="link" href="/kommunen/posts/${POST}?${ids}"><span>2 tim</span></a></li></ul></div>`;
  return { html, items: [{ id, words, name, slug: shape === 'no-link' ? null : slug }] };
}

const menu = '<div role="button" tabindex="0" aria-haspopup="menu" aria-label="Meny"><svg></svg></div>';
const headed = (level: string, attributes: string, slug: string, name: string): string =>
  `<${level} ${attributes}><a role="link" href="/${slug}"><span>${name}</span></a></${level}>`;
const message = (id: string, words: string): string =>
  `<div data-ad-preview="message" id="${id}"><span dir="auto"><div dir="auto">${words}</div></span></div>`;
/** Another's post inside a post: heading, menu, link and words of its own. */
const within = (id: string, words: string, name: string, hasMenu = true): string =>
  `<div>${headed('h3', '', `person.${id}`, name)}<a href="/person.${id}/posts/${id}">1 d</a>${hasMenu ? menu : ''}
   ${message(`w${id}`, words)}</div>`;

export type PostShape = 'usual' | 'translated' | 'shares' | 'shares-without-words' | 'anonymous' | 'several';

/** A unit of a feed, and what stands below it. */
export function unit(id: string, shape: PostShape, below: Part[] = []): Part {
  const [words, name, slug] = [`Inlägg ${id}`, `Skribent ${id}`, `person.${id}`];
  const inside = below.map(({ html }) => `<div>${html}</div>`).join('');
  const link = `<a href="/${slug}/posts/${id}">1 d</a>`;
  const open = (describes: string): string =>
    `<div aria-posinset="1" aria-labelledby="h${id}" aria-describedby="t${id} ${describes}"><div id="t${id}">${link}</div>`;
  const head = headed('h2', `id="h${id}"`, slug, name);
  const other = (n: number): string => `${id}${n}`;
  const shapes: Record<PostShape, string> = {
    usual: `${open(`m${id}`)}${head}${menu}${message(`m${id}`, words)}`,
    translated: `${open('borta')}${head}${menu}<div aria-hidden="true"><blockquote><span dir="auto">Facebook</span></blockquote></div>
      <blockquote><span dir="auto"><div dir="auto">${words} <img alt="🎉" src="https://static.example/e.png"></div>
      <span><div role="button" tabindex="0">Visa original</div></span></span></blockquote>`,
    shares: `${open(`m${id}`)}<div>${head}${menu}</div>${message(`m${id}`, words)}${within(other(1), `Delat ${id}`, `Delad ${id}`)}`,
    'shares-without-words': `${open('')}<div>${head}${menu}</div>${within(other(1), `Delat ${id}`, `Delad ${id}`)}`,
    anonymous: `${open(`m${id}`)}<h2 id="h${id}"><span>${name}</span></h2>${menu}${message(`m${id}`, words)}
      ${within(other(1), `Delat ${id}`, `Delad ${id}`, false)}`,
    several: `<div aria-posinset="1" aria-labelledby="h${id}"><h2 id="h${id}">2 vänner skrev på din
      <a href="/kommunen">tidslinje</a></h2>${menu}${within(other(1), `Ett ${id}`, `Första ${id}`)}
      ${within(other(2), `Två ${id}`, `Andra ${id}`)}`,
  };
  const own = { id, words, name, slug: shape === 'anonymous' ? null : slug };
  return {
    html: `${shapes[shape]}<div>${inside}</div></div>`,
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
