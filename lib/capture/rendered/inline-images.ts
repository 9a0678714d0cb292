/**
 * Pictures of another origin without CORS would leave blank patches. The background fetches them (asset hosts only) and they are drawn from data URLs.
 * What could not be fetched is named in the losses.
 */
export type FetchImage = (url: string) => Promise<{ dataUrl: string | null; reason: string | null }>;

export interface InlinedImages {
  /** absolute address -> data URL */
  byUrl: Map<string, string>;
  losses: string[];
}

const CSS_URL = /url\((['"]?)(https?:[^'")]+)\1\)/g;

/** Reads the live element; its clone is changed later by `putInImages`. */
export async function fetchImages(element: Element, fetchImage: FetchImage): Promise<InlinedImages> {
  const byUrl = new Map<string, string>();
  const losses: string[] = [];
  await Promise.all(
    [...addressesOf(element)].map(async (url) => {
      const { dataUrl, reason } = await fetchImage(url);
      if (dataUrl === null) losses.push(`bild: ${nameOf(url)} (${reason ?? 'kunde inte hämtas'})`);
      else byUrl.set(url, dataUrl);
    }),
  );
  return { byUrl, losses: losses.sort() };
}

/** In the clone: every address that was fetched is replaced by its data URL. */
export function putInImages(clone: Element, images: InlinedImages): void {
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    if (element instanceof (element.ownerDocument.defaultView?.HTMLImageElement ?? HTMLImageElement)) {
      const data = images.byUrl.get(element.currentSrc || element.src) ?? images.byUrl.get(element.src);
      if (data !== undefined) {
        element.removeAttribute('srcset');
        element.removeAttribute('loading');
        element.src = data;
      }
    }
    if (element.tagName.toLowerCase() === 'image') {
      const data = images.byUrl.get(element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '');
      if (data !== undefined) element.setAttribute('href', data);
    }
    const background = element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? 'none';
    if (element instanceof HTMLElement && background.includes('url(')) {
      element.style.backgroundImage = background.replace(CSS_URL, (whole, _quote: string, url: string) => {
        const data = images.byUrl.get(url);
        return data === undefined ? whole : `url("${data}")`;
      });
    }
  }
}

function addressesOf(element: Element): Set<string> {
  const found = new Set<string>();
  const add = (url: string | null): void => {
    if (url !== null && /^https?:/.test(url)) found.add(url);
  };
  for (const each of [element, ...element.querySelectorAll('*')]) {
    if (each instanceof HTMLImageElement) add(each.currentSrc || each.src);
    if (each.tagName.toLowerCase() === 'image') add(each.getAttribute('href') ?? each.getAttribute('xlink:href'));
    for (const match of getComputedStyle(each).backgroundImage.matchAll(CSS_URL)) add(match[2] ?? null);
  }
  return found;
}

/** An address without its query: asset addresses carry signatures that say nothing to a reader. */
const nameOf = (url: string): string => new URL(url).host + new URL(url).pathname.slice(-40);
