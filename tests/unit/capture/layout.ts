/**
 * jsdom has no layout: here elements stand where `data-box="x,y,width,height"` says, in CSS pixels of the whole page.
 * The window and every scrolling box move what is in them, `fixed` and `sticky` stay as their style says, and
 * `data-scroll` is the length of a box's content. An element without `data-box` has no place.
 */
interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const SCROLLS = /auto|scroll/;
const px = (value: string): number => Number.parseFloat(value);

function boxOf(element: Element): Place | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = (element.getAttribute('data-box') ?? '').split(',').map(Number);
  return element.hasAttribute('data-box') ? { left, top, width, height } : undefined;
}

/** Checked by node type, not by class: a frame's elements belong to another window. */
const above = (element: Element): Element | null => {
  const parent = element.parentNode;
  if (parent === null) return null;
  return 'host' in parent ? (parent as ShadowRoot).host : parent.nodeType === 1 ? (parent as Element) : null;
};

const isRoot = (element: Element): boolean => element === element.ownerDocument.documentElement;

/** How far nested scrolling boxes have moved it. */
function scrolled(element: Element): { by: number; within: Place } {
  let by = 0;
  let within: Place | undefined;
  for (let at: Element | null = element; at !== null; at = above(at)) {
    if (getComputedStyle(at).position === 'fixed') return { by, within: within ?? windowPlace() };
    const outer = above(at);
    if (outer !== null) by += outer.scrollTop;
    if (outer !== null && within === undefined && SCROLLS.test(getComputedStyle(outer).overflowY))
      within = placeOf(outer);
  }
  return { by, within: within ?? windowPlace() };
}

const windowPlace = (): Place => ({ left: 0, top: 0, width: innerWidth, height: innerHeight });

function placeOf(element: Element): Place {
  if (isRoot(element)) return { ...windowPlace(), top: -element.scrollTop };
  // html2canvas wraps text in this element to measure it.
  if (element.localName === 'html2canvaswrapper') return placeOf(element.parentElement as Element);
  const box = boxOf(element);
  if (box === undefined) return { left: 0, top: 0, width: 0, height: 0 };
  const { by, within } = scrolled(element);
  const style = getComputedStyle(element);
  let top = box.top - by;
  if (style.position === 'sticky' && Number.isFinite(px(style.top))) top = Math.max(top, within.top + px(style.top));
  if (style.position === 'sticky' && Number.isFinite(px(style.bottom)))
    top = Math.min(top, within.top + within.height - px(style.bottom) - box.height);
  return { ...box, top };
}

const rectOf = (element: Element): DOMRect => {
  const { left, top, width, height } = placeOf(element);
  return { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height } as DOMRect;
};

/** What is painted later lies above; fixed and sticky elements above all. */
function at(x: number, y: number): Element[] {
  const there = [...document.querySelectorAll('[data-box]')].filter((element) => {
    const { left, right, top, bottom } = rectOf(element);
    return x >= left && x < right && y >= top && y < bottom;
  });
  const rank = (element: Element): number => (/fixed|sticky/.test(getComputedStyle(element).position) ? 1 : 0);
  return [...there.reverse().sort((one, other) => rank(other) - rank(one)), document.documentElement];
}

function scrollTo(element: Element, { top = 0 }: ScrollToOptions): void {
  element.scrollTop = Math.min(Math.max(0, top), Math.max(0, element.scrollHeight - element.clientHeight));
}

function centre(element: Element, outer: Element): void {
  const { top, height } = placeOf(element);
  const from = isRoot(outer) ? windowPlace() : placeOf(outer);
  scrollTo(outer, { top: outer.scrollTop + top + height / 2 - from.top - from.height / 2 });
}

const heightOf = (element: Element): number => (isRoot(element) ? innerHeight : (boxOf(element)?.height ?? 0));

