/**
 * Lets the browser paint a part that html2canvas cannot: the clone's part with its computed styles becomes an SVG
 * foreignObject, which is put back as a picture on the same spot of the clone. If that is not possible either (iframes,
 * web fonts, canvases), the result is null and the part is named as a loss.
 */
const SVG = 'http://www.w3.org/2000/svg';
const MOST_ELEMENTS = 150;
const LARGEST = 4_000_000;
/** CSS pixels of margin for what is painted outside the box (shadows, blur). */
const AROUND = 40;

export interface SvgRaster {
  target: HTMLElement;
  image: HTMLImageElement;
  box: DOMRect;
}

/** Paints `target`, an element of the clone, at `scale`. Null if that is not possible. */
export async function rasteriseViaSvg(target: HTMLElement, scale: number): Promise<SvgRaster | null> {
  const box = target.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * AROUND, Math.ceil(box.height) + 2 * AROUND];
  if (!isPaintable(target) || width * height * scale * scale > LARGEST) return null;
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(target, box, { width, height }, scale))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const painted = target.ownerDocument.createElement('img');
    painted.src = canvas.toDataURL();
    await painted.decode();
    [painted.width, painted.height] = [width, height];
    return { target, image: painted, box };
  } catch {
    return null;
  }
}

/** Called after all parts are painted, so that the clone is laid out again only once. */
export function placeRaster({ target, image, box }: SvgRaster): void {
  const zIndex = target.ownerDocument.defaultView?.getComputedStyle(target).zIndex ?? 'auto';
  target.after(image);
  const style: [string, string][] = [
    ['position', 'absolute'],
    ['left', '0px'],
    ['top', '0px'],
    ['margin', '0'],
    ['padding', '0'],
    ['border', '0'],
    ['max-width', 'none'],
    ['max-height', 'none'],
    ['min-width', '0'],
    ['min-height', '0'],
    ['width', `${image.width}px`],
    ['height', `${image.height}px`],
    ['visibility', 'visible'],
    ['opacity', '1'],
    ['transform', 'none'],
    ['z-index', zIndex],
    ['display', 'block'],
    ['object-fit', 'fill'],
    ['float', 'none'],
  ];
  for (const [property, value] of style) image.style.setProperty(property, value, 'important');
  const placed = image.getBoundingClientRect();
  image.style.setProperty('left', `${box.left - AROUND - placed.left}px`, 'important');
  image.style.setProperty('top', `${box.top - AROUND - placed.top}px`, 'important');
  // html2canvas skips hidden elements with their contents. The space they take is kept.
  target.style.setProperty('visibility', 'hidden', 'important');
}

/** An SVG picture loads nothing: no iframe, none of the page's fonts, no external address. */
function isPaintable(target: HTMLElement): boolean {
  const inside = [target, ...target.querySelectorAll<HTMLElement>('*')];
  if (
    inside.length > MOST_ELEMENTS ||
    inside.some((element) => element.matches('iframe, object, embed, frame, canvas, video'))
  )
    return false;
  const loaded = new Set(
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => unquoted(face.family)),
  );
  if (loaded.size === 0) return true;
  const families = (element: Element): string[] =>
    (target.ownerDocument.defaultView?.getComputedStyle(element).fontFamily ?? '').split(',').map(unquoted);
  return !inside.some(
    (element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ) && families(element).some((family) => loaded.has(family)),
  );
}

