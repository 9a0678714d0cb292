/**
 * Proves that an item is gone after a reload. By then the item's neighbours are no longer known, and Facebook shows a
 * selection of comments first. So the thread is opened as a reader would open it, and absence counts only when the
 * whole thread is shown. Presses only expanders and the choice of sorting.
 */
import type { ActEnv, FoundItem } from '../contract';
import type { ItemRef } from '../../domain/item';
import type { Absence } from '../dom/absence';
import type { Remembered } from '../dom/frame';
import { isShown, openLayer } from '../dom/menu';
import { press, pressEscape } from '../dom/press';
import { readText } from '../dom/read-text';
import { waitFor } from '../dom/wait-for';
import { addressOf } from './addresses';
import { commentCountOf } from './counts';
import { health } from './health';
import { findItems } from './items';
import { isAllComments } from './labels';
import { readPageData } from './page-data';
import { findPostUnits, postIdentity, unitOf } from './post-unit';
import { read } from './read';
import { gate } from './selectors';
import { sortButtonOf } from './sorting';
import { openAll, whyNotOpen } from './thread';

/**
 * Timeouts in milliseconds. A newly opened page needs time to show a thread, and so does a list that is sorted anew.
 */
const loadTimeout = 8_000;
const menuTimeout = 4_000;

const unknown = (why: string): Absence => ({ kind: 'unknown', why });
const gone = (why: string): Absence => ({ kind: 'gone', why });
const SELECTION = unknown('the thread is a selection');

/**
 * Opens the whole thread and judges it. Call it when the item is absent by id, and look for the item again afterwards,
 * because opening the thread may bring it back.
 *
 * @param before the item's surroundings, if it was seen in this page view
 */
export async function openWholeThread(
  root: Document,
  ref: ItemRef,
  env: ActEnv,
  before: Remembered | undefined,
): Promise<Absence> {
  const wait = <T>(find: () => T | undefined): Promise<T | undefined> =>
    waitFor(find, { root, milliseconds: loadTimeout, ...env });
  const around = await wait(() => threadOf(root, ref));
  if (around === undefined) return unknown('its thread is not on this page');
  if (ref.kind === 'comment') await showAll(root, around.element, env);
  const closed = await openAll(root, around, env, () => Promise.resolve());
  await wait(() => (isCalm(threadOf(root, ref)) ? true : undefined));
  return judgeThread(root, ref, closed, { before, env });
}

/** Judges the thread as it is shown now, for callers that may press nothing. */
export function judgeAsItStands(root: Document, ref: ItemRef, env: ActEnv, before: Remembered | undefined): Absence {
  const around = threadOf(root, ref);
  if (around === undefined) return unknown('its thread is not on this page');
  if (ref.kind === 'comment' && isSelection(around.element)) return SELECTION;
  return judgeThread(root, ref, whyNotOpen(root, around), { before, env });
}

/** Whether the list shows a selection of comments. The post's count may leave out the same comments. */
function isSelection(unit: Element): boolean {
  const sorting = sortButtonOf(unit);
  return sorting !== undefined && !isAllComments(readText(sorting));
}

/** @param closed why parts of the thread are not open; null when all are */
function judgeThread(
  root: Document,
  ref: ItemRef,
  closed: string | null,
  { before, env }: { before: Remembered | undefined; env: ActEnv },
): Absence {
  const here = threadOf(root, ref);
  if (closed !== null || here === undefined)
    return unknown(`parts of the thread are not open: ${closed ?? 'it left the page'}`);
  if (!isCalm(here)) return unknown('its thread is still loading');
  const { level, trace } = health(root);
  if (level !== 'green') return unknown(trace);
  // The item is in the page data, so it existed when the page was loaded.
  if (ref.id !== null && readPageData(root).comments.has(ref.id)) return unknown('the data of the page still names it');
  const isNew = before === undefined && env.loadedAfter === true;
  return ref.kind === 'reply' ? replyVerdict(root, here, isNew, env) : commentVerdict(root, here);
}

