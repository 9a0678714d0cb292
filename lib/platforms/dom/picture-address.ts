/**
 * Returns the address that identifies a picture or film on the page, as the page wrote it; an item's media use the same
 * form. A background only counts if it is set on the element itself: backgrounds in style sheets are the platform's
 * own.
 */

/** `image` is a picture inside an SVG. */
const shown = 'img, video, image';
export const pictureSelector = `${shown}, [style*="url("]`;

export const isBackground = (picture: Element): boolean => !picture.matches(shown);

export function pictureAddress(picture: Element): string | null {
  if (isBackground(picture)) return /url\(\s*["']?([^"')]+)/i.exec(picture.getAttribute('style') ?? '')?.[1] ?? null;
  const names = picture.localName === 'image' ? ['href', 'xlink:href'] : ['src'];
  for (const name of names) {
    const address = picture.getAttribute(name);
    if (address !== null && address !== '') return address;
  }
  return null;
}
