/** Reads the links, mentions and media of an item. */
import { readText } from '../dom/read-text';
import type { FoundItem } from '../contract';
import type { MediaItem } from '../../domain/item';
import { addressOf, isFacebook, namedBy, postIdIn, unwrapped, withoutTracking } from './addresses';
import { queryOwnAll } from './scoped-query';
import { postAuthor, postMessage } from './selectors';
import { textRootsOf } from './text-of';
import { isScrambled } from './time';

type Linked = { text: string; href: string };

/** A link in the text to a profile on Facebook is a mention. Every other link is a link. */
export function linksAndMentions(item: FoundItem): { links: Linked[]; mentions: { name: string; href: string }[] } {
  const links: Linked[] = [];
  const mentions: { name: string; href: string }[] = [];
  for (const anchor of textRootsOf(item).flatMap((root) => [...root.querySelectorAll('a[href]')])) {
    const url = addressOf(anchor.getAttribute('href'), item.element.ownerDocument.URL);
    if (url === null || !/^https?:$/.test(url.protocol)) continue;
    const text = readText(anchor);
    const named =
      isFacebook(url) && url.pathname.split('/').filter((part) => part !== '').length <= 4 ? namedBy(url) : null;
    if (named !== null && !text.startsWith('http') && !text.startsWith('#'))
      mentions.push({ name: text, href: withoutTracking(url) });
    else links.push({ text, href: unwrapped(url) });
  }
  return { links, mentions };
}

/** Images, videos and link previews of an item, without emoji, avatars, badges and reactions. */
export function mediaOf(item: FoundItem): MediaItem[] {
  const roots = textRootsOf(item);
  const outside = (element: Element): boolean =>
    !roots.some((root) => root.contains(element)) && element.closest('form, [aria-hidden="true"]') === null;
  const images = queryOwnAll(item.element, 'img').filter(
    (image) => outside(image) && isAttachment(image, item.ref.kind === 'post'),
  );
  const videos = queryOwnAll(item.element, 'video').filter(outside);
  const previews = queryOwnAll(item.element, 'a[href*="//l.facebook.com/l.php"]').filter(
    (link) => outside(link) && link.closest('ul') === null,
  );
  return [
    ...images.map((image): MediaItem => ({
      kind: 'image',
      url: address(image.getAttribute('src')),
      alt: image.getAttribute('alt'),
    })),
    ...videos.map((video): MediaItem => ({
      kind: 'video',
      url: address(video.getAttribute('src')),
      alt: video.getAttribute('aria-label'),
    })),
    ...previews.flatMap((link): MediaItem[] => {
      const url = addressOf(link.getAttribute('href'));
      return url === null ? [] : [{ kind: 'link-preview', url: unwrapped(url), alt: readText(link) || null }];
    }),
  ];
}

function isAttachment(image: Element, isInPost: boolean): boolean {
  if (
    image.closest('[role="presentation"], [role="toolbar"], ul') !== null ||
    image.getAttribute('role') === 'presentation'
  )
    return false;
  // Badges are images in a button with words. An image that opens is in a link or in a button without words.
  const button = image.closest('[role="button"]');
  if (button !== null && button.textContent.trim() !== '') return false;
  const src = image.getAttribute('src') ?? '';
  const alt = image.getAttribute('alt') ?? '';
  if (isOfInterface(src) || isTiny(image)) return false;
  if (isUploaded(src) || image.closest('a[href*="/photo"]') !== null) return true;
  return alt !== '' && !EMOJI_ALONE.test(alt) && !(isInPost && isBesideTime(image));
}

/** Icons and emoji come from the host of Facebook's own scripts. Uploads never do. */
const isOfInterface = (src: string): boolean => /^(https?:)?\/\/static[.-]/.test(src);

/** At most 24 pixels, the height of a line: emoji, badges, marks. Attachments are larger. */
const isTiny = (image: Element): boolean =>
  ['width', 'height'].every((side) => /^([1-9]|1\d|2[0-4])$/.test(image.getAttribute(side) ?? ''));

/**
 * Whether this is the image that shows a post's audience. It is beside the time: in an element with the link on the
 * time, and with neither a heading nor text.
 */
function isBesideTime(image: Element): boolean {
  for (let part = image.parentElement; part !== null && !part.matches(item); part = part.parentElement) {
    if (part.querySelector(notBeside) !== null) return false;
    if ([...part.querySelectorAll('a[href]')].some((link) => !link.contains(image) && isOfTime(link))) return true;
  }
  return false;
}

function isOfTime(link: Element): boolean {
  const url = addressOf(link.getAttribute('href'));
  return (url !== null && postIdIn(url) !== null && !url.pathname.includes('/videos/')) || isScrambled(link);
}

const item = '[role="article"], [aria-posinset]';
const notBeside = [...postMessage, ...Object.values(postAuthor)].map(({ selector }) => selector).join(', ');
const isUploaded = (src: string): boolean => /fbcdn\.net|^blob:|^data:image\/(?!svg)/.test(src);
const EMOJI_ALONE = /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3])[\p{Emoji}\p{Emoji_Component}\s]+$/u;

function address(src: string | null): string | null {
  return src === null || src === '' ? null : src;
}
