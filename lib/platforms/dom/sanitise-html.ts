/**
 * The item's own markup for the record: what it was made of, without anything
 * that runs, loads, leads somewhere or was typed by the official.
 */
import { OURS } from '../../domain/inert-markup';
import { coveredSelector, overlayHostAttribute, overlayHostSelector } from './overlay-host';
import { isBackground, pictureAddress, pictureSelector } from './picture-address';
import { writeInert } from './write-inert';

/**
 * The official's own composer stands inside a post: its label names whoever is
 * logged in, and that may be a private person (guideline l.105).
 */
export const ownComposer = 'form, textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"])';

const dropped = [
  ownComposer,
  // A hint that hangs over something may say who reacted to it.
  '[role="tooltip"]',
  overlayHostSelector,
  coveredSelector,
].join(', ');

/** In place of what was taken out stands an empty element that says what it was. */
export function leaveOut(element: Element, what: 'reactors'): void {
  const mark = element.ownerDocument.createElement('span');
  mark.setAttribute(LEFT_OUT, what);
  element.replaceWith(mark);
}

const LEFT_OUT = `${OURS}left-out`;

/**
 * Written from a copy. The copy is made in a document without a window: there nothing loads, no script runs and no
 * custom element wakes. What an official has typed in a box (a draft) is not the item's and is left out.
 *
 * @param withoutReactors takes out of the copy what names those who reacted; each platform knows where that stands
 * @param wasSeen asked of the address of each picture; of one that was not seen only the element stays
 * (lib/capture/seen)
 */
export function sanitisedHtml(
  element: Element,
  withoutReactors: (copy: Element) => void,
  wasSeen: (address: string | null) => boolean,
): string {
  const copy = element.ownerDocument.implementation.createHTMLDocument('').importNode(element, true);
  for (const unwanted of copy.querySelectorAll(dropped)) unwanted.remove();
  for (const inner of [copy, ...copy.querySelectorAll('*')]) withoutOurs(inner);
  withoutReactors(copy);
  for (const picture of [copy, ...copy.querySelectorAll(pictureSelector)])
    if (picture.matches(pictureSelector) && !wasSeen(pictureAddress(picture))) leaveEmpty(picture);
  return writeInert(copy);
}

/** Platforms keep a picture's address in several attributes, and the picture itself in some. */
const ADDRESS = /^\s*(?:https?:|data:|blob:|\/)|[\s,("'](?:https?:|data:|blob:)/i;
const ONLY_EMOJI = /^[\p{Emoji}\p{Emoji_Component}\s]+$/u;

function leaveEmpty(picture: Element): void {
  picture.setAttribute(LEFT_OUT, 'picture');
  if (isBackground(picture)) return picture.removeAttribute('style');
  // Of several forms of one picture; a film has them inside, a picture beside it.
  const others = picture.parentElement?.localName === 'picture' ? picture.parentElement : picture;
  for (const source of others.querySelectorAll('source, track')) source.remove();
  for (const { name, value } of [...picture.attributes])
    if (ADDRESS.test(value) || (name === 'alt' && !ONLY_EMOJI.test(value))) picture.removeAttribute(name);
}

/** What begins as our marks do was written by us, or by a page that would speak as us. */
function withoutOurs(element: Element): void {
  for (const { name } of [...element.attributes])
    if (name.toLowerCase().startsWith(overlayHostAttribute)) element.removeAttribute(name);
}
