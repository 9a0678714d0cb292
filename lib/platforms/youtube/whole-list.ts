/**
 * Loads the comment list of a newly opened page the way a reader does: YouTube loads nothing until the list is scrolled
 * to, and then twenty comments at a time. Only a complete list proves that a comment is gone.
 */
import type { ItemRef } from '../../domain/item';
import type { ActEnv, FoundItem } from '../contract';
import type { Absence } from '../dom/absence';
import { waitFor } from '../dom/wait-for';
import { health } from './health';
import { findItems, relocate } from './items';
import { noneHasStood } from './lists-stood';
import { isAllOpen, openReplies, replyCount, repliesOf, threadBelow, hasReplyList } from './replies';
import { headerCount, moreComments, sortingOf } from './neighbours';
import { comments, offlineMessage, section, sectionHeader } from './selectors';

/** Timeouts for the first comments, for each further batch, and for all of them, in milliseconds. */
const firstTime = 8_000;
const pageTime = 5_000;
const allTime = 30_000;

/**
 * Scrolls until nothing more loads, `enough` returns true or time runs out, and restores the scroll position.
 *
 * @returns the sort order when the list first appeared
 */
async function loadAll(root: Document, enough: () => boolean, env: ActEnv): Promise<string | null> {
  const view = root.defaultView;
  const top = view?.scrollY ?? 0;
  const until = env.clock.now() + allTime;
  const wait = (milliseconds: number, found: () => boolean): Promise<true | undefined> =>
    waitFor(() => (found() ? true : undefined), { root, milliseconds, ...env });
  const show = (element: Element | null | undefined): void =>
    element?.scrollIntoView?.({ block: 'center', behavior: 'instant' });
  if (root.querySelector(sectionHeader) === null) {
    show(root.querySelector(section) ?? root.querySelector('ytd-comments'));
    await wait(firstTime, () => root.querySelector(sectionHeader) !== null);
  }
  const sortedAtFirst = sortingOf(root);
  for (
    let row = moreComments(root);
    row !== undefined && !enough() && !env.signal.aborted && env.clock.now() < until;
    row = moreComments(root)
  ) {
    const before = root.querySelectorAll(comments).length;
    show(row);
    const came = await wait(
      pageTime,
      () => root.querySelectorAll(comments).length !== before || moreComments(root) === undefined,
    );
    if (came === undefined) break;
  }
  if (view !== null && view.scrollY !== top) view.scrollTo({ top, behavior: 'instant' });
  return sortedAtFirst;
}

/** No list is drawn now. An earlier one may come back as it was. */
const hasNoList = (root: Document): boolean => root.querySelector(sectionHeader) === null;

/** The next list is this document's first. It is freshly loaded and is the one that the address asked for. */
export const isFirstToCome = (root: Document): boolean => hasNoList(root) && noneHasStood(root);

/** Loads the whole list and judges an item whose id is absent now, on its own video's page. */
export async function loadWholeList(root: Document, ref: ItemRef, env: ActEnv): Promise<Absence> {
  const { id, parentId } = ref;
  if (id === null) return { kind: 'unknown', why: 'kommentaren har inget id på sidan' };
  const present = (): Set<string | null> => new Set(findItems(root).map((item) => item.ref.id));
  const isThere = (): boolean => relocate(root, ref).kind !== 'absent';
  const isFirst = isItsOwnAddress(root, id) && isFirstToCome(root);
  const sortedAtFirst = await loadAll(root, () => isThere() || (parentId !== null && present().has(parentId)), env);
  if (isThere()) return { kind: 'present', why: 'kommentarens id står bland dem som laddades' };
  if (root.querySelector(section) === null || root.querySelector(sectionHeader) === null)
    return { kind: 'unknown', why: 'kommentarsfältet är inte laddat' };
  if (parentId !== null) return judgeReply(root, parentId, id, env);
  // A permalink shows its comment first if it exists. That only holds for the list that loaded with the address, before
  // anyone could sort it. The address stays the same, and a list that comes back is sorted as it was.
  if (isFirst && isItsOwnAddress(root, id) && sortingOf(root) === sortedAtFirst && present().size > 0)
    return { kind: 'gone', why: 'kommentarens egen adress visar den inte' };
  return judgeComment(root);
}

