/**
 * The replies below a comment, and below a reply: found, counted and opened the way a reader does. Two pages live at
 * once: one flat list of replies, and (since 2025) threads in the thread, where a reply's own replies stand in a thread
 * of theirs. Ids do not tell them apart: each is `comment.reply`.
 */
import type { ActEnv, FoundItem } from '../contract';
import { saysThatItActs } from '../dom/acting-words';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { askNow } from '../page-data/ask-now';
import { isRecord } from '../page-data/protocol';
import { itemsIn } from './items';
import {
  allWithin,
  anyMoreReplies,
  comments,
  fewerReplies,
  moreReplies,
  nextReplies,
  subThreads,
  threads,
  waitingReplies,
  within,
} from './selectors';

/** How long one waits for replies to come, in milliseconds. */
const repliesTime = 5000;
/** Ten replies come at a time; beyond this the record says how many are missing. */
const mostPages = 40;

/** The outermost thread: threads stand in threads. */
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
 * What holds the replies of this item: a comment's thread; of a reply its own thread, or the list of replies that
 * follows it. Null when a reply stands in one list with the others.
 */
export function threadBelow(item: FoundItem): Element | null {
  const own = item.element.closest(threads);
  if (item.ref.kind !== 'reply') return own;
  if (own !== null && own.querySelector(comments) === item.element) return own;
  const after = item.element.nextElementSibling;
  return after?.matches(subThreads) === true ? after : null;
}

/** 0 for a comment, 1 for its replies, 2 for theirs. */
export function depthOf({ element, ref }: FoundItem): number {
  if (ref.kind !== 'reply') return 0;
  let depth = 0;
  for (let above = element.closest(threads); above !== null; above = above.parentElement?.closest(threads) ?? null)
    depth += 1;
  return Math.max(1, depth - 1);
}

/** What this item answers, nearest last: the comment, and the reply that it stands below. */
export function answered(root: Document, item: FoundItem): FoundItem[] {
  const { parentId } = item.ref;
  const items = itemsIn(root, wholeThreadOf(item.element) ?? root);
  const comment = items.find((other) => (parentId === null ? other.ref.kind === 'comment' : other.ref.id === parentId));
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
    if (item.ref.kind === 'reply') return other.ref.id === null || other.ref.id !== item.ref.id;
    return item.ref.id !== null && other.ref.id !== null ? other.ref.parentId === item.ref.id : below !== null;
  });
  // Teasers show a reply that stands in the full list too.
  return replies.filter(
    (reply, at) => reply.ref.id === null || replies.findIndex((other) => other.ref.id === reply.ref.id) === at,
  );
}

/**
 * How many replies the page says there are: the words of the button that opens them (they differ by language, their
 * digits do not), else the page's own data. A thread without such a button has none; of a
 * reply in one list with the others only the data can tell.
 *
 * @param said the page's own answer about the comment
 */
export function replyCount(
  item: FoundItem,
  said: unknown = askNow(item.element.ownerDocument, 'comment-data', item.element),
): number | null {
  const below = threadBelow(item);
  const isOpened = below !== null && within(below, fewerReplies) !== null;
  // Not the buttons of a thread further in.
  const own =
    below === null
      ? []
      : allWithin(below, anyMoreReplies).filter(
          (button) => !below.matches(threads) || button.closest(threads) === below,
        );
  const shown = own.filter(isShown);
  // A button that has been pressed is hidden and still says it.
  const words = (shown.length > 0 || !isOpened ? shown : own).map(wordsOf).filter((text) => text !== '');
  for (const text of words) {
    const digits = /^\D*(\d{1,6})\D*$/u.exec(text);
    if (digits !== null) return Number(digits[1]);
  }
  // One reply may be said without a digit.
  if (words.length > 0 && words.every((text) => !/\d/u.test(text))) return 1;
  const inData = isRecord(said) ? said['replies'] : null;
  if (typeof inData === 'number' && Number.isInteger(inData) && inData >= 0) return inData;
  const hasPlace = below !== null && within(below, '#replies') !== null;
  return hasPlace && shown.length === 0 && !isOpened ? 0 : null;
}

const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

/** A button may hold its words only for those who listen. */
const wordsOf = (button: Element): string =>
  (button.textContent?.trim() ?? '') || (button.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '');

/**
 * Opens the list of replies, its continuations and the lists inside it, until
 * as many stand there as the page says or nothing more comes.
 */
export async function openReplies(item: FoundItem, said: number | null, env: ActEnv): Promise<void> {
  const root = item.element.ownerDocument;
  const thread = threadBelow(item);
  if (thread === null) return;
  const have = (): number => repliesOf(root, item).length;
  const wait = (milliseconds: number, found: () => boolean): Promise<true | undefined> =>
    waitFor(() => (found() ? true : undefined), { root: thread, milliseconds, ...env });
  const silent = new WeakSet<Element>();
  const next = (): Element | undefined =>
    toOpen(thread).find((element) => !silent.has(element) && !saysThatItActs(element));
  const top = root.defaultView?.scrollY ?? 0;
  for (let page = 0; page < mostPages && !env.signal.aborted; page += 1) {
    const before = have();
    const opener = next();
    if (opener === undefined || (said !== null && before >= said)) break;
    if (opener.matches(rows)) opener.scrollIntoView?.({ block: 'center', behavior: 'instant' });
    else press(opener, { isStill: () => !saysThatItActs(opener) });
    // A button may leave a row that waits to be seen instead of bringing anything itself.
    await wait(repliesTime, () => have() > before || (!isShown(opener) && next() !== undefined));
    // A page of replies may be drawn in parts.
    if (have() > before) await wait(300, () => said !== null && have() >= said);
    else silent.add(opener);
  }
  if (root.defaultView !== null && root.defaultView.scrollY !== top)
    root.defaultView.scrollTo({ top, behavior: 'instant' });
}

/** Nothing is left to press or to scroll to. */
export const isAllOpen = (thread: Element): boolean => toOpen(thread).length === 0;

const rows = 'ytd-continuation-item-renderer';

/** Buttons that open replies, then rows that wait to be scrolled to. */
function toOpen(thread: Element): Element[] {
  const buttons = allWithin(thread, `${moreReplies}, ${nextReplies}`)
    .filter(isShown)
    .map((element) => element.querySelector('button') ?? element);
  const waiting = allWithin(thread, waitingReplies).filter(
    (row) => isShown(row) && row.querySelector('button') === null,
  );
  return [...new Set([...buttons, ...waiting])];
}
