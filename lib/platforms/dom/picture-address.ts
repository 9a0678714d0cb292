/**
 * The address by which a picture or film of the page is known: as the page wrote it, which is how an item's media name
 * it too. A background counts where it stands on the element itself: what is in a style sheet is the platform's own.
 */

/** `image` is a picture inside a drawing (SVG). */
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
