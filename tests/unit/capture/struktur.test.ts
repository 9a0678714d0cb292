// @vitest-environment jsdom
/**
 * `struktur.html`: text that can be read, and nothing that runs, fetches, navigates or sends, whatever the page was.
 */
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cutMarkup } from '../../../lib/domain/cut-markup';
import { isInertMarkup, isPlainAttribute, markupDocument, PLAIN_ELEMENTS } from '../../../lib/domain/inert-markup';
import { pageReplies } from '../../../lib/messaging/page-replies';
import { sanitisedHtml } from '../../../lib/platforms/dom/sanitise-html';
import { builtByScript, HOSTILE } from './hostile-markup';

const WORDS = 'Det här skrev någon.';

function kept(...inside: (string | Element)[]): string {
  // Parsed without a window: what a payload does while the test builds it does not matter.
  const page = document.implementation.createHTMLDocument('');
  const item = page.createElement('div');
  for (const each of inside)
    if (typeof each === 'string') {
      const part = page.createElement('div');
      part.innerHTML = each;
      item.append(part);
    } else item.append(each);
  const words = page.createElement('p');
  words.textContent = WORDS;
  item.append(words);
  return sanitisedHtml(
    item,
    () => undefined,
    () => true,
  );
}

/** Opened as by a careless reader's browser: scripts run, everything is clicked. */
function opened(file: string): { document: Document; hacked: number } {
  let hacked = 0;
  const { window } = new JSDOM(file, {
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
    beforeParse: (made) => void Object.assign(made, { hacked: () => (hacked += 1) }),
  });
  for (const element of window.document.querySelectorAll('*'))
    for (const type of ['click', 'focus', 'error', 'load', 'toggle', 'input', 'animationstart'])
      element.dispatchEvent(new window.Event(type, { bubbles: true }));
  return { document: window.document, hacked };
}

const DOCUMENT = new Set(['html', 'head', 'body', 'meta', 'title']);

function whenOpened(markup: string): 'inert' {
  expect(isInertMarkup(markup)).toBe(true);
  const file = markupDocument(markup);
  const first = opened(file);
  // Saved again by another program, and read again.
  for (const { document: read, hacked } of [first, opened(first.document.documentElement.outerHTML)]) {
    expect(hacked).toBe(0);
    expect(read.body.textContent).toContain(WORDS);
    for (const element of read.querySelectorAll('*')) {
      expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
      if (DOCUMENT.has(element.localName)) continue;
      expect(PLAIN_ELEMENTS).toContain(element.localName);
      expect(element.getAttributeNames().filter((name) => !isPlainAttribute(name))).toEqual([]);
      // Not even as text: somebody may copy it into a browser.
      for (const kept of ['href', 'src', 'poster', 'background'])
        expect(element.getAttribute(`data-uppsikt-${kept}`) ?? '').not.toMatch(/script:|^data:|^blob:|scr\W*ipt:/i);
    }
    expect(read.querySelectorAll('meta')).toHaveLength(3);
    expect(read.head.firstElementChild?.getAttribute('content')).toMatch(/^default-src 'none'/);
    expect(read.querySelectorAll('[href], [src], [style], [id], body [name]')).toHaveLength(0);
  }
  return 'inert';
}

describe('what a hostile page wrote', () => {
  it.each(HOSTILE)('%s', (payload) => expect(whenOpened(kept(payload))).toBe('inert'));

  it.each(builtByScript(document.implementation.createHTMLDocument('')).map((element) => [element.outerHTML, element]))(
    'by script: %s',
    (_, element) => expect(whenOpened(kept(element))).toBe('inert'),
  );

  it('all at once', () => expect(whenOpened(kept(...HOSTILE))).toBe('inert'));

  it('an item that is itself a link, a frame or a drawing', () => {
    for (const [name, ns] of [
      ['a', 'http://www.w3.org/1999/xhtml'],
      ['svg', 'http://www.w3.org/2000/svg'],
    ] as const) {
      const item = document.createElementNS(ns, name);
      item.setAttribute('href', 'javascript:hacked()');
      item.append(WORDS);
      const markup = sanitisedHtml(
        item,
        () => undefined,
        () => true,
      );
      expect(whenOpened(markup)).toBe('inert');
    }
  });
});

describe('what can still be read', () => {
  it('is the text with its emoji, where links led, and what each part was called', () => {
    const markup = kept(
      '<ytd-comment id="c1" class="x y"><a href="https://exempel.se/?a=1&amp;b=2">Läs <b>mer</b></a>' +
        '<img src="https://exempel.se/e.png" alt="😀"><span lang="en" dir="auto">1 < 2 & "3"</span></ytd-comment>',
    );
    const { document: read } = opened(markupDocument(markup));
    const part = read.querySelector('[data-uppsikt-element="ytd-comment"]');
    expect(part?.className).toBe('x y');
    expect(part?.textContent).toBe('Läs mer😀1 < 2 & "3"');
    expect(part?.querySelector('a')?.getAttribute('data-uppsikt-href')).toBe('https://exempel.se/?a=1&b=2');
    expect(part?.querySelector('[lang="en"]')?.getAttribute('dir')).toBe('auto');
  });

  it('holds none of our own marks that a page wrote itself', () => {
    const markup = kept('<p data-uppsikt-left-out="reactors" data-uppsikt-href="https://trap.example">x</p>');
    expect(markup).not.toContain('data-uppsikt-');
  });
});

describe('markup that the background accepts', () => {
  it.each([
    '<script>',
    '<p onclick="x">',
    '<p><img src="x">',
    '<p style="x">',
    '<a href="x">',
    '<p class=x>',
    "<p class='x'>",
    '<p class="x"onclick="y">',
    '<p class="x" data-y="z>">',
    '<p/onclick="x">',
    '<P ONCLICK="x">',
    '<!-- x -->',
    '<?x?>',
    '<',
    '</p onclick="x">',
    '<p\nonclick="x">',
  ])('never contains %s', (written) => {
    expect(isInertMarkup(`<p>ord</p>${written}`)).toBe(false);
    expect(isInertMarkup(`${written}<p>ord</p>`)).toBe(false);
    expect(() => markupDocument(written)).toThrow('is not kept');
  });

  it('is required of a page’s answer: other markup is refused', () => {
    const faults = (html: string): string =>
      JSON.stringify(pageReplies['item.capture'].safeParse({ sortOrder: null, html }).error?.issues);
    expect(faults('<p>ord</p>')).not.toContain('"html"');
    expect(faults('<p onclick="x">ord</p>')).toContain('"html"');
  });

  it('is checked in time proportional to its length', () => {
    for (const piece of ['<p>', '<', '<p class="', 'a="b" ', '<p data-a="" ', '&lt;'])
      isInertMarkup(piece.repeat(200_000));
    expect(isInertMarkup('<p class="x" data-y="z">ord</p>'.repeat(100_000))).toBe(true);
  });

  it('stays acceptable when it is cut at any length', () => {
    const markup = '<p class="x">ett</p><p data-y="z">två</p>';
    for (let longest = 1; longest <= markup.length; longest += 1) {
      const cut = cutMarkup(markup, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(isInertMarkup(cut)).toBe(true);
    }
    expect(cutMarkup(markup, 100)).toBe(markup);
  });
});

it('tells the browser that opens it, before anything else, to fetch and run nothing', () => {
  const { document: read } = opened(markupDocument('<p>hej</p>'));
  const first = read.head.firstElementChild;
  expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  expect(first?.getAttribute('content')).toMatch(/^default-src 'none'(;|$)/);
});
