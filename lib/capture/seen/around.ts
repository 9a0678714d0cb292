/**
 * Which part of a picture its ancestors let through. Beyond the edge of a box that scrolls or hides, hit-testing
 * returns the boxes behind it, which also contain the picture. So the picture's box is clipped first.
 */
import { parentOf } from '../placing/scrolling';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Cache for one look: pictures share most ancestors. Discarded afterwards, since everything may have changed by the
 * next look.
 */
export type Around = Map<Element, Standing>;

interface Standing {
  position: string;
  /** Clips overflow at the left and right, or at the top and bottom. */
  cutsAcross: boolean;
  cutsDown: boolean;
  /** Clips by a shape, which also affects what it does not position. */
  cutsAll: boolean;
  isBlurred: boolean;
  box: () => Box;
  /** Whether it is the containing block for fixed elements. */
  holdsFixed: () => boolean;
}

/** The picture's box without what its ancestors clip. In doubt it clips too much. */
export function cutByAround(picture: Element, whole: Box, around: Around): Box {
  const cut = { left: whole.left, top: whole.top, right: whole.right, bottom: whole.bottom };
  let { position } = standing(picture, around);
  for (let at = parentOf(picture); at !== null; at = parentOf(at)) {
    const each = standing(at, around);
    const places = isPlacedBy(position, each);
    if (each.cutsAll || (places && each.cutsAcross)) cutAcross(cut, each.box());
    if (each.cutsAll || (places && each.cutsDown)) cutDown(cut, each.box());
    if (places) position = each.position;
  }
  return cut;
}

/** True if the picture or an ancestor is blurred. Platforms blur upsetting content until someone asks to see it. */
export function isBlurred(picture: Element, around: Around): boolean {
  for (let at: Element | null = picture; at !== null; at = parentOf(at))
    if (standing(at, around).isBlurred) return true;
  return false;
}

/**
 * The nearest element that clips by a shape. Hit-testing cannot reveal such a clip where presses go through the
 * picture.
 */
export function shapedBy(picture: Element, around: Around): Element | null {
  for (let at: Element | null = picture; at !== null; at = parentOf(at)) if (standing(at, around).cutsAll) return at;
  return null;
}

function isPlacedBy(position: string, each: Standing): boolean {
  if (position === 'fixed') return each.holdsFixed();
  return position !== 'absolute' || each.position !== 'static' || each.holdsFixed();
}

function cutAcross(cut: Box, by: Box): void {
  cut.left = Math.max(cut.left, by.left);
  cut.right = Math.min(cut.right, by.right);
}

function cutDown(cut: Box, by: Box): void {
  cut.top = Math.max(cut.top, by.top);
  cut.bottom = Math.min(cut.bottom, by.bottom);
}

function standing(element: Element, around: Around): Standing {
  const before = around.get(element);
  if (before !== undefined) return before;
  const made = lookAt(element);
  around.set(element, made);
  return made;
}

function lookAt(element: Element): Standing {
  const style = getComputedStyle(element);
  // Overflow does not clip on an inline box, and `display: contents` has no box.
  const isBox = style.display !== 'contents';
  const isBlock = isBox && style.display !== 'inline';
  const isContained = isBlock && PAINT.test(`${style.contain} ${style.contentVisibility}`);
  const cuts = (overflow: string): boolean =>
    isContained || (isBlock && isOther(overflow, 'visible') && !isOverflowOfWindow(element));
  let box: Box | undefined;
  let holds: boolean | undefined;
  return {
    position: isBox ? style.position : 'static',
    cutsAcross: cuts(style.overflowX),
    cutsDown: cuts(style.overflowY),
    cutsAll: isBox && isOther(style.clipPath, 'none'),
    isBlurred: BLUR.test(style.filter),
    box: () => (box ??= element.getBoundingClientRect()),
    holdsFixed: () => (holds ??= isContained || (isBlock && placesFixed(style))),
  };
}

const BLUR = /blur|opacity|brightness|url\(/;
const PAINT = /paint|strict|content|auto|hidden/;
const PLACING = ['transform', 'translate', 'rotate', 'scale', 'perspective', 'filter', 'backdropFilter'] as const;

/** A browser that does not support a property returns nothing for it. */
const isOther = (value: string | undefined, none: string): boolean =>
  value !== undefined && value !== '' && value !== none;

const placesFixed = (style: CSSStyleDeclaration): boolean =>
  PLACING.some((name) => isOther(style[name], 'none')) ||
  /transform|translate|rotate|scale|perspective|filter|contain/.test(style.willChange) ||
  isOther(style.contain, 'none');

/** The root's overflow applies to the window. So does the body's, if the root has none. */
function isOverflowOfWindow(element: Element): boolean {
  if (element === document.documentElement) return true;
  if (element !== document.body) return false;
  const { overflowX, overflowY } = getComputedStyle(document.documentElement);
  return !isOther(overflowX, 'visible') && !isOther(overflowY, 'visible');
}