/**
 * The same for a list as it stands, without scrolling or opening anything. The id is absent, on its own video's page.
 */
export function judgeAsItStands(root: Document, { parentId }: ItemRef): Absence {
  if (root.querySelector(section) === null || hasNoList(root))
    return { kind: 'unknown', why: 'kommentarsfältet är inte laddat' };
  if (parentId === null) return judgeComment(root);
  const parent = findItems(root).find((item) => item.ref.id === parentId);
  return parent === undefined
    ? { kind: 'unknown', why: 'kommentaren som svaret hör till står inte på sidan' }
    : judgeOpenReplies(root, parent, replyCount(parent));
}

const isItsOwnAddress = (root: Document, id: string): boolean => new URL(root.URL).searchParams.get('lc') === id;

/** A list is complete if nothing is left to load and it has as many comments as YouTube says, replies included. */
function judgeComment(root: Document): Absence {
  if ((root.querySelector(section)?.querySelector(offlineMessage) ?? null) !== null)
    return { kind: 'unknown', why: 'kommentarsfältet visar ett meddelande i stället för kommentarer' };
  const top = findItems(root).filter((item) => item.ref.kind === 'comment');
  if (moreComments(root) !== undefined)
    return { kind: 'unknown', why: `id saknas bland ${top.length} laddade kommentarer, alla är inte laddade` };
  const { level, trace } = health(root);
  if (level !== 'green') return { kind: 'unknown', why: trace };
  const said = headerCount(root);
  const have = withReplies(top);
  return said !== null && have === said
    ? { kind: 'gone', why: `id saknas och alla ${said} kommentarer som YouTube talar om är laddade` }
    : { kind: 'unknown', why: `YouTube talar om ${said ?? 'inget antal'}, ${have ?? 'okänt hur många'} är laddade` };
}

/**
 * Counts each comment once, plus the replies that YouTube says it has; null if YouTube does not say. A comment without
 * a count and without a drawn list of replies counts as having none. That is safe here, because only a sum that equals
 * YouTube's own number proves anything.
 */
function withReplies(top: FoundItem[]): number | null {
  const byId = new Map(top.map((item) => [item.ref.id, item]));
  const counts = [...byId.values()].map((item) => replyCount(item) ?? (hasReplyList(item) ? null : 0));
  return byId.has(null)
    ? null
    : counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), byId.size);
}

/** A reply is gone if its parent's list is open and complete without it. */
async function judgeReply(root: Document, parentId: string, id: string, env: ActEnv): Promise<Absence> {
  const parent = findItems(root).find((item) => item.ref.id === parentId);
  if (parent === undefined) return { kind: 'unknown', why: 'kommentaren som svaret hör till står inte på sidan' };
  const said = replyCount(parent);
  await openReplies(parent, said, env);
  const replies = repliesOf(root, parent);
  if (replies.some((reply) => reply.ref.id === id)) return { kind: 'present', why: 'svaret står i listan' };
  if (said === null) return { kind: 'unknown', why: 'YouTube säger inte hur många svar det finns' };
  // A thread without a button says zero, and so does one that was just emptied. Then the whole list must prove it.
  if (said === 0) {
    await loadAll(root, () => false, env);
    return judgeComment(root);
  }
  return judgeOpenReplies(root, parent, said);
}

/** Zero proves nothing here: an emptied thread says the same. */
function judgeOpenReplies(root: Document, parent: FoundItem, said: number | null): Absence {
  const replies = repliesOf(root, parent);
  const thread = threadBelow(parent);
  if (said !== null && said > 0 && replies.length === said && thread !== null && isAllOpen(thread))
    return { kind: 'gone', why: `alla ${said} svar som YouTube talar om är laddade, id saknas` };
  return { kind: 'unknown', why: `YouTube talar om ${said ?? 'inget antal'} svar, ${replies.length} är laddade` };
}