/** What the item was in, found by id: the comment above for a reply, otherwise the post. */
function threadOf(root: Document, ref: ItemRef): FoundItem | undefined {
  const items = findItems(root);
  if (ref.parentId !== null) return items.find((item) => item.ref.kind !== 'post' && item.ref.id === ref.parentId);
  return items.find((item) => item.ref.kind === 'post' && isThePost(root, item.element, ref));
}

/** Whether no row anywhere in the post is marked as loading. */
const isCalm = (item: FoundItem | undefined): boolean =>
  item !== undefined &&
  (unitOf(item.element) ?? item.element).querySelector('[aria-busy="true"], [role="progressbar"]') === null;

function isThePost(root: Document, unit: Element, ref: ItemRef): boolean {
  if (ref.postId === null) return false;
  const here = addressOf(root.URL);
  return (
    postIdentity(unit, readPageData(root)).aliases.includes(ref.postId) ||
    (here?.href.includes(ref.postId) === true && findPostUnits(root).length === 1)
  );
}

/**
 * The post's count includes replies, and counts copies of one id once. Fewer shown is only a part; more shown means
 * that the number is not a count.
 */
function commentVerdict(root: Document, post: FoundItem): Absence {
  const said = commentCountOf(post.element);
  const shown = new Set(
    findItems(root).flatMap(({ ref, element }) =>
      ref.kind !== 'post' && ref.id !== null && post.element.contains(element) ? [ref.id] : [],
    ),
  ).size;
  if (said === null) return unknown('the post does not say how many comments it has');
  // An empty list proves nothing: a folded or removed list looks the same.
  return shown === said && shown > 0
    ? gone(`all ${said} comments that the post speaks of are shown`)
    : unknown(`the post speaks of ${said} comments, ${shown} are shown`);
}

/**
 * Gone when the thread shows as many replies as its comment states, or as many comments as the whole post states.
 *
 * @param isNew whether the page data is newer than the reply; older data may not count it
 */
function replyVerdict(root: Document, parent: FoundItem, isNew: boolean, { asItStands }: ActEnv): Absence {
  const { replyCount, trace } = read(root, parent);
  const isData = trace.some(({ field, leansOn }) => field === 'replyCount' && leansOn === 'data');
  const said = isData && !isNew ? null : replyCount;
  const shown = new Set(findItems(root).flatMap(({ ref }) => (ref.parentId === parent.ref.id ? [ref.id] : []))).size;
  if (said !== null && shown === said) return gone(`all ${said} replies that its comment speaks of are shown`);
  const unit = unitOf(parent.element);
  const post = findItems(root).find(({ element }) => element === unit);
  if (post !== undefined && asItStands === true && isSelection(post.element)) return SELECTION;
  return post === undefined
    ? unknown(`the comment speaks of ${said ?? 'no number of'} replies, ${shown} are shown`)
    : commentVerdict(root, post);
}

/** Chooses 'all comments' by its label. If the label is not known, the thread stays a selection and proves nothing. */
async function showAll(root: Document, unit: Element, env: ActEnv): Promise<void> {
  const button = sortButtonOf(unit);
  if (button === undefined || isAllComments(readText(button)) || env.signal.aborted) return;
  const menus = (): Element[] => [...root.querySelectorAll(gate.menu)].filter(isShown);
  const opened = await openLayer(button, { visible: menus, root, milliseconds: menuTimeout, ...env });
  if (opened.kind !== 'opened') return;
  const [choice, another] = [...opened.layer.querySelectorAll(gate.menuItem)].filter((entry) =>
    isAllComments(readText(entry)),
  );
  if (choice === undefined || another !== undefined) return pressEscape(root);
  press(choice);
  await waitFor(() => (isAllComments(readText(sortButtonOf(unit) ?? button)) ? true : undefined), {
    root,
    milliseconds: menuTimeout,
    ...env,
  });
}
