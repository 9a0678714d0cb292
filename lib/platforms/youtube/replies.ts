/**
 * Finds, counts and opens the replies to a comment or to a reply, the way a reader does. Two layouts are in use: one
 * flat list of replies, and (since 2025) nested threads, where a reply's own replies have a thread of their own. Ids do
 * not tell them apart: every reply's id is `comment.reply`.
 */
import { outOfTime } from '../../i18n/not-read';
import type { ActEnv, FoundItem } from '../contract';
import { saysThatItActs } from '../dom/acting-words';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { askNow } from '../page-data/ask-now';
import { itemsIn, permalinkOf } from './items';
import {
  allWithin,
  comments,
  fewerReplies,
  moreReplies,
  nextReplies,
  repliesPlace,
  replyLists,
  subThreads,
  threads,
  waitingReplies,
  within,
} from './selectors';
import { isRecord } from '../../util/is-record';

/**
 * Timeouts for one press or one row: normally, and once there are as many replies as the page says. In milliseconds.
 */
const repliesTime = 5_000;
const extraTime = 1_500;
/** Timeout for all replies: reading and saving the whole thread has 45 seconds (lib/capture/pipeline). */
const allReplies = 22_000;

/** The outermost thread; threads may be nested. */
function wholeThreadOf(element: Element): Element | null {
  let outer = element.closest(threads);
  for (
    let above = outer?.parentElement?.closest(threads) ?? null;
    above !== null;
    above = above.parentElement?.closest(threads) ?? null
  )
    outer = above;
  return outer;
}

/**
 * The element that holds this item's replies. For a comment: its thread. For a reply: its own thread, or the list of
 * replies that follows it. Null if a reply is in one flat list with the others.
 */
export function threadBelow(item: FoundItem): Element | null {
  const own = item.element.closest(threads);
  if (item.ref.kind !== 'reply') return own;
  if (own !== null && own.querySelector(comments) === item.element) return own;
  const after = item.element.nextElementSibling;
  return after?.matches(subThreads) === true ? after : null;
}

/** 0 for a comment, 1 for its replies, 2 for replies to those. */
export function depthOf({ element, ref }: FoundItem): number {
  if (ref.kind !== 'reply') return 0;
  let depth = 0;
  for (let above = element.closest(threads); above !== null; above = above.parentElement?.closest(threads) ?? null)
    depth += 1;
  return Math.max(1, depth - 1);
}

/** What this item answers, nearest last: the comment, and the replies between them. */
export function answered(root: Document, item: FoundItem): FoundItem[] {
  const { parentId } = item.ref;
  const items = itemsIn(root, wholeThreadOf(item.element) ?? root);
  const isAbove = ({ ref }: FoundItem): boolean => (parentId === null ? ref.kind === 'comment' : ref.id === parentId);
  // A copy of a reply may be in another comment's thread. Its own comment is then found by id.
  const comment = items.find(isAbove) ?? (parentId === null ? undefined : itemsIn(root, root).find(isAbove));
  const between = items.filter(
    (other) =>
      other.element !== item.element &&
      other.ref.kind === 'reply' &&
      threadBelow(other)?.contains(item.element) === true,
  );
  return [...(comment === undefined ? [] : [comment]), ...between];
}

export function repliesOf(root: Document, item: FoundItem): FoundItem[] {
  const below = threadBelow(item);
  const among = item.ref.kind === 'reply' && below === null ? [] : itemsIn(root, below ?? root);
  const replies = among.filter((other) => {
    if (other.element === item.element || other.ref.kind !== 'reply') return false;
    // An invisible copy of another comment's reply may be in here.
    if (item.ref.kind === 'reply')
      return other.ref.id === null || (other.ref.id !== item.ref.id && other.ref.parentId === item.ref.parentId);
    return item.ref.id !== null && other.ref.id !== null ? other.ref.parentId === item.ref.id : below !== null;
  });
  // A teaser repeats a reply that is also in the full list.
  return replies.filter(
    (reply, at) => reply.ref.id === null || replies.findIndex((other) => other.ref.id === reply.ref.id) === at,
  );
}

/**
 * How many replies the page says there are. The label of the item's own expand button comes first (its digits are the
 * same in every language), then the page's data about the item. A hidden or missing button proves nothing: the 2026
 * page keeps the dead button of the older layout. So `0` is only returned if one of the two says so and nothing on the
 * page contradicts it.
 *
 * @param said the page data about the comment
 */
export function replyCount(
  item: FoundItem,
  said: unknown = askNow(item.element.ownerDocument, 'comment-data', item.element),
): number | null {
  const own = ownControls(item, moreReplies);
  const shown = own.filter(isShown);
  // A pressed button is hidden but keeps its count. The button that folds the list shows that it was pressed.
  const isOpened = ownControls(item, fewerReplies).some(isShown);
  const told = countsOf(shown.length > 0 || !isOpened ? shown : own);
  const count = told.length > 0 ? Math.max(...told) : countInData(item, said);
  const isDenied = countsOf(own).some((each) => each > 0) || repliesOf(item.element.ownerDocument, item).length > 0;
  return count === 0 && isDenied ? null : count;
}

/** Elements are re-used, so only data about this id counts. */
function countInData({ ref }: FoundItem, said: unknown): number | null {
  if (ref.id === null || !isRecord(said) || said['id'] !== ref.id) return null;
  const count = said['replies'];
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
}

