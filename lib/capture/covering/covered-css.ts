/**
 * What makes an item that must never be saved invisible, by style, so that a frame taken at any moment shows nothing of
 * it, however the page is scrolled or drawn anew. Put in by the background with the
 * user's own origin: no rule of the page's can win over it.
 *
 * The items of others that stand inside it (comments below a post), and the button of its own menu, are shown.
 */
import { coveredAttribute } from '../../platforms/dom/overlay-host';

/** Another's item inside a covered one. */
export const othersAttribute = `${coveredAttribute}-not`;
/** The covered item's own menu: the official may have to press it. */
export const menuAttribute = `${coveredAttribute}-menu`;

const all = (place: string): string => [place, `${place} *`, `${place} *::before`, `${place} *::after`].join(', ');
const rule = (place: string, visibility: 'hidden' | 'visible'): string =>
  `${all(place)} { visibility: ${visibility} !important; transition: none !important; animation: none !important; }`;

/** The order decides: a covered reply inside a comment that is shown inside a covered post is covered. */
export const coveredCss = [
  rule(`[${coveredAttribute}]`, 'hidden'),
  rule(`[${othersAttribute}]`, 'visible'),
  rule(`[${othersAttribute}] [${coveredAttribute}]`, 'hidden'),
  rule(`[${menuAttribute}]`, 'visible'),
].join('\n');
