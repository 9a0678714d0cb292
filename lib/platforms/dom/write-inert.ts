/**
 * Writes an element as markup of the form that lib/domain/inert-markup describes. Nothing of the page's own writing is
 * passed on as it stands: each tag is written anew from the tables, and all else is text. Written without the browser's
 * serialiser, whose output may be read back as another tree than the one that was looked through.
 */
import { isPlainAttribute, OURS, PLAIN_ELEMENTS, VOID_ELEMENTS } from '../../domain/inert-markup';
import { isBackground, pictureAddress, pictureSelector } from './picture-address';

/** Gone with all that is in them: what they hold is no word of the item's, or is parsed in a way of its own. */
const GONE: ReadonlySet<string> = new Set(
  (
    'applet base basefont bgsound embed fencedframe frame frameset head iframe link meta noembed noframes noscript ' +
    'object option param plaintext portal script select style template textarea title xmp'
  ).split(' '),
);

/** Where a page keeps an address. It is kept under another name, as text: nothing is fetched or followed by it. */
const ADDRESSES = new Map([
  ['href', 'href'],
  ['xlink:href', 'href'],
  ['src', 'src'],
  ['poster', 'poster'],
]);

/** With a stack of its own: a page may nest deeper than calls may go. */
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
      // Emoji are pictures on both platforms, and words of the comment.
      if (name === 'img') written.push(escaped(inner.getAttribute('alt') ?? ''));
      left.push(`</${as}>`, ...[...inner.childNodes].toReversed());
    }
  }
  return written.join('');
}

const [ELEMENT, TEXT] = [1, 3];
const HTML = 'http://www.w3.org/1999/xhtml';

/** Whatever else the page calls it (its own elements, drawings, buttons, films) is a span that says so. */
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

/** A link that runs something, or that is the thing itself, is no address. */
function keepAddress(kept: Map<string, string>, name: string, value: string): void {
  // Browsers skip white space and control characters before and inside the scheme, so we do too.
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(value.replace(/[\u0000-\u0020]+/gu, '').toLowerCase())?.[1];
  const isAddress = scheme === undefined || scheme === 'https' || scheme === 'http' || scheme === 'mailto';
  kept.set(`${OURS}${name}`, isAddress ? value : '');
}

/** A control character can neither be read nor mean anything; each stands as one sign. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('`', '&#96;');