/** Of the five hundred properties that jsdom knows, the ones that matter when a part is copied here. */
const LISTED = ['color', 'display', 'width', 'border-top-width', 'position', '-webkit-line-clamp'];

/** As a browser answers: its word for no shadow differs from jsdom's, and no element here has ::before or ::after. */
function stylesOf(style: CSSStyleDeclaration, pseudo: string | null | undefined): CSSStyleDeclaration {
  const hasContent = !/before|after/.test(pseudo ?? '');
  const said = (name: string | symbol, value: unknown): unknown =>
    name === 'content' && !hasContent ? 'none' : value === 'currentcolor none' ? 'none' : value;
  return new Proxy(style, {
    get(target, name) {
      if (name === Symbol.iterator) return () => LISTED[Symbol.iterator]();
      if (name === 'getPropertyValue') return (each: string) => said(each, target.getPropertyValue(each));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : said(name, value);
    },
  });
}

/** Gives every element of this window the place that its `data-box` says. */
function boxesIn(view: Window & typeof globalThis): void {
  const define = (name: string, of: (element: Element) => unknown): unknown =>
    Object.defineProperty(view.Element.prototype, name, {
      configurable: true,
      get(this: Element) {
        return of(this);
      },
    });
  define('clientTop', () => 0);
  define('clientHeight', heightOf);
  define('clientWidth', (element) => boxOf(element)?.width ?? 0);
  define('scrollWidth', (element) => Number(element.getAttribute('data-scroll-width')) || (boxOf(element)?.width ?? 0));
  define('scrollHeight', (element) => Number(element.getAttribute('data-scroll')) || heightOf(element));
  define('getBoundingClientRect', (element) => () => rectOf(element));
  define('getClientRects', (element) => () => (boxOf(element) === undefined ? [] : [rectOf(element)]));
  define('scrollTo', (element) => (options: ScrollToOptions) => scrollTo(element, options));
  define('scrollIntoView', (element) => () => {
    for (let outer = above(element); outer !== null; outer = above(outer))
      if (isRoot(outer) || SCROLLS.test(getComputedStyle(outer).overflowY)) centre(element, outer);
  });
  define('getAnimations', () => () => []);
  view.scrollTo = () => undefined;
}

let isInstalled = false;

/** Lays out this test's document in a window of this size. @param alsoIn runs on each frame's window */
export function layOut(
  width = 1000,
  height = 800,
  alsoIn: (view: Window & typeof globalThis) => void = () => undefined,
): void {
  Object.assign(globalThis, { innerWidth: width, innerHeight: height, devicePixelRatio: 1 });
  document.elementsFromPoint = at;
  document.elementFromPoint = (x, y) => at(x, y)[0] ?? null;
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: Object.assign(new Set(), { status: 'loaded', ready: Promise.resolve() }),
  });
  document.documentElement.scrollTop = 0;
  document.documentElement.removeAttribute('data-scroll');
  document.body.innerHTML = '';
  if (isInstalled) return;
  isInstalled = true;
  Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: () => document.documentElement.scrollTop });
  const computed = getComputedStyle;
  const listed: typeof computed = (element, pseudo) => stylesOf(computed(element), pseudo);
  Object.assign(document.defaultView as object, { getComputedStyle: listed });
  Object.assign(globalThis, { getComputedStyle: listed });
  boxesIn(globalThis as Window & typeof globalThis);
  new MutationObserver(() => {
    for (const { contentWindow } of document.querySelectorAll<HTMLIFrameElement>('iframe.html2canvas-container'))
      if (contentWindow !== null)
        for (const prepare of [boxesIn, alsoIn]) prepare(contentWindow as Window & typeof globalThis);
  }).observe(document, { childList: true, subtree: true });
}

/** A page of this length with these elements in it. */
export function pageOf(length: number, markup: string): void {
  document.documentElement.setAttribute('data-scroll', String(length));
  document.body.innerHTML = markup;
}

export const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