const unquoted = (family: string): string => family.trim().replace(/^["']|["']$/g, '');

function svgOf(target: HTMLElement, box: DOMRect, size: { width: number; height: number }, scale: number): string {
  const copy = styledCopy(target);
  const flat = untransformed(target);
  // CSS zoom scales the element's own position too.
  const zoom =
    Number.parseFloat(target.ownerDocument.defaultView?.getComputedStyle(target).getPropertyValue('zoom') ?? '') || 1;
  for (const [property, value] of [
    ['position', 'absolute'],
    ['margin', '0'],
    ['left', `${(AROUND + flat.left - box.left) / zoom}px`],
    ['top', `${(AROUND + flat.top - box.top) / zoom}px`],
    ['right', 'auto'],
    ['bottom', 'auto'],
    ['float', 'none'],
  ] as const) {
    copy.style.setProperty(property, value);
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(size.width * scale));
  svg.setAttribute('height', String(size.height * scale));
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const foreign = document.createElementNS(SVG, 'foreignObject');
  foreign.setAttribute('width', '100%');
  foreign.setAttribute('height', '100%');
  const wrapper = document.createElement('div');
  wrapper.style.cssText = `position:relative;width:${size.width}px;height:${size.height}px`;
  wrapper.append(copy);
  foreign.append(wrapper);
  svg.append(foreign);
  // A page's text may contain control characters that XML does not allow.
  return new XMLSerializer()
    .serializeToString(svg)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** The element's rectangle without its transforms: the copy applies them again. */
function untransformed(target: HTMLElement): DOMRect {
  const saved = target.style.cssText;
  for (const property of ['transform', 'rotate', 'scale', 'translate', 'offset-path'])
    target.style.setProperty(property, 'none', 'important');
  const flat = target.getBoundingClientRect();
  target.style.cssText = saved;
  return flat;
}

function styledCopy(target: HTMLElement): HTMLElement {
  const copy = document.importNode(target, true);
  const view = target.ownerDocument.defaultView;
  const [from, to] = [
    [target, ...target.querySelectorAll<HTMLElement>('*')],
    [copy, ...copy.querySelectorAll<HTMLElement>('*')],
  ];
  for (const [index, element] of from.entries()) {
    const double = to[index];
    if (double === undefined || view === null || !('style' in double)) continue;
    const computed = view.getComputedStyle(element);
    const bare = CONTROL.test(element.tagName) ? bareControl(element) : {};
    const text: string[] = [];
    for (const property of computed) {
      const value = computed.getPropertyValue(property);
      if (!SKIPPED.test(property) && bare[property] !== value) text.push(`${property}:${value}`);
    }
    // For clamped text, the computed `display` differs from the value that must be set to get it.
    if (!['none', ''].includes(computed.getPropertyValue('-webkit-line-clamp')))
      text.push('display:-webkit-box', '-webkit-box-orient:vertical');
    double.style.cssText = text.join(';');
    double.removeAttribute('class');
    keepValue(element, double);
  }
  return copy;
}

/**
 * The computed styles of an unstyled control. Setting a control's border or background, even to its current value,
 * removes the look that the system gives it.
 */
function bareControl(control: Element): Record<string, string> {
  const bare = control.ownerDocument.createElement(control.tagName);
  for (const name of ['type', 'multiple', 'size', 'value', 'max'])
    if (control.hasAttribute(name)) bare.setAttribute(name, control.getAttribute(name) ?? '');
  control.ownerDocument.body.append(bare);
  const computed = control.ownerDocument.defaultView?.getComputedStyle(bare);
  const values = Object.fromEntries(
    [...(computed ?? [])].map((property) => [property, computed?.getPropertyValue(property) ?? '']),
  );
  bare.remove();
  // Keep only the look. The other values depend on the control's position and surroundings.
  return Object.fromEntries(
    Object.entries(values).filter(([property]) =>
      /^(border|background|appearance|-webkit-appearance|outline|padding|box-shadow)/.test(property),
    ),
  );
}

const CONTROL = /^(input|select|textarea|progress|meter|button)$/i;
const SKIPPED_STYLES = [
  'transition|animation|-webkit-border-image|-webkit-locale|perspective-origin$',
  '(inline|block)-size$|(min|max)-(inline|block)',
  '(margin|padding|border|inset|overscroll|scroll)-.*(inline|block)',
].join('|');
const SKIPPED = new RegExp(`^(${SKIPPED_STYLES})`);

/**
 * Typed or chosen values are not attributes, and markup holds only attributes. Compared by tag name, because a clone's
 * elements belong to another window.
 */
function keepValue(from: Element, to: HTMLElement): void {
  const given = from as HTMLInputElement & HTMLOptionElement;
  if (from.tagName === 'INPUT') {
    to.setAttribute('value', given.type === 'password' ? '•'.repeat(given.value.length) : given.value);
    to.toggleAttribute('checked', given.checked);
  } else if (from.tagName === 'TEXTAREA') to.textContent = given.value;
  else if (from.tagName === 'OPTION') to.toggleAttribute('selected', given.selected);
}
