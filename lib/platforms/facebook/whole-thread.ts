/**
 * After a reload nothing is remembered of what stood beside an item, and Facebook shows a selection first. So its
 * thread is opened as a reader would open it, and absence proves something only when all of it is
 * there. Presses nothing but expanders and the choice of sorting.
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

/** A page that has just been opened takes its time to show a thread; a list that is sorted anew too. Milliseconds. */
const patience = 8_000;
const menuPatience = 4_000;

const unknown = (why: string): Absence => ({ kind: 'unknown', why });
const gone = (why: string): Absence => ({ kind: 'gone', why });
const SELECTION = unknown('the thread is a selection');

/**
 * The item is absent by id now; the caller looks again afterwards, since opening the thread may bring it.
 *
 * @param before what it stood in, where it was seen in this page view
 */
export async function openWholeThread(
  root: Document,
  ref: ItemRef,
  env: ActEnv,
  before: Remembered | undefined,
): Promise<Absence> {
  const wait = <T>(find: () => T | undefined): Promise<T | undefined> =>
    waitFor(find, { root, milliseconds: patience, ...env });
  const around = await wait(() => threadOf(root, ref));
  if (around === undefined) return unknown('its thread is not on this page');
  if (ref.kind === 'comment') await showAll(root, around.element, env);
  const closed = await openAll(root, around, env, () => Promise.resolve());
  await wait(() => (isCalm(threadOf(root, ref)) ? true : undefined));
  return judgeThread(root, ref, closed, { before, env });
}

/** The same of a thread as it stands, for whoever may open nothing. */
export function judgeAsItStands(root: Document, ref: ItemRef, env: ActEnv, before: Remembered | undefined): Absence {
  const around = threadOf(root, ref);
  if (around === undefined) return unknown('its thread is not on this page');
  if (ref.kind === 'comment' && isSelection(around.element)) return SELECTION;
  return judgeThread(root, ref, whyNotOpen(root, around), { before, env });
}

/** What a selection leaves out may be left out of its number too. */
function isSelection(unit: Element): boolean {
  const sorting = sortButtonOf(unit);
  return sorting !== undefined && !isAllComments(readText(sorting));
}

/** @param closed why not all of it is open; null where it is */
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
  // What the server wrote at loading was there at loading.
  if (ref.id !== null && readPageData(root).comments.has(ref.id)) return unknown('the data of the page still names it');
  const isNew = before === undefined && env.loadedAfter === true;
  return ref.kind === 'reply' ? replyVerdict(root, here, isNew, env) : commentVerdict(root, here);
}

/** What the item stood in, by id: for a reply the comment above it, else the post. */
function threadOf(root: Document, ref: ItemRef): FoundItem | undefined {
  const items = findItems(root);
  if (ref.parentId !== null) return items.find((item) => item.ref.kind !== 'post' && item.ref.id === ref.parentId);
  return items.find((item) => item.ref.kind === 'post' && isThePost(root, item.element, ref));
}

/** Rows that load say so, wherever in the post they stand. */
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
 * A post's word for its comments counts their replies too, and copies of one id once. Less is a part, more is no count.
 */
function commentVerdict(root: Document, post: FoundItem): Absence {
  const said = commentCountOf(post.element);
  const shown = new Set(
    findItems(root).flatMap(({ ref, element }) =>
      ref.kind !== 'post' && ref.id !== null && post.element.contains(element) ? [ref.id] : [],
    ),
  ).size;
  if (said === null) return unknown('the post does not say how many comments it has');
  // An empty list says nothing of itself: it looks like one that was folded or taken away.
  return shown === said && shown > 0
    ? gone(`all ${said} comments that the post speaks of are shown`)
    : unknown(`the post speaks of ${said} comments, ${shown} are shown`);
}

/**
 * Open and whole: as many as its comment says, or nothing missing from the whole post.
 *
 * @param isNew whether the data of the page is younger than the reply: else its number may be without it
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

/** Chooses 'all comments' by its words; where they are not known the thread stays a selection and proves nothing. */
async function showAll(root: Document, unit: Element, env: ActEnv): Promise<void> {
  const button = sortButtonOf(unit);
  if (button === undefined || isAllComments(readText(button)) || env.signal.aborted) return;
  const menus = (): Element[] => [...root.querySelectorAll(gate.menu)].filter(isShown);
  const opened = await openLayer(button, { visible: menus, root, milliseconds: menuPatience, ...env });
  if (opened.kind !== 'opened') return;
  const [choice, another] = [...opened.layer.querySelectorAll(gate.menuItem)].filter((entry) =>
    isAllComments(readText(entry)),
  );
  if (choice === undefined || another !== undefined) return pressEscape(root);
  press(choice);
  await waitFor(() => (isAllComments(readText(sortButtonOf(unit) ?? button)) ? true : undefined), {
    root,
    milliseconds: menuPatience,
    ...env,
  });
}
