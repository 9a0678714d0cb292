/** Things on a Facebook page that look like a picture, a comment or an id and are not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import type { FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const page = (markup = html): Document => loadPage(markup, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
const ICON = 'https://static.xx.fbcdn.net/rsrc.php/v4/yb/r/x.png';
const UPLOADED = 'https://scontent.fbcdn.net/y.jpg';

const get = (root: Document, id: string): FoundItem => {
  const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const pictures = (root: Document, id: string): (string | null)[] =>
  facebook.read(root, get(root, id)).media.flatMap(({ kind, alt }) => (kind === 'image' ? [alt] : []));

describe('images that are not pictures of an item', () => {
  const POST = '7100000000000001';
  const before = pictures(page(), POST);

  it.each([
    ['from where the interface’s pictures come', `src="${ICON}"`],
    ['as a stored page has it, without its address', 'src=""'],
    ['small, wherever it comes from', `src="${UPLOADED}" width="12" height="12"`],
  ])('the audience icon of a post: %s', (_how, attributes) => {
    for (const alt of ['Offentligt', 'Only me', 'Freunde']) {
      const root = page();
      const icon =
        `<span><div role="button" tabindex="0" aria-label="${alt}"><img alt="${alt}" ` + `${attributes}></div></span>`;
      root.querySelector('#t1 a')?.insertAdjacentHTML('afterend', icon);
      expect(pictures(root, POST)).toEqual(before);
    }
  });

  it.each([
    ['emoji in a preview', '<img alt="🎟️" width="16" height="16" src="">'],
    ['emoji of several signs, without their size', '<img alt="👩‍👩‍👧 🇸🇪" src="">'],
    ['an icon of the interface', `<img alt="Länk" src="${ICON}">`],
  ])('%s', (_what, picture) => {
    const root = page();
    root.querySelector('#a1')?.insertAdjacentHTML('beforeend', `<div><span>Förhandsvisning</span>${picture}</div>`);
    get(root, '9200000000000003').element.insertAdjacentHTML('beforeend', `<div>${picture}</div>`);
    expect(pictures(root, POST)).toEqual(before);
    expect(pictures(root, '9200000000000003')).toEqual(['Kan vara en bild av en bil']);
  });

  it('do not include the attached pictures', () => {
    expect(before).toEqual(['Kan vara en bild av vatten']);
    const root = page();
    for (const image of root.querySelectorAll('img[src*="fbcdn"]')) image.setAttribute('src', '');
    expect(pictures(root, POST)).toEqual(before);
    root.querySelector('#a1 img')?.setAttribute('alt', '😀');
    root.querySelector('#a1 img')?.setAttribute('src', UPLOADED);
    expect(pictures(root, POST)).toEqual(['😀']);
  });
});

describe('links to comments elsewhere', () => {
  const empty = (inside: string): Document => loadPage(`<body>${inside}</body>`, 'https://www.facebook.com/');
  const link = (more = ''): string => `<a href="/x/posts/9?comment_id=8${more}">N N har kommenterat</a>`;

  it.each([
    ['in a panel of notifications', `<div role="dialog">${link()}</div>`],
    ['in a panel that says so in its links alone', `<div>${link('&amp;notif_t=comment')}</div>`],
    ['in the bar above the page', `<div role="banner"><div role="navigation">${link('&amp;ref=notif')}</div></div>`],
    ['in the words of a post', `<div data-ad-preview="message"><span dir="auto">${link()}</span></div>`],
  ])('%s are not reported as unread comments', (_where, inside) => {
    expect(facebook.health(empty(inside)).level).toBe('green');
  });

  it('count where there is a thread: on the page, and in a post opened over it', () => {
    const row = `<div>${link()}</div>`;
    expect(facebook.health(empty(row)).level).toBe('red');
    const composer = '<div role="textbox" contenteditable="true"></div>';
    expect(facebook.health(empty(`<div role="dialog">${row}${composer}</div>`)).level).toBe('red');
  });
});

describe('the preview of a link to another comment', () => {
  const ID = '9200000000000006';
  const preview = (href: string): string => `<div><a href="${href}"><span>Förhandsvisning</span></a></div>`;
  const coded = `/annan?comment_id=${encodeURIComponent(btoa('comment:7999999999999999_9999999999999999'))}`;
  const digits = '/annan/posts/7999999999999999?comment_id=9999999999999999';
  const reply = `${digits}&reply_comment_id=8888888888888888`;
  const withPreview = (where: InsertPosition, ...hrefs: string[]): { root: Document; item: FoundItem | undefined } => {
    const root = page();
    const { element } = get(root, ID);
    for (const href of hrefs) element.insertAdjacentHTML(where, preview(href));
    return { root, item: facebook.findItems(root).find((each) => each.element === element) };
  };

  it.each([
    ['by number', digits],
    ['by code', coded],
    ['to a reply', reply],
  ])('neither removes nor adds an id: %s', (_how, href) => {
    for (const where of ['afterbegin', 'beforeend'] as const) {
      const { root, item } = withPreview(where, href);
      expect(item?.ref).toMatchObject({ kind: 'comment', id: ID, postId: '7100000000000001', parentId: null });
      if (item === undefined) continue;
      const reading = facebook.read(root, item);
      expect(reading.author.name).toBe('Markup <b>');
      expect(reading.permalink).toContain(ID);
      expect(reading.owner.keys).toContain('exempelkommun');
      expect(facebook.health(root).level).toBe('green');
    }
  });

  it('leaves no id when it could mean two comments', () => {
    expect(withPreview('beforeend', digits, coded).item?.ref.id).toBeNull();
  });
});
