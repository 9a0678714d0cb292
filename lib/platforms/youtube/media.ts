/**
 * Finds what a comment holds besides text: pictures, films, a paid sum. No capture shows one, so nothing is looked up
 * by name. Everything drawn that is not one of the comment's own signs is reported.
 */
import type { MediaItem } from '../../domain/item';
import { readText } from '../dom/read-text';
import { allWithin, texts } from './selectors';

/** The comment's own signs and controls, including avatars, badges and icons. */
const signs = [
  '[id*="thumbnail"]',
  '[id$="badge"]',
  '#creator-heart',
  '#toolbar',
  '#action-buttons',
  '#action-menu',
  '#reply-dialog',
  '#edit-dialog',
  '#replies',
  '[hidden]',
  '[aria-hidden="true"]',
  'yt-icon',
  // Studio's row shows a picture of the video.
  'a[href*="/video/"]',
  'ytcp-comment-video-thumbnail',
].join(', ');

const paidSum = 'yt-pdg-comment-chip-renderer, #paid-comment-chip';
const words = texts.map(({ selector }) => selector).join(', ');

export function mediaOf(element: Element): MediaItem[] {
  const shown = allWithin(element, 'img, video').filter((each) => !isSign(each, element));
  return [
    ...shown.filter((each) => !isTold(each, element)).map(mediaItem),
    ...allWithin(element, paidSum)
      .filter((chip) => !isSign(chip, element) && readText(chip) !== '')
      .map((chip): MediaItem => ({ kind: 'other', url: null, alt: readText(chip) })),
  ];
}

/** We cannot read the content of frames and drawings. */
export const unknownMedia = (element: Element): number =>
  allWithin(element, 'iframe, canvas, embed, object').filter((each) => !isSign(each, element)).length;

const isWithin = (each: Element, selector: string, element: Element): boolean => {
  const around = each.closest(selector);
  return around !== null && around !== element && element.contains(around);
};

/** YouTube's own pictures: the icon in front of a link to a film. */
const ofInterface = /^(https?:)?\/\/www\.gstatic\.com\/youtube\/img\//;

const isSign = (each: Element, element: Element): boolean =>
  ofInterface.test(each.getAttribute('src') ?? '') ||
  isWithin(each, signs, element) ||
  isWithin(each, `:is(${paidSum}) img`, element);

/** A picture in the text is represented by its alt text. Without alt text it counts as media. */
const isTold = (each: Element, element: Element): boolean =>
  isWithin(each, words, element) && (each.getAttribute('alt') ?? '').trim() !== '';

function mediaItem(each: Element): MediaItem {
  const src = each.getAttribute('src');
  return {
    kind: each.tagName === 'VIDEO' ? 'video' : 'image',
    url: src === null || src === '' ? null : src,
    alt: each.getAttribute('alt') ?? each.getAttribute('aria-label'),
  };
}
