/**
 * The list of comments of a page that has just been opened, brought as a reader brings it: YouTube loads none before
 * one scrolls to them, and then twenty at a time. Only a list that is wholly there says that a comment is gone.
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

/** For the first comments, for each further page of them, and for all of them; milliseconds. */
const firstTime = 8_000;
const pageTime = 5_000;
const allTime = 30_000;

/**
 * Scrolls as a reader does until nothing more comes, `enough` says so
 * or the time is over, and leaves the page where it was.
 *
 * @returns how the list was sorted when it came
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

/** None is drawn; one may have been, and comes again as it was. */
const hasNoList = (root: Document): boolean => root.querySelector(sectionHeader) === null;

/** The list that comes now is the first of this document, so it is asked for now, and as its address has it. */
export const isFirstToCome = (root: Document): boolean => hasNoList(root) && noneHasStood(root);

/** The item is absent by id now, on its own video's page. */
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
  // A permalink puts its comment first when it exists. That is true of the list that came with the address, before
  // anybody could sort it, and of no later one: the address stays what it was, and a list that left comes again sorted.
  if (isFirst && isItsOwnAddress(root, id) && sortingOf(root) === sortedAtFirst && present().size > 0)
    return { kind: 'gone', why: 'kommentarens egen adress visar den inte' };
  return judgeComment(root);
}

/** The same of a list as it stands, for whoever may neither scroll nor open. Absent by id, on its own video's page. */
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

/** Whole is a list where nothing is left to load and which has as many as YouTube says, replies counted too. */
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
 * Each comment once, with as many replies as YouTube says that it has; null where it does not say. One that says
 * nothing and has no list of replies drawn has none for this sum: only a sum that is exactly what YouTube says proves
 * anything.
 */
function withReplies(top: FoundItem[]): number | null {
  const byId = new Map(top.map((item) => [item.ref.id, item]));
  const counts = [...byId.values()].map((item) => replyCount(item) ?? (hasReplyList(item) ? null : 0));
  return byId.has(null)
    ? null
    : counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), byId.size);
}

/** A reply is away when its parent's list is open and whole without it. */
async function judgeReply(root: Document, parentId: string, id: string, env: ActEnv): Promise<Absence> {
  const parent = findItems(root).find((item) => item.ref.id === parentId);
  if (parent === undefined) return { kind: 'unknown', why: 'kommentaren som svaret hör till står inte på sidan' };
  const said = replyCount(parent);
  await openReplies(parent, said, env);
  const replies = repliesOf(root, parent);
  if (replies.some((reply) => reply.ref.id === id)) return { kind: 'present', why: 'svaret står i listan' };
  if (said === null) return { kind: 'unknown', why: 'YouTube säger inte hur många svar det finns' };
  // None is what a thread without a button says, also where it was only emptied: then the whole list must say it.
  if (said === 0) {
    await loadAll(root, () => false, env);
    return judgeComment(root);
  }
  return judgeOpenReplies(root, parent, said);
}

/** None said proves nothing here: an emptied thread says the same. */
function judgeOpenReplies(root: Document, parent: FoundItem, said: number | null): Absence {
  const replies = repliesOf(root, parent);
  const thread = threadBelow(parent);
  if (said !== null && said > 0 && replies.length === said && thread !== null && isAllOpen(thread))
    return { kind: 'gone', why: `alla ${said} svar som YouTube talar om är laddade, id saknas` };
  return { kind: 'unknown', why: `YouTube talar om ${said ?? 'inget antal'} svar, ${replies.length} är laddade` };
}
