/**
 * The style that hides an item that must never be saved. A frame taken at any moment shows nothing of it, however the
 * page scrolls or redraws. The background inserts it with the `user` origin, so no rule of the page can override it.
 *
 * Other people's items inside it (comments below a post) and its own menu button stay visible.
 */
import { coveredAttribute } from '../../platforms/dom/overlay-host';

/** Marks someone else's item inside a covered one. */
export const othersAttribute = `${coveredAttribute}-not`;
/** Marks the covered item's own menu button, which the official may have to press. */
export const menuAttribute = `${coveredAttribute}-menu`;

const all = (place: string): string => [place, `${place} *`, `${place} *::before`, `${place} *::after`].join(', ');
const rule = (place: string, visibility: 'hidden' | 'visible'): string =>
  `${all(place)} { visibility: ${visibility} !important; transition: none !important; animation: none !important; }`;

/** The order matters: a covered reply inside a visible comment inside a covered post must be hidden. */
export const coveredCss = [
  rule(`[${coveredAttribute}]`, 'hidden'),
  rule(`[${othersAttribute}]`, 'visible'),
  rule(`[${othersAttribute}] [${coveredAttribute}]`, 'hidden'),
  rule(`[${menuAttribute}]`, 'visible'),
].join('\n');
