/**
 * The rendered tier: the element redrawn by html2canvas on a clone, with its known failures mended and its losses named.
 * Never a screenshot, and always called 'Återskapad bild, inte skärmdump' where it is shown.
 */
import html2canvas from 'html2canvas';
import { fetchImages, putInImages, type FetchImage } from './inline-images';
import { ownComposer } from '../../platforms/dom/sanitise-html';
import { normaliseColours } from './normalise-colours';

export interface Drawing {
  /** PNG bytes, opaque. */
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  scale: number;
  /** What could not be drawn, in Swedish, one line each; empty when nothing is known to be missing. */
  losses: string[];
}

/** Canvas sides above this fail in one browser or another; the scale is lowered instead. */
const LONGEST_SIDE = 16_000;
/** In CSS pixels. Above this the picture would be too small to read, and drawing it would hold the page for minutes: the words are the evidence then. */
const LONGEST_DRAWN = 40_000;

export async function drawElement(element: HTMLElement, fetchImage: FetchImage): Promise<Drawing> {
  const box = element.getBoundingClientRect();
  if (Math.max(box.width, box.height) > LONGEST_DRAWN) throw new Error('inlägget är för högt för att ritas');
  const images = await fetchImages(element, fetchImage);
  const losses = [...images.losses, ...undrawable(element)];
  const scale = Math.min(devicePixelRatio, LONGEST_SIDE / Math.max(box.width, box.height, 1));
  const canvas = await html2canvas(element, {
    logging: false,
    scale,
    backgroundColor: '#ffffff',
    imageTimeout: 5_000,
    // html2canvas clones the whole document and awaits its images; only what is above or inside the element matters, and the styles.
    ignoreElements: (other) => !isNeeded(other, element),
    onclone: (_document, clone) => {
      putInImages(clone, images);
      losses.push(...normaliseColours(clone).map((colour) => `färg: ${colour}`));
      const ground = groundOf(element);
      if (ground !== null) clone.style.backgroundColor = ground;
    },
  });
  const png = await pngOf(canvas);
  return { png, width: canvas.width, height: canvas.height, scale, losses };
}

function isNeeded(other: Element, element: Element): boolean {
  // Whose name the composer shows is nobody's business in the record.
  if (element.contains(other) && other !== element && other.matches(ownComposer)) return false;
  if (other.contains(element) || element.contains(other)) return !other.matches('uppsikt-control, uppsikt-marker, uppsikt-card, uppsikt-cover');
  return other.closest('head') !== null || other.matches('style, link[rel="stylesheet"]');
}

/** The colour behind an element that paints none of its own, as the page shows it. */
function groundOf(element: Element): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(colour)) return at === element ? null : colour;
  }
  return null;
}

/** Parts that html2canvas leaves out without a word. */
function undrawable(element: Element): string[] {
  const found: string[] = [];
  for (const video of element.querySelectorAll('video')) found.push(`film: ${video.getAttribute('aria-label') ?? 'utan namn'}`);
  for (const frame of element.querySelectorAll('iframe, object, embed')) found.push(`ram: ${frame.getAttribute('title') ?? frame.tagName.toLowerCase()}`);
  for (const custom of element.querySelectorAll('*')) {
    // An autonomous custom element that takes room but holds nothing we can see has a closed shadow root.
    if (custom.tagName.includes('-') && custom.shadowRoot === null && custom.childNodes.length === 0 && custom.getBoundingClientRect().height > 0 && !custom.matches('uppsikt-control, uppsikt-cover')) {
      found.push(`sluten del: ${custom.tagName.toLowerCase()}`);
    }
  }
  return found;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('canvas gave no PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
