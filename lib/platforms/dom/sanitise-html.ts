/**
 * The item's own markup for the record: what it was made of, without
 * anything that runs, loads a page or was typed by the official.
 */
import { coveredAttribute, coveredSelector, overlayHostSelector } from './overlay-host';
import { isBackground, pictureAddress, pictureSelector } from './picture-address';

/**
 * The official's own composer stands inside a post: its label names whoever is
 * logged in, and that may be a private person (guideline l.105).
 */
export const ownComposer = 'form, textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"])';

const dropped = [
  ownComposer,
  // A hint that hangs over something may say who reacted to it.
  '[role="tooltip"]',
  'script, style, noscript, template, iframe, frame, object, embed, link, meta, base, portal',
  overlayHostSelector,
  coveredSelector,
].join(', ');
const addressAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'poster',
  'srcdoc',
  'ping',
  'background',
]);

/** In place of what was taken out stands an empty element that says what it was. */
export function leaveOut(element: Element, what: 'reactors'): void {
  const mark = element.ownerDocument.createElement('span');
  mark.setAttribute('data-uppsikt-left-out', what);
  element.replaceWith(mark);
}

/**
 * `outerHTML` of a copy. The copy is made in a document without a window: there nothing loads, no script runs and no
 * custom element wakes. What an official has typed in a box (a draft) is not the item's and is left out.
 *
 * @param withoutReactors takes out of the copy what names those who reacted; each platform knows where that stands
 * @param wasSeen asked of the address of each picture; of one that was not seen only the element stays (lib/capture/seen)
 */
export function sanitisedHtml(
  element: Element,
  withoutReactors: (copy: Element) => void,
  wasSeen: (address: string | null) => boolean,
): string {
  const copy = element.ownerDocument.implementation.createHTMLDocument('').importNode(element, true);
  for (const unwanted of copy.querySelectorAll(dropped)) unwanted.remove();
  withoutReactors(copy);
  for (const picture of [copy, ...copy.querySelectorAll(pictureSelector)])
    if (picture.matches(pictureSelector) && !wasSeen(pictureAddress(picture))) leaveEmpty(picture);
  clean(copy);
  for (const inner of copy.querySelectorAll('*')) clean(inner);
  return copy.outerHTML;
}

/** Platforms keep a picture's address in several attributes, and the picture itself in some. */
const ADDRESS = /^\s*(?:https?:|data:|blob:|\/)|[\s,("'](?:https?:|data:|blob:)/i;
const ONLY_EMOJI = /^[\p{Emoji}\p{Emoji_Component}\s]+$/u;

function leaveEmpty(picture: Element): void {
  picture.setAttribute('data-uppsikt-left-out', 'picture');
  if (isBackground(picture)) return picture.removeAttribute('style');
  // Of several forms of one picture; a film has them inside, a picture beside it.
  const others = picture.parentElement?.localName === 'picture' ? picture.parentElement : picture;
  for (const source of others.querySelectorAll('source, track')) source.remove();
  for (const { name, value } of [...picture.attributes])
    if (ADDRESS.test(value) || (name === 'alt' && !ONLY_EMOJI.test(value))) picture.removeAttribute(name);
}

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase();
    if (
      lower.startsWith('on') ||
      lower.startsWith(coveredAttribute) ||
      lower === 'srcdoc' ||
      lower === 'value' ||
      lower === 'checked' ||
      lower === 'nonce'
    )
      element.removeAttribute(name);
    else if (addressAttributes.has(lower) && runsScript(value)) element.removeAttribute(name);
  }
}

/** Browsers skip white space and control characters before and inside the scheme, so we do too. */
function runsScript(address: string): boolean {
  const scheme = address.replace(/[\u0000-\u0020]+/gu, '').toLowerCase();
  return scheme.startsWith('javascript:') || scheme.startsWith('vbscript:') || scheme.startsWith('data:text/html');
}
