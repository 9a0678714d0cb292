/**
 * What html2canvas 1.4.1 silently omits or paints wrong, found from the page's computed styles before anything is
 * drawn. Each rule names what an official would miss. Remedy `raster`: the browser can paint that part itself (see
 * rasterise-via-svg.ts), so it is named only if that fails.
 */
import type { Loss } from './loss';

export interface Finding {
  element: Element;
  /** In Swedish, for the record. */
  what: string;
  remedy: 'raster' | 'none';
}

interface Look {
  element: Element;
  style: CSSStyleDeclaration;
  box: DOMRect;
}

type Rule = readonly [what: string, remedy: Finding['remedy'], holds: (look: Look) => boolean];

const get = (style: CSSStyleDeclaration, property: string): string =>
  style.getPropertyValue(property) || style.getPropertyValue(`-webkit-${property}`);
const isSet = (style: CSSStyleDeclaration, property: string, ...unset: string[]): boolean =>
  ![...unset, 'none', 'normal', 'auto', ''].includes(get(style, property));
const isText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
const isControl = (element: Element, kinds: string): boolean => element.matches(kinds);

/** Rules about one element's own style. The first that matches is named. */
const rules: readonly Rule[] = [
  [
    'blandning med bakgrunden',
    'none',
    ({ style }) =>
      isSet(style, 'mix-blend-mode') || style.backgroundBlendMode.split(', ').some((mode) => mode !== 'normal'),
  ],
  ['filter på det som ligger bakom', 'none', ({ style }) => isSet(style, 'backdrop-filter')],
  ['filter', 'raster', ({ style }) => isSet(style, 'filter')],
  [
    'mask',
    'raster',
    ({ style }) =>
      isSet(style, 'mask-image') || isSet(style, 'mask-border-source') || isSet(style, 'mask-box-image-source'),
  ],
  ['utskuren form', 'raster', ({ style }) => isSet(style, 'clip-path') || isSet(style, 'clip')],
  ['bild i ram', 'raster', ({ style, element }) => element instanceof HTMLImageElement && style.objectFit !== 'fill'],
  [
    'färgövergång eller sammansatt bakgrund',
    'raster',
    ({ style }) => style.backgroundImage !== 'none' && !isPlainBackground(style),
  ],
  [
    'text fylld av bakgrund',
    'raster',
    ({ style }) =>
      get(style, 'background-clip').includes('text') ||
      style.getPropertyValue('-webkit-background-clip').includes('text'),
  ],
  ['ram av bild', 'raster', ({ style }) => isSet(style, 'border-image-source')],
  [
    'ram i relief',
    'raster',
    ({ style }) =>
      ['Top', 'Right', 'Bottom', 'Left'].some(
        (side) =>
          /groove|ridge|inset|outset/.test(String(style[`border${side}Style` as 'borderTopStyle'])) &&
          Number.parseFloat(String(style[`border${side}Width` as 'borderTopWidth'])) > 0,
      ),
  ],
  [
    'kantlinje (outline)',
    'raster',
    ({ style }) =>
      style.outlineStyle !== 'none' && style.outlineStyle !== 'auto' && Number.parseFloat(style.outlineWidth) > 0,
  ],
  [
    'vridning eller djup',
    'raster',
    ({ style }) =>
      style.transform.startsWith('matrix3d') ||
      isSet(style, 'rotate') ||
      isSet(style, 'scale') ||
      isSet(style, 'translate') ||
      isSet(style, 'offset-path'),
  ],
  ['perspektiv', 'raster', ({ style, element }) => isSet(style, 'perspective') && element.childElementCount > 0],
  ['förstoring (zoom)', 'raster', ({ style }) => isSet(style, 'zoom', '1')],
  ['lodrät text', 'raster', ({ style }) => style.writingMode !== 'horizontal-tb' && style.writingMode !== ''],
  ['spalter', 'raster', ({ style }) => isSet(style, 'column-count') || isSet(style, 'column-width')],
  [
    'avkortad text',
    'raster',
    ({ style, element }) =>
      (style.textOverflow === 'ellipsis' &&
        style.overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth) ||
      (isSet(style, 'line-clamp') && element.scrollHeight > element.clientHeight),
  ],
  [
    'understrykning',
    'raster',
    ({ style }) =>
      style.textDecorationLine !== 'none' &&
      (style.textDecorationStyle !== 'solid' || isSet(style, 'text-decoration-thickness', 'from-font')),
  ],
  ['betoningstecken', 'raster', ({ style, element }) => isSet(style, 'text-emphasis-style') && isText(element)],
  [
    'spärrad skrift som hänger ihop',
    'raster',
    ({ style, element }) => isSet(style, 'letter-spacing', '0px') && JOINED.test(element.textContent ?? ''),
  ],
  ['skugga', 'raster', ({ style }) => isSet(style, 'box-shadow')],
  [
    'första bokstav eller rad',
    'none',
    ({ element, style }) =>
      isText(element) &&
      ['::first-letter', '::first-line'].some((part) => differs(getComputedStyle(element, part), style)),
  ],
  [
    'formulärfält',
    'raster',
    ({ element }) => isControl(element, 'input:not([type="hidden"]), select, textarea, progress, meter, button'),
  ],
  [
    'listtecken',
    'none',
    ({ element, style }) =>
      isMarked(style) &&
      (differs(getComputedStyle(element, '::marker'), style) ||
        getComputedStyle(element, '::marker').content !== 'normal'),
  ],
  [
    'listtecken',
    'raster',
    ({ style }) =>
      isMarked(style) &&
      (style.listStyleImage !== 'none' ||
        style.listStylePosition === 'inside' ||
        !PLAIN_MARKERS.has(style.listStyleType)),
  ],
  [
    'synlig del i dold del',
    'none',
    ({ style, element }) =>
      style.visibility === 'visible' &&
      element.parentElement !== null &&
      getComputedStyle(element.parentElement).visibility !== 'visible',
  ],
];

