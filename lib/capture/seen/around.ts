/**
 * What a picture stands in, and what of the picture that lets through. Past the edge of a box that scrolls or hides,
 * the browser names the boxes behind it at that point, and those hold the picture as well: so its place is cut first.
 */
import { parentOf } from '../placing/scrolling';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of one look: a hundred pictures stand in much the same, and at the next look it may all be otherwise. */
export type Around = Map<Element, Standing>;

interface Standing {
  position: string;
  /** Takes away what is past its left and right, or its top and bottom. */
  cutsAcross: boolean;
  cutsDown: boolean;
  /** By a shape: also what is not placed by it. */
  cutsAll: boolean;
  isBlurred: boolean;
  box: () => Box;
  /** What stands fixed is placed by it. */
  holdsFixed: () => boolean;
}

/** Its box without what is cut away by what it stands in. Who is in doubt cuts too much. */
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

/** Platforms blur what may upset until somebody asks to see it. */
export function isBlurred(picture: Element, around: Around): boolean {
  for (let at: Element | null = picture; at !== null; at = parentOf(at))
    if (standing(at, around).isBlurred) return true;
  return false;
}

/** What cuts by a shape alone is named by no box: where presses go through the picture, it cannot be asked. */
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
  // An inline box cuts nothing by its overflow, and one that is not drawn as a box nothing at all.
  const isBox = style.display !== 'contents';
  const isBlock = isBox && style.display !== 'inline';
  const isContained = isBlock && PAINT.test(`${style.contain} ${style.contentVisibility}`);
  const cuts = (overflow: string): boolean =>
    isContained || (isBlock && is(overflow, 'visible') && !isOverflowOfWindow(element));
  let box: Box | undefined;
  let holds: boolean | undefined;
  return {
    position: isBox ? style.position : 'static',
    cutsAcross: cuts(style.overflowX),
    cutsDown: cuts(style.overflowY),
    cutsAll: isBox && is(style.clipPath, 'none'),
    isBlurred: BLUR.test(style.filter),
    box: () => (box ??= element.getBoundingClientRect()),
    holdsFixed: () => (holds ??= isContained || (isBlock && placesFixed(style))),
  };
}

const BLUR = /blur|opacity|brightness|url\(/;
const PAINT = /paint|strict|content|auto|hidden/;
const PLACING = ['transform', 'translate', 'rotate', 'scale', 'perspective', 'filter', 'backdropFilter'] as const;

/** A browser that does not know a property has nothing there. */
const is = (value: string | undefined, none: string): boolean => value !== undefined && value !== '' && value !== none;

const placesFixed = (style: CSSStyleDeclaration): boolean =>
  PLACING.some((name) => is(style[name], 'none')) ||
  /transform|translate|rotate|scale|perspective|filter|contain/.test(style.willChange) ||
  is(style.contain, 'none');

/** The overflow of the page's root is the window's, and so is its body's where the root has none. */
function isOverflowOfWindow(element: Element): boolean {
  if (element === document.documentElement) return true;
  if (element !== document.body) return false;
  const { overflowX, overflowY } = getComputedStyle(document.documentElement);
  return !is(overflowX, 'visible') && !is(overflowY, 'visible');
}
