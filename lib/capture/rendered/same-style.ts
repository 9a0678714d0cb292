/**
 * The clone lacks everything outside the element (siblings, adopted style sheets, shadow roots' rules, hover state,
 * scroll positions), so CSS rules may apply differently in it. Wherever the computed styles differ, the clone gets the
 * page's value.
 */
import { hasStyle } from './inline-images';

/**
 * What html2canvas reads to paint and position an element. Sizes are set on boxes only: inline text takes the room it
 * needs.
 */
const PROPERTIES = [
  'align-content',
  'align-items',
  'align-self',
  'aspect-ratio',
  'background-attachment',
  'background-clip',
  'background-color',
  'background-image',
  'background-origin',
  'background-position',
  'background-repeat',
  'background-size',
  'border-bottom-color',
  'border-bottom-left-radius',
  'border-bottom-right-radius',
  'border-bottom-style',
  'border-bottom-width',
  'border-collapse',
  'border-left-color',
  'border-left-style',
  'border-left-width',
  'border-right-color',
  'border-right-style',
  'border-right-width',
  'border-spacing',
  'border-top-color',
  'border-top-left-radius',
  'border-top-right-radius',
  'border-top-style',
  'border-top-width',
  'bottom',
  'box-shadow',
  'box-sizing',
  'clear',
  'color',
  'column-count',
  'column-gap',
  'column-width',
  'direction',
  'display',
  'fill',
  'flex-basis',
  'flex-direction',
  'flex-grow',
  'flex-shrink',
  'flex-wrap',
  'float',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-weight',
  'grid-auto-flow',
  'grid-column-end',
  'grid-column-start',
  'grid-row-end',
  'grid-row-start',
  'justify-content',
  'justify-items',
  'justify-self',
  'left',
  'letter-spacing',
  'line-height',
  'list-style-image',
  'list-style-position',
  'list-style-type',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'margin-top',
  'max-height',
  'max-width',
  'min-height',
  'min-width',
  'object-fit',
  'object-position',
  'opacity',
  'order',
  'overflow-wrap',
  'overflow-x',
  'overflow-y',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'position',
  'right',
  'row-gap',
  'stroke',
  'table-layout',
  'tab-size',
  'text-align',
  'text-decoration-color',
  'text-decoration-line',
  'text-indent',
  'text-overflow',
  'text-shadow',
  'text-transform',
  'top',
  'transform',
  'transform-origin',
  'unicode-bidi',
  'vertical-align',
  'visibility',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
  'z-index',
  '-webkit-line-clamp',
  '-webkit-text-stroke-color',
  '-webkit-text-stroke-width',
] as const;
/** Derived from other properties, and different if something above or beside was left out. */
const SIZES = ['width', 'height', 'grid-template-columns', 'grid-template-rows'] as const;

export function sameStyle(
  pairs: ReadonlyMap<Element, Element>,
  root: Element,
  holdsLeftOut: (live: Element) => boolean,
): void {
  const changes: [HTMLElement, string, string][] = [];
  // Read everything first, then write: alternating would force a new layout for every element.
  for (const [live, clone] of pairs) {
    if (
      !hasStyle(clone) ||
      !root.contains(hostOf(live, root)) ||
      (live.closest('svg') !== null && live.tagName !== 'svg')
    )
      continue;
    const wanted = getComputedStyle(live);
    const got = clone.ownerDocument.defaultView?.getComputedStyle(clone);
    if (got === undefined) continue;
    const isInline = wanted.display === 'inline' && !isReplaced(live);
    for (const property of [...PROPERTIES, ...(isInline || holdsLeftOut(live) ? [] : SIZES)]) {
      const value = wanted.getPropertyValue(property);
      if (value !== got.getPropertyValue(property)) changes.push([clone, property, value]);
    }
  }
  for (const [clone, property, value] of changes) clone.style.setProperty(property, value, 'important');
}

const isReplaced = (element: Element): boolean =>
  /^(IMG|VIDEO|CANVAS|IFRAME|OBJECT|EMBED|INPUT|TEXTAREA|SELECT|SVG)$/i.test(element.tagName);

/** For an element in a shadow root, the host that contains it outside. */
function hostOf(element: Element, root: Element): Element {
  let at = element;
  for (let tree = at.getRootNode(); tree instanceof ShadowRoot && !root.contains(at); tree = at.getRootNode())
    at = tree.host;
  return at;
}