const isMarked = (style: CSSStyleDeclaration): boolean =>
  style.display === 'list-item' && (style.listStyleType !== 'none' || style.listStyleImage !== 'none');
/** Scripts whose letters are shaped by their neighbours. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Tamil}]/u;
const PLAIN_MARKERS = new Set([
  'disc',
  'circle',
  'square',
  'decimal',
  'decimal-leading-zero',
  'lower-roman',
  'upper-roman',
  'lower-alpha',
  'upper-alpha',
  'lower-latin',
  'upper-latin',
]);

const differs = (part: CSSStyleDeclaration, whole: CSSStyleDeclaration): boolean =>
  (['color', 'fontSize', 'fontWeight', 'fontStyle', 'fontFamily', 'backgroundColor', 'textTransform'] as const).some(
    (property) =>
      part[property] !== '' &&
      part[property] !== whole[property] &&
      !(property === 'backgroundColor' && part[property] === 'rgba(0, 0, 0, 0)'),
  );

/** html2canvas supports linear gradients, radial gradients and bitmap pictures. */
function isPlainBackground(style: CSSStyleDeclaration): boolean {
  const image = style.backgroundImage;
  const kinds = [...image.matchAll(/(?:^|[\s,(])([a-z-]+)\(/g)]
    .map((match) => match[1] ?? '')
    .filter((kind) => /gradient|url|image|cross-fade|paint|element/.test(kind));
  if (kinds.some((kind) => !/^(linear-gradient|radial-gradient|url|image-set|-webkit-image-set)$/.test(kind)))
    return false;
  // Browsers do not interpolate modern colours in RGB.
  if (
    /\b(oklch|oklab|lch|lab|color|color-mix)\(/.test(image) ||
    /\bin (oklch|oklab|hsl|hwb|lab|lch|srgb|display-p3)/.test(image) ||
    /gradient\([^)]*calc\(/.test(image)
  )
    return false;
  // html2canvas gives an SVG without intrinsic size no size at all.
  if (/\.svg|image\/svg/i.test(image)) return false;
  return (
    !/calc\(|min\(|max\(/.test(`${style.backgroundPosition} ${style.backgroundSize}`) &&
    !/round|space/.test(style.backgroundRepeat) &&
    style.backgroundAttachment !== 'fixed'
  );
}

export function undrawable(elements: readonly Element[], root: Element): Finding[] {
  const found: Finding[] = [];
  for (const element of elements) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (
      box.width * box.height === 0 ||
      style.visibility !== 'visible' ||
      (element.closest('svg') ?? element) !== element
    )
      continue;
    const word = replaced(element, style, box) ?? ruled({ element, style, box });
    if (word !== undefined) found.push(element === root ? { ...word, remedy: 'none' } : word);
  }
  return found;
}

function ruled(look: Look): Finding | undefined {
  const rule = rules.find(([, , holds]) => holds(look));
  return rule === undefined ? undefined : { element: look.element, what: rule[0], remedy: rule[1] };
}

/** Elements whose content is not made of the page's own elements, such as video, canvas and iframe. */
function replaced(element: Element, style: CSSStyleDeclaration, box: DOMRect): Finding | undefined {
  const none = (what: string): Finding => ({ element, what, remedy: 'none' });
  if (style.opacity === '0' || box.width * box.height <= 4) return undefined;
  if (element instanceof HTMLVideoElement) return isReadable(element) ? undefined : none('film');
  if (element instanceof HTMLCanvasElement) return isReadable(element) ? undefined : none('ritad yta');
  if (element.matches('iframe, object, embed, frame')) return none('ram');
  if (element instanceof HTMLImageElement && element.complete && element.naturalWidth === 0 && addressGiven(element))
    return none('bild som inte laddats på sidan');
  if (element instanceof SVGElement && refersOutside(element)) return none('vektorbild som hämtar utifrån');
  return undefined;
}

const addressGiven = (image: HTMLImageElement): boolean =>
  (image.getAttribute('src') ?? image.getAttribute('srcset') ?? '') !== '';

/** False for a canvas with a cross-origin picture, or a video frame, that scripts may not read. */
function isReadable(surface: HTMLVideoElement | HTMLCanvasElement): boolean {
  if (surface instanceof HTMLVideoElement && surface.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false;
  if (surface instanceof HTMLCanvasElement && surface.width * surface.height === 0) return true;
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    context?.drawImage(surface, 0, 0);
    context?.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    return false;
  }
}

const refersOutside = (svg: Element): boolean =>
  [...svg.querySelectorAll('use, feImage, [fill^="url("], [filter^="url("], [mask^="url("], [clip-path^="url("]')].some(
    (part) => {
      const href = part.getAttribute('href') ?? part.getAttribute('xlink:href');
      const ids = ['fill', 'filter', 'mask', 'clip-path'].flatMap(
        (name) => /^url\(['"]?([^'")]*)/.exec(part.getAttribute(name) ?? '')?.[1] ?? [],
      );
      return [...ids, ...(href === null ? [] : [href])].some(
        (target) =>
          !target.startsWith('data:') &&
          (!target.startsWith('#') || svg.querySelector(`[id="${CSS.escape(target.slice(1))}"]`) === null),
      );
    },
  );

/** Styles of ancestors that change how the element is painted. */
export function aboveIt(root: Element): Loss[] {
  const found: Loss[] = [];
  for (let at = root.parentElement; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (isSet(style, 'filter')) found.push({ words: 'filter på hela sidan', element: at });
    if (Number(style.opacity) < 1) found.push({ words: 'genomskinlighet på hela sidan', element: at });
    if (isSet(style, 'mix-blend-mode')) found.push({ words: 'blandning med bakgrunden', element: at });
    if (isSet(style, 'mask-image') || isSet(style, 'clip-path'))
      found.push({ words: 'mask på hela sidan', element: at });
    if (style.transform !== 'none') found.push({ words: 'vridning eller skala på hela sidan', element: at });
  }
  return found;
}

/** How the record names a part: what it is, and the text on it. */
export function named({ element, what }: Pick<Finding, 'element' | 'what'>): string {
  const label =
    element.getAttribute('aria-label') ??
    element.getAttribute('alt') ??
    element.getAttribute('title') ??
    element.textContent ??
    '';
  const words = label.replace(/\s+/g, ' ').trim().slice(0, 40);
  return words === '' ? `${what}: ${element.tagName.toLowerCase()}` : `${what}: ”${words}”`;
}
