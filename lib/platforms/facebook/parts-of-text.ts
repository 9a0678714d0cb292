/** Links, mentions and media of an item. */
import { readText } from '../dom/read-text';
import type { FoundItem } from '../contract';
import type { MediaItem } from '../../domain/item';
import { addressOf, isFacebook, namedBy, unwrapped, withoutTracking } from './addresses';
import { ownAll } from './own';
import { textRootsOf } from './text-of';

type Linked = { text: string; href: string };

/** A link in the text to a profile on Facebook is a mention; everything else is a link. */
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

/** What is not words: pictures, films, previews. Emoji, avatars, badges and reactions are none of them. */
export function mediaOf(item: FoundItem): MediaItem[] {
  const roots = textRootsOf(item);
  const outside = (element: Element): boolean =>
    !roots.some((root) => root.contains(element)) && element.closest('form, [aria-hidden="true"]') === null;
  const images = ownAll(item.element, 'img').filter((image) => outside(image) && isAttachment(image));
  const videos = ownAll(item.element, 'video').filter(outside);
  const previews = ownAll(item.element, 'a[href*="//l.facebook.com/l.php"]').filter(
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

function isAttachment(image: Element): boolean {
  if (
    image.closest('[role="presentation"], [role="toolbar"], ul') !== null ||
    image.getAttribute('role') === 'presentation'
  )
    return false;
  // Badges are pictures in a button with words; a picture that can be opened is a link or a button without.
  const button = image.closest('[role="button"]');
  if (button !== null && button.textContent.trim() !== '') return false;
  const src = image.getAttribute('src') ?? '';
  return (
    (image.getAttribute('alt') ?? '') !== '' ||
    /fbcdn\.net|^blob:|^data:image\/(?!svg)/.test(src) ||
    image.closest('a[href*="/photo"]') !== null
  );
}

function address(src: string | null): string | null {
  return src === null || src === '' ? null : src;
}
