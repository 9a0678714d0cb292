/** How the fields of an item ended: read, absent, or not read because unexplained content is left in it. */
import type { FieldEnd, FieldTrace, MediaItem, ReadingEnds } from '../../domain/item';
import type { FoundItem } from '../contract';
import { besidePhoto, endsOf } from '../dom/reading-ends';
import { readText } from '../dom/read-text';
import { isOwn, queryOwnAll } from './scoped-query';
import { textRootsOf } from './text-of';
import { isUnderOther } from './headings';
import { wordBlocks } from './text-roots';

interface Read {
  text: { value: { raw: string }; trace: FieldTrace };
  author: { name: string | null; by: string };
  media: MediaItem[];
  /** The element of a name that has no link. */
  name: Element | null;
}

export function endsOfItem(item: FoundItem, { text, author, media, name }: Read): ReadingEnds {
  const roots = textRootsOf(item);
  const isPost = item.ref.kind === 'post';
  const found = endsOf({
    text: {
      raw: text.value.raw,
      by: roots.length > 0 ? text.trace.strategy : null,
      // Computed only when it decides: it walks the whole item, and a page holds a thousand.
      absentBy: text.value.raw === '' && text.trace.conflict === undefined ? noWords(item, [...roots, name]) : null,
    },
    author,
    media: { count: media.length, unknown: isPost ? 0 : unknownPictures(item.element, roots) },
  });
  return isPost ? { ...found, media: mediaOfPost(item.element, media) } : found;
}

const noWords = ({ element, ref }: FoundItem, known: (Element | null)[]): string | null =>
  ref.kind === 'post' ? noWordsInPost(element, known) : noWordsInComment(element, known);

/**
 * A post holds many kinds of icons, so an image that is no attachment does not mean unread media. A canvas or a frame
 * is never an icon.
 */
function mediaOfPost(unit: Element, media: MediaItem[]): FieldEnd {
  const drawings = queryOwnAll(unit, 'canvas, iframe, embed, object').filter(
    (each) => each.closest('form, [aria-hidden="true"], [role="button"]') === null,
  ).length;
  if (drawings > 0) return { kind: 'not-read', by: `${drawings} of unknown kind` };
  if (unit.closest(viewersSide) !== null) return besidePhoto;
  return media.length > 0
    ? { kind: 'read', by: `${media.length} found` }
    : { kind: 'absent', by: 'no attachment in the post' };
}

const viewersSide = '[role="complementary"]';

/** Parts of a comment that are not its text: actions and time, boxes, links, images. */
const notWords = 'ul, form, img, video, a[href*="comment_id="], a[href*="//l.facebook.com/l.php"], [role="toolbar"]';

/** Text outside every known part may be the comment's own text, so it is not absent. */
function noWordsInComment(article: Element, known: (Element | null)[]): string | null {
  const left = readText(
    article,
    (element) => element.matches(notWords) || known.includes(element) || !isOwn(article, element),
  );
  return /[\p{L}\p{N}]/u.test(left) ? null : 'nothing else is written in the comment';
}

/**
 * A post's text is in blocks of its own, and a shared post's text is under another heading. A post without a caption
 * names the same five parts as one with (seen 2022-2025), so these names prove nothing.
 */
function noWordsInPost(unit: Element, known: (Element | null)[]): string | null {
  const quotes = queryOwnAll(unit, 'blockquote').filter((quote) => quote.closest('[aria-hidden="true"]') === null);
  const left = [...wordBlocks(unit), ...quotes].filter(
    (block) => !known.includes(block) && !isUnderOther(block, unit) && /[\p{L}\p{N}]/u.test(readText(block)),
  );
  return left.length === 0 ? 'no block of words stands in the post' : null;
}

/**
 * Counts frames and images without a description that are no attachment, avatar or icon: something is there that was
 * not read. Avatars are aria-hidden, badges are in buttons, reactions have the role presentation.
 */
function unknownPictures(article: Element, roots: Element[]): number {
  return queryOwnAll(article, 'img, canvas, iframe, embed, object').filter(
    (element) =>
      !roots.some((root) => root.contains(element)) &&
      element.closest('form, ul, [aria-hidden="true"], [role="toolbar"], [role="presentation"]') === null &&
      element.closest('[role="button"]') === null &&
      !isMedia(element),
  ).length;
}

const isMedia = (element: Element): boolean =>
  element.tagName === 'IMG' &&
  ((element.getAttribute('alt') ?? '') !== '' ||
    /fbcdn\.net|^blob:|^data:image\/(?!svg)/.test(element.getAttribute('src') ?? '') ||
    element.closest('a[href*="/photo"]') !== null);
