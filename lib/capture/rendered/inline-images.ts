/**
 * Cross-origin pictures without CORS would be drawn as blank areas. The background fetches them (asset hosts only), and
 * they are drawn from data URLs. Those that could not be fetched are named in the losses.
 */

import type { Loss } from './loss';

export type FetchImage = (url: string) => Promise<{ dataUrl: string | null; reason: string | null }>;

export interface InlinedImages {
  /** absolute address -> data URL */
  byUrl: Map<string, string>;
  losses: Loss[];
}

const CSS_URL = /url\((['"]?)(https?:[^'")]+)\1\)/g;
const IMAGE_PROPERTIES = ['background-image', 'list-style-image', 'border-image-source', 'mask-image', 'content'];

/** Reads the live elements. `pairsOf` (live-and-clone) and `putInBackgrounds` change the clone. */
export async function fetchImages(elements: readonly Element[], fetchImage: FetchImage): Promise<InlinedImages> {
  const byUrl = new Map<string, string>();
  const losses: Loss[] = [];
  await Promise.all(
    [...addressesOf(elements)].map(async ([url, { image, shownBy }]) => {
      const dataUrl = readable(image);
      if (dataUrl !== null) return byUrl.set(url, dataUrl);
      const fetched = await fetchImage(url);
      if (fetched.dataUrl === null)
        losses.push(
          ...shownBy.map((element) => ({
            words: `bild: ${nameOf(url)} (${fetched.reason ?? 'kunde inte hämtas'})`,
            element,
          })),
        );
      else byUrl.set(url, fetched.dataUrl);
      return byUrl;
    }),
  );
  return { byUrl, losses: losses.sort((a, b) => a.words.localeCompare(b.words)) };
}

/** The source that the browser chose from `srcset` and `<picture>`. */
export const addressOf = (image: HTMLImageElement): string => image.currentSrc || image.src;

/**
 * The data URL of a picture that the page itself may read, drawn as it is now; null if it must be fetched. Vector
 * pictures are always fetched, so that they stay sharp.
 */
function readable(image: HTMLImageElement | null): string | null {
  if (image === null || !image.complete || image.naturalWidth === 0 || /\.svg(\?|$)/i.test(addressOf(image)))
    return null;
  const isOwn = new URL(addressOf(image), document.baseURI).origin === location.origin;
  if (!isOwn && image.crossOrigin === null) return null;
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  }
}

/**
 * Replaces background and similar addresses in the clone with data URLs. Values are read from `live`, since a rule may
 * not apply in the clone.
 */
export function putInBackgrounds(live: Element, clone: Element, images: InlinedImages): void {
  if (clone.tagName.toLowerCase() === 'image') {
    const data = images.byUrl.get(hrefOf(live) ?? '');
    if (data !== undefined) {
      clone.removeAttribute('xlink:href');
      clone.setAttribute('href', data);
    }
  }
  if (!hasStyle(clone)) return;
  const computed = getComputedStyle(live);
  for (const property of IMAGE_PROPERTIES) {
    const value = chosenOfSet(computed.getPropertyValue(property));
    if (!value.includes('url(')) continue;
    const inlined = value.replace(CSS_URL, (whole, _quote: string, url: string) => {
      const data = images.byUrl.get(url);
      return data === undefined ? whole : `url("${data}")`;
    });
    clone.style.setProperty(property, inlined, 'important');
  }
}

/** html2canvas turns pseudo-elements into elements of the clone, which have no counterpart on the page. */
export function putInPseudo(clone: HTMLElement, images: InlinedImages): void {
  for (const image of clone.querySelectorAll('img')) image.src = images.byUrl.get(image.src) ?? image.src;
  const view = clone.ownerDocument.defaultView;
  const value = chosenOfSet(view?.getComputedStyle(clone).backgroundImage ?? 'none');
  if (value.includes('url('))
    clone.style.setProperty(
      'background-image',
      value.replace(CSS_URL, (whole, _quote: string, url: string) => `url("${images.byUrl.get(url) ?? url}")`),
      'important',
    );
}

export const hasStyle = (element: Element): element is HTMLElement => 'style' in element;

/** Replaces `image-set()` with the picture for this screen, because html2canvas does not support it. */
export function chosenOfSet(value: string, density: number = devicePixelRatio): string {
  return value.replace(/(?:-webkit-)?image-set\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g, (_whole, inner: string) => {
    const choices = [...inner.matchAll(/(url\((?:"[^"]*"|[^)]*)\)|"[^"]*")\s*([\d.]+)?(x|dppx|dpi)?/g)].map(
      ([, url = '', number = '1', unit = 'x']) => ({
        url: url.startsWith('"') ? `url(${url})` : url,
        density: unit === 'dpi' ? Number(number) / 96 : Number(number),
      }),
    );
    choices.sort((a, b) => a.density - b.density);
    return (choices.find((choice) => choice.density >= density) ?? choices.at(-1))?.url ?? 'none';
  });
}

interface Shown {
  /** An img element that shows it, if there is one. */
  image: HTMLImageElement | null;
  shownBy: Element[];
}

function addressesOf(elements: readonly Element[]): Map<string, Shown> {
  const found = new Map<string, Shown>();
  const add = (url: string | null, by: Element, image: HTMLImageElement | null = null): void => {
    if (url === null || !/^https?:/.test(url)) return;
    const before = found.get(url);
    found.set(url, { image: before?.image ?? image, shownBy: [...(before?.shownBy ?? []), by] });
  };
  for (const each of elements) {
    if (each instanceof HTMLImageElement) add(addressOf(each), each, each);
    if (each.tagName.toLowerCase() === 'image') add(hrefOf(each), each);
    for (const pseudo of [undefined, '::before', '::after']) {
      const style = getComputedStyle(each, pseudo);
      if (pseudo !== undefined && style.content === 'none') continue;
      for (const property of IMAGE_PROPERTIES) {
        const value = style.getPropertyValue(property);
        if (value.includes('http'))
          for (const match of chosenOfSet(value).matchAll(CSS_URL)) add(match[2] ?? null, each);
      }
    }
  }
  return found;
}

function hrefOf(image: Element): string | null {
  const href = image.getAttribute('href') ?? image.getAttribute('xlink:href');
  return href === null ? null : new URL(href, document.baseURI).href;
}

/** The address without its query: asset addresses carry signatures that mean nothing to a reader. */
const nameOf = (url: string): string => new URL(url).host + new URL(url).pathname.slice(-40);
