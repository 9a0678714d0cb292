/**
 * html2canvas 1.4.1 throws on newer colour functions (oklch, lab, color(), color-mix). In the clone they are replaced
 * by the colour the browser paints, read back from one pixel. Those that cannot be replaced are returned, never dropped
 * silently.
 */
const MODERN = /\b(?:oklch|oklab|lch|lab|hwb|color-mix|color|light-dark)\(/i;
const PROPERTIES = [
  'color',
  'background-color',
  'border-top-color',
  'border-right-color',
  'border-bottom-color',
  'border-left-color',
  'outline-color',
  'text-decoration-color',
  'text-shadow',
  'box-shadow',
  'background-image',
  'fill',
  'stroke',
  'caret-color',
  '-webkit-text-stroke-color',
];

/**
 * @param root the captured element in the clone; its ancestors, html and body are walked too, since html2canvas reads
 * their backgrounds
 * @returns the colours that could not be replaced, each with the clone's element that has it
 */
export function normaliseColours(
  root: HTMLElement,
  toRgba: (colour: string) => string | null = pixelOf(root.ownerDocument),
): { colour: string; element: Element }[] {
  const lost: { colour: string; element: Element }[] = [];
  const view = root.ownerDocument.defaultView;
  if (view === null) return [];
  for (const element of [...ancestors(root), root, ...root.querySelectorAll<HTMLElement>('*')]) {
    const computed = view.getComputedStyle(element);
    for (const property of PROPERTIES) {
      const value = computed.getPropertyValue(property);
      if (!MODERN.test(value)) continue;
      const rewritten = rewriteColours(value, toRgba);
      if (MODERN.test(rewritten)) lost.push({ colour: value.slice(0, 80), element });
      element.style.setProperty(property, MODERN.test(rewritten) ? fallback(property) : rewritten, 'important');
    }
  }
  return lost;
}

/** Replaces every colour function in a value (a gradient may have several) with its rgba. Exported for its test. */
export function rewriteColours(value: string, toRgba: (colour: string) => string | null): string {
  let result = '';
  let rest = value;
  for (let found = MODERN.exec(rest); found !== null; found = MODERN.exec(rest)) {
    const end = closing(rest, found.index + found[0].length);
    if (end === -1) break;
    const colour = rest.slice(found.index, end);
    const rgba = toRgba(colour);
    if (rgba === null) return value;
    result += rest.slice(0, found.index) + rgba;
    rest = rest.slice(end);
  }
  return result + rest;
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return -1;
}

const fallback = (property: string): string =>
  property === 'color'
    ? 'rgb(0, 0, 0)'
    : property.endsWith('image') || property.endsWith('shadow')
      ? 'none'
      : 'transparent';

function ancestors(element: HTMLElement): HTMLElement[] {
  const above: HTMLElement[] = [];
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) above.push(parent);
  return above;
}

function pixelOf(document: Document): (colour: string) => string | null {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (context === null) return null;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#010203';
    context.fillStyle = colour;
    if (context.fillStyle === '#010203') return null;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
  };
}
