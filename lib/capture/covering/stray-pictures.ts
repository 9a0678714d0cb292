/**
 * A picture that is shown beside its post, as in a platform's viewer for photos: it stands in
 * no item's element, and belongs to the one post of the page.
 */
import type { FoundItem } from '../../platforms/contract';

/** CSS pixels: smaller ones are faces and icons. */
const LEAST_SIDE = 120;
const PICTURES = 'img, video, canvas';

/**
 * None where there are several posts (a list shows each with its own
 * pictures) and none where the post holds a picture itself.
 *
 * @param isCovered of the elements of the items
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
