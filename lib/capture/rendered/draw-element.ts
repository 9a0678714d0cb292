/**
 * The rendered tier: html2canvas redraws the element from a clone. Its known failures are repaired and its losses are
 * named. Never a screenshot, and always labelled 'Återskapad bild, inte skärmdump' where it is shown. See
 * rendered.design.md.
 */
import html2canvas, { type Options } from 'html2canvas';
import { coveredSelector } from '../../platforms/dom/overlay-host';
import { ownComposer } from '../../platforms/dom/sanitise-html';
import { NEVER_SAVED } from '../covering/words';
import { fetchImages, putInBackgrounds, putInPseudo, type FetchImage, type InlinedImages } from './inline-images';
import { replaceUndrawable } from './replace-undrawable';
import { elementsOf } from './elements-of';
import { wordsOf, type Loss } from './loss';
import { pairsOf, type Pairs } from './live-and-clone';
import { normaliseColours } from './normalise-colours';
import { sameStyle } from './same-style';
import { aboveIt, named, undrawable, type Finding } from './undrawable';

export interface Drawing {
  /** PNG bytes, opaque. */
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  scale: number;
  /** What could not be drawn: in Swedish, one line each. Empty if nothing is known to be missing. */
  losses: string[];
  /**
   * What was left out on purpose: the official's own writing box, and items that must not be saved. Our own controls
   * are not listed.
   */
  leftOut: string[];
  /** Every loss and omission with the element it is about. `losses` and `leftOut` list each text only once. */
  about: Loss[];
}

/** Canvas pixels. Larger sides fail in some browsers, so the scale is lowered instead. */
const LONGEST_SIDE = 16_000;
/**
 * CSS pixels. A larger picture would be too small to read, and drawing it would block the page for minutes. The words
 * are the evidence then.
 */
const LONGEST_DRAWN = 40_000;
const OURS = 'uppsikt-control, uppsikt-marker, uppsikt-card, uppsikt-cover';
/** Applies inside the drawn item only; its ancestors are kept. */
const NOT_DRAWN = `${OURS}, ${coveredSelector}`;

export async function drawElement(element: HTMLElement, fetchImage: FetchImage): Promise<Drawing> {
  const box = element.getBoundingClientRect();
  if (Math.max(box.width, box.height) > LONGEST_DRAWN) throw new Error('inlägget är för högt för att ritas');
  const composers: Element[] = [];
  const isLeftOut = (other: Element): boolean => {
    const composer = other.matches(ownComposer);
    if (composer) composers.push(other);
    return composer || other.matches(NOT_DRAWN);
  };
  const elements = [...elementsOf(element, isLeftOut)].filter((each) => each === element || isShown(each));
  const findings = undrawable(elements, element);
  const images = await fetchImages(elements, fetchImage);
  const losses = [...images.losses, ...aboveIt(element)];
  const scale = Math.min(devicePixelRatio, LONGEST_SIDE / Math.max(box.width, box.height, 1));
  const pairs = pairsOf(images);
  const options: Partial<Options> & { uppsikt: Pairs['hooks'] } = {
    logging: false,
    scale,
    backgroundColor: '#ffffff',
    imageTimeout: 5_000,
    // html2canvas clones the whole document and waits for its images. Only the element's ancestors and contents matter,
    // and the styles.
    ignoreElements: (other) => !isNeeded(other, element),
    onclone: async (_document, clone) => {
      losses.push(...(await mend(element, clone, { pairs, images, findings, scale })));
    },
    uppsikt: pairs.hooks,
  };
  const canvas = await html2canvas(element, options);
  const never = [...element.querySelectorAll(coveredSelector)].map((covered): Loss => ({
    words: NEVER_SAVED,
    element: covered,
  }));
  const leftOut = [
    ...composers.filter(isShown).map((composer): Loss => ({ words: 'skrivfält', element: composer })),
    ...never,
  ];
  return {
    png: await pngOf(canvas),
    width: canvas.width,
    height: canvas.height,
    scale,
    losses: wordsOf(losses),
    leftOut: wordsOf(leftOut),
    about: [...losses, ...leftOut],
  };
}

interface Mending {
  pairs: Pairs;
  images: InlinedImages;
  findings: Finding[];
  scale: number;
}

/** Repairs the clone before it is painted. @returns what could not be repaired */
async function mend(
  element: HTMLElement,
  clone: HTMLElement,
  { pairs, images, findings, scale }: Mending,
): Promise<Loss[]> {
  sameStyle(pairs.cloneOf, element, (live) => live.querySelector(`${ownComposer}, ${OURS}`) !== null);
  const background = backgroundOf(element);
  if (background !== null) clone.style.setProperty('background-color', background, 'important');
  for (const [live, double] of pairs.cloneOf) if (clone.contains(double)) putInBackgrounds(live, double, images);
  for (const pseudo of clone.querySelectorAll<HTMLElement>('html2canvaspseudoelement')) putInPseudo(pseudo, images);
  const unmended = await replaceUndrawable(findings, clone, pairs.cloneOf, scale);
  const colours = normaliseColours(clone).map((lost) => ({
    words: `färg: ${lost.colour}`,
    element: liveOf(lost.element, pairs) ?? element,
  }));
  return [...unmended.map((finding) => ({ words: named(finding), element: finding.element })), ...colours];
}

/** The page's element that this clone stands for; for a pseudo-element, the element that has it. */
function liveOf(clone: Element, { cloneOf }: Pairs): Element | undefined {
  for (let at: Element | null = clone; at !== null; at = at.parentElement)
    for (const [live, double] of cloneOf) if (double === at) return live;
  return undefined;
}

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 ||
  getComputedStyle(element).display === 'contents' ||
  element.closest('svg') !== null;

function isNeeded(other: Element, element: Element): boolean {
  // A shadow root's rules would apply to the whole clone. Every element gets its computed style instead.
  if (other.matches('style, link') && other.getRootNode() instanceof ShadowRoot) return false;
  // The writing box shows the official's name, which does not belong in the record.
  if (other !== element && other.matches(ownComposer) && isInside(other, element)) return false;
  if (other.contains(element)) return !other.matches(OURS);
  if (isInside(other, element)) return !other.matches(NOT_DRAWN);
  return other.closest('head') !== null || other.matches('style, link[rel="stylesheet"]');
}

function isInside(other: Element, element: Element): boolean {
  for (let at: Node | null = other; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === element) return true;
  return false;
}

/** The colour shown behind the element, or null if it has a background of its own or none is found. */
function backgroundOf(element: Element): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(colour)) return at === element ? null : colour;
  }
  return null;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('canvas gave no PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
