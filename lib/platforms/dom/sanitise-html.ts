/** The item's own markup for the record, without anything that runs, loads, links or was typed by the official. */
import { OURS } from '../../domain/inert-markup';
import { coveredSelector, overlayHostAttribute, overlayHostSelector } from './overlay-host';
import { isBackground, pictureAddress, pictureSelector } from './picture-address';
import { writeInert } from './write-inert';

/**
 * The official's own composer is inside a post. Its label names the logged-in account, which may be a private person
 * (guideline l.105).
 */
export const ownComposer = 'form, textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"])';

const dropped = [
  ownComposer,
  // A tooltip may name people who reacted.
  '[role="tooltip"]',
  overlayHostSelector,
  coveredSelector,
].join(', ');

/** Replaces an element with an empty one that says what was removed. */
export function leaveOut(element: Element, what: 'reactors'): void {
  const mark = element.ownerDocument.createElement('span');
  mark.setAttribute(LEFT_OUT, what);
  element.replaceWith(mark);
}

const LEFT_OUT = `${OURS}left-out`;

/**
 * Works on a copy in a document without a window, where nothing loads, no script runs and no custom element is
 * upgraded. What an official has typed in a box (a draft) does not belong to the item and is left out.
 *
 * @param withoutReactors removes from the copy what names those who reacted; each platform knows where that is
 * @param wasSeen called with the address of each picture; for a picture that was not seen only the element is kept
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

/** Platforms keep a picture's address in several attributes, and sometimes the picture itself. */
const ADDRESS = /^\s*(?:https?:|data:|blob:|\/)|[\s,("'](?:https?:|data:|blob:)/i;
const ONLY_EMOJI = /^[\p{Emoji}\p{Emoji_Component}\s]+$/u;

function leaveEmpty(picture: Element): void {
  picture.setAttribute(LEFT_OUT, 'picture');
  if (isBackground(picture)) return picture.removeAttribute('style');
  // Alternative sources of one picture or film. A film has them inside; a picture has them beside it.
  const others = picture.parentElement?.localName === 'picture' ? picture.parentElement : picture;
  for (const source of others.querySelectorAll('source, track')) source.remove();
  for (const { name, value } of [...picture.attributes])
    if (ADDRESS.test(value) || (name === 'alt' && !ONLY_EMOJI.test(value))) picture.removeAttribute(name);
}

/** Attributes with our prefix were written by us, or by a page that imitates us. */
function withoutOurs(element: Element): void {
  for (const { name } of [...element.attributes])
    if (name.toLowerCase().startsWith(overlayHostAttribute)) element.removeAttribute(name);
}
