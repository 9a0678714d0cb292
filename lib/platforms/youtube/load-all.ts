/** Brings the comments of a page that has just been opened: YouTube loads none before one scrolls to them, and then twenty at a time. */
import type { ActEnv } from '../contract';
import { waitFor } from '../dom/wait-for';
import { comments, pendingMore, section, sectionHeader } from './selectors';

/** For the first comments, for each further page of them, and for all of them; milliseconds. */
const firstTime = 8_000;
const pageTime = 5_000;
const allTime = 30_000;

/** The row that waits to be scrolled to, when there are more comments; those of replies stand inside their thread. */
export const moreComments = (root: Document): Element | undefined =>
  [...(root.querySelector(section)?.querySelectorAll(pendingMore) ?? [])].find((row) => row.closest('ytd-comment-replies-renderer') === null);

/** Scrolls as a reader does until nothing more comes, `enough` says so or the time is over, and leaves the page where it was. */
export async function loadAll(root: Document, enough: () => boolean, env: ActEnv): Promise<void> {
  const view = root.defaultView;
  const top = view?.scrollY ?? 0;
  const until = env.clock.now() + allTime;
  const wait = (milliseconds: number, found: () => boolean): Promise<true | undefined> => waitFor(() => (found() ? true : undefined), { root, milliseconds, ...env });
  const show = (element: Element | null | undefined): void => element?.scrollIntoView?.({ block: 'center', behavior: 'instant' });
  if (root.querySelector(sectionHeader) === null) {
    show(root.querySelector(section) ?? root.querySelector('ytd-comments'));
    await wait(firstTime, () => root.querySelector(sectionHeader) !== null);
  }
  for (let row = moreComments(root); row !== undefined && !enough() && !env.signal.aborted && env.clock.now() < until; row = moreComments(root)) {
    const before = root.querySelectorAll(comments).length;
    show(row);
    const came = await wait(pageTime, () => root.querySelectorAll(comments).length !== before || moreComments(root) === undefined);
    if (came === undefined) break;
  }
  if (view !== null && view.scrollY !== top) view.scrollTo({ top, behavior: 'instant' });
}
