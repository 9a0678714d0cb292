/**
 * A post under which nothing is drawn. An empty list looks like one that was folded or taken away, and Facebook draws no
 * number where there is none; so only a zero of the post's own says that nothing stands there.
 */
import type { FoundItem } from '../contract';
import type { Absence } from '../dom/absence';
import type { Remembered } from '../dom/frame';
import { readPageData } from './page-data';
import { postIdentity } from './post-unit';
import { commentArticle } from './selectors';

/**
 * @param said the number beside the post as it is drawn now
 * @param before what the comment stood in, where it was seen in this page view
 */
export function judgeEmptyPost(
  root: Document,
  post: FoundItem,
  said: number | null,
  before: Remembered | undefined,
): Absence {
  const unknown = (why: string): Absence => ({ kind: 'unknown', why });
  if (said !== null && said > 0) return unknown(`the post speaks of ${said} comments, 0 are shown`);
  if (post.element.querySelector(commentArticle.selector) !== null)
    return unknown('what stands below the post cannot be read');
  // What the data said at loading is older than a comment that was seen since.
  if (before !== undefined)
    return said === 0 && before.frame.said !== null && before.frame.said > 0
      ? { kind: 'gone', why: `the post's own number fell from ${before.frame.said} to 0` }
      : unknown('no comment is shown, and the post does not say that it has none');
  return loadedCount(root, post) === 0
    ? { kind: 'gone', why: "the page's own data counts no comment on the post" }
    : unknown('no comment is shown, and the data of the page does not say that the post has none');
}

/** Null where the data says no number of this very post, or names a comment of it. */
function loadedCount(root: Document, post: FoundItem): number | null {
  const data = readPageData(root);
  const { aliases } = postIdentity(post.element, data);
  if (aliases.some((id) => data.comments.isAnyOf(id))) return null;
  const counts = aliases.flatMap((id) => data.postComments.get(id) ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
}
