/**
 * Pictures shown beside their post, as in a platform's photo viewer. They are in no item's element, and belong to the
 * page's only post.
 */
import type { FoundItem } from '../../platforms/contract';

/** CSS pixels. Smaller pictures are avatars and icons. */
const LEAST_SIDE = 120;
const PICTURES = 'img, video, canvas';

/**
 * Empty if there are several posts (a list shows each with its own pictures), or if the post contains a picture itself.
 *
 * @param isCovered called with an item's element
 */
export function strayPictures(items: readonly FoundItem[], isCovered: (element: Element) => boolean): Element[] {
  const posts = items.filter(({ ref }) => ref.kind === 'post');
  const [post] = posts;
  if (post === undefined || posts.length > 1 || !isCovered(post.element) || largeIn(post.element).length > 0) return [];
  return largeIn(document).filter((picture) => !items.some(({ element }) => element.contains(picture)));
}

const largeIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(PICTURES)].filter(
    (picture) => Math.min(picture.clientWidth, picture.clientHeight) >= LEAST_SIDE,
  );