/**
 * Whether a list of replies is drawn for this item: folded, loading or dead. If its place is unknown, the answer is
 * yes.
 */
export function hasReplyList(item: FoundItem): boolean {
  const below = threadBelow(item);
  if (below === null) return false;
  const place = allWithin(below, repliesPlace).find((each) => each.closest(threads) === below);
  return place === undefined || within(place, `${replyLists}, ${moreReplies}, ${rows}`) !== null;
}

/** Controls of this item's own list. Excludes nested lists, where each reply has its own controls. */
function ownControls(item: FoundItem, selector: string): Element[] {
  const below = threadBelow(item);
  if (below === null) return [];
  return allWithin(below, selector).filter((control) => {
    const thread = control.closest(threads);
    if (thread !== null && thread !== below && below.contains(thread)) return false;
    const inner = control.closest(subThreads);
    return inner === null || inner === below || !below.contains(inner) || !isOfReply(inner);
  });
}

/** A sub-thread that holds a reply, or follows one in the list, belongs to that reply. */
const isOfReply = (subThread: Element): boolean =>
  subThread.querySelector(comments) !== null || subThread.previousElementSibling?.matches(comments) === true;

/** Not hidden by attribute or, where the browser can tell, in any other way. */
const isShown = (element: Element): boolean =>
  element.isConnected &&
  element.closest('[hidden]') === null &&
  (typeof element.checkVisibility !== 'function' || element.checkVisibility());

const countsOf = (buttons: Element[]): number[] =>
  buttons.flatMap((button) => {
    const digits = /^\D*(\d{1,6})\D*$/u.exec(wordsOf(button))?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });

/** A button's label may only be in `aria-label`. */
const wordsOf = (button: Element): string =>
  (button.textContent?.trim() ?? '') || (button.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '');

/**
 * Opens the list of replies, its continuations and nested lists until nothing more loads. The number beside the button
 * may be stale, or count only the outer list. Restores the scroll position.
 *
 * @returns null if everything was tried; otherwise why something was not
 */
export async function openReplies(
  item: FoundItem,
  said: number | null,
  env: ActEnv,
  until = env.clock.now() + allReplies,
): Promise<string | null> {
  const thread = threadBelow(item);
  if (thread === null) return null;
  const view = item.element.ownerDocument.defaultView;
  const top = view?.scrollY ?? 0;
  try {
    return await openAll(thread, item, said, { ...env, until });
  } finally {
    if (view !== null && view.scrollY !== top) view.scrollTo({ top, behavior: 'instant' });
  }
}

async function openAll(
  thread: Element,
  item: FoundItem,
  said: number | null,
  { until, ...env }: ActEnv & { until: number },
): Promise<string | null> {
  const have = (): number => repliesOf(item.element.ownerDocument, item).length;
  const wait = (milliseconds: number, found: () => boolean): Promise<true | undefined> =>
    waitFor(() => (found() ? true : undefined), { root: thread, milliseconds, ...env });
  const silent = new WeakSet<Element>();
  for (;;) {
    const left = toOpen(thread);
    const opener = left.find((element) => !silent.has(element) && !saysThatItActs(element));
    if (opener === undefined) return leftOver(left);
    if (!isStillOf(item)) return 'kommentaren försvann medan svaren öppnades';
    if (env.signal.aborted) return 'läsningen avbröts innan alla svar var öppna';
    const rest = until - env.clock.now();
    if (rest <= 0) return outOfTime;
    const before = have();
    if (opener.matches(rows)) opener.scrollIntoView?.({ block: 'center', behavior: 'instant' });
    else press(opener, { isStill: () => isShown(opener) && !saysThatItActs(opener) });
    // A button may be replaced by a row that loads when seen, instead of loading replies itself.
    const isFollowed = (): boolean => !isShown(opener) && toOpen(thread).some((each) => !left.includes(each));
    const patience = said !== null && before >= said ? extraTime : repliesTime;
    await wait(Math.min(patience, rest), () => have() > before || isFollowed());
    // A batch of replies may be drawn in parts.
    if (have() > before) await wait(300, () => said !== null && have() >= said);
    else silent.add(opener);
  }
}

/** A button remains after everything has loaded, but a row is removed. So a remaining row may have more to load. */
function leftOver(left: Element[]): string | null {
  if (left.some(saysThatItActs)) return 'en knapp bland svaren kan göra något annat';
  return left.some((element) => element.matches(rows)) ? 'en rad som kan ha fler svar laddades aldrig' : null;
}

/** YouTube re-uses its elements: the list may now belong to another comment. */
function isStillOf({ element, ref }: FoundItem): boolean {
  const id = permalinkOf(element)?.id;
  return element.isConnected && (ref.id === null || id === undefined || id === ref.id);
}

/** True if nothing is left to press or to scroll to. */
export const isAllOpen = (thread: Element): boolean => toOpen(thread).length === 0;

const rows = 'ytd-continuation-item-renderer';

/** Buttons that open replies, then rows that load when scrolled to. */
function toOpen(thread: Element): Element[] {
  const buttons = allWithin(thread, `${moreReplies}, ${nextReplies}`)
    .map((element) => element.querySelector('button') ?? element)
    .filter(isShown);
  const waiting = allWithin(thread, waitingReplies).filter(
    (row) => isShown(row) && ![...row.querySelectorAll('button')].some(isShown),
  );
  return [...new Set([...buttons, ...waiting])];
}
