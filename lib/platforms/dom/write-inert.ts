/**
 * Writes an element as markup in the form that lib/domain/inert-markup describes. None of the page's own markup is
 * passed on: each tag is rebuilt from the tables, and everything else is text. Does not use the browser's serialiser,
 * because its output may parse to a different tree than the one that was checked.
 */
import { isPlainAttribute, OURS, PLAIN_ELEMENTS, VOID_ELEMENTS } from '../../domain/inert-markup';
import { isBackground, pictureAddress, pictureSelector } from './picture-address';

/** Removed with all their content: it is not part of the item's text, or has parsing rules of its own. */
const GONE: ReadonlySet<string> = new Set(
  (
    'applet base basefont bgsound embed fencedframe frame frameset head iframe link meta noembed noframes noscript ' +
    'object option param plaintext portal script select style template textarea title xmp'
  ).split(' '),
);

/** Attributes that hold an address. It is kept as text under another name, so that nothing is fetched or followed. */
const ADDRESSES = new Map([
  ['href', 'href'],
  ['xlink:href', 'href'],
  ['src', 'src'],
  ['poster', 'poster'],
]);

/** Uses its own stack: a page may be nested deeper than the call stack allows. */
export function writeInert(element: Element): string {
  const written: string[] = [];
  const left: (Node | string)[] = [element];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') written.push(next);
    else if (next.nodeType === TEXT) written.push(escaped(next.nodeValue ?? ''));
    else if (next.nodeType === ELEMENT) {
      const inner = next as Element;
      const name = inner.localName.toLowerCase();
      if (GONE.has(name)) continue;
      const as = nameFor(inner, name);
      written.push(`<${as}${attributesOf(inner, name, as)}>`);
      if (VOID_ELEMENTS.has(as)) continue;
      // Emoji are pictures on both platforms, and part of the comment's text.
      if (name === 'img') written.push(escaped(inner.getAttribute('alt') ?? ''));
      left.push(`</${as}>`, ...[...inner.childNodes].toReversed());
    }
  }
  return written.join('');
}

const [ELEMENT, TEXT] = [1, 3];
const HTML = 'http://www.w3.org/1999/xhtml';

/** Any other element (custom elements, SVG, buttons, films) becomes a span that says so. */
const nameFor = (element: Element, name: string): string =>
  element.namespaceURI === HTML && PLAIN_ELEMENTS.has(name) ? name : 'span';

function attributesOf(element: Element, name: string, as: string): string {
  const kept = new Map<string, string>();
  if (as !== name) kept.set(`${OURS}element`, name);
  if (element.matches(pictureSelector) && isBackground(element))
    keepAddress(kept, 'background', pictureAddress(element) ?? '');
  for (const { name: written, value } of element.attributes) {
    const attribute = written.toLowerCase();
    const address = ADDRESSES.get(attribute);
    if (address !== undefined) keepAddress(kept, address, value);
    else if (isPlainAttribute(attribute) && !kept.has(attribute)) kept.set(attribute, value);
  }
  return [...kept].map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('');
}

/** An address that runs code, or contains the data itself, is replaced by an empty one. */
function keepAddress(kept: Map<string, string>, name: string, value: string): void {
  // Browsers skip white space and control characters before and inside the scheme, so we do too.
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(value.replace(/[\u0000-\u0020]+/gu, '').toLowerCase())?.[1];
  const isAddress = scheme === undefined || scheme === 'https' || scheme === 'http' || scheme === 'mailto';
  kept.set(`${OURS}${name}`, isAddress ? value : '');
}

/** Control characters are unreadable and have no meaning; each is replaced by one sign. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('`', '&#96;');
