/** Is the comment gone? Only when the page can be read and would show it. An empty, loading or foreign page says 'unknown', never 'gone'. */
import type { ItemRef } from '../../domain/item';
import type { GoneCheck } from '../../domain/outcome';
import type { ActEnv, FoundItem } from '../contract';
import { waitFor } from '../dom/wait-for';
import { health } from './health';
import { findItems, isReplacedByPlaceholder, permalinkOf, relocate } from './items';
import { loadAll, moreComments } from './load-all';
import { neighboursOf } from './neighbours';
import { pageSubject, studioChannel } from './pages';
import { replyCount } from './read';
import { comments, commentContainer, moreReplies, nextReplies, offlineMessage, section, sectionHeader, threads } from './selectors';
import { openReplies, repliesOf } from './thread';

/** The page takes its time to take the comment away, and may put it back; milliseconds. */
const patience = 5000;
const settle = 700;

export async function goneCheck(root: Document, ref: ItemRef, env: ActEnv): Promise<GoneCheck> {
  const answer = (kind: GoneCheck['kind'], method: string): GoneCheck => ({ kind, method, at: new Date(env.clock.now()).toISOString() });
  if (ref.id === null) return answer('unknown', 'kommentaren har inget id på sidan');
  const absent = (): true | undefined => (relocate(root, ref).kind === 'absent' ? true : undefined);
  const went = await waitFor(absent, { root, milliseconds: patience, clock: env.clock, signal: env.signal });
  if (went !== true) return answer('present', 'kommentarens id står kvar på sidan');
  await env.clock.wait(settle, env.signal).catch(() => undefined);
  if (absent() !== true) return answer('present', 'kommentaren kom tillbaka');
  return answer(...(await judgeAbsence(root, ref, ref.id, env)));
}

type Verdict = [GoneCheck['kind'], string];

async function judgeAbsence(root: Document, ref: ItemRef, id: string, env: ActEnv): Promise<Verdict> {
  const url = new URL(root.URL);
  // Studio draws only the comments in view; one that is not drawn may stand further down.
  if (studioChannel(url) !== null || url.hostname === 'studio.youtube.com') return ['unknown', 'Studios lista visar bara de kommentarer som syns'];
  const subject = pageSubject(url);
  if (ref.postId !== null && subject !== ref.postId) return ['unknown', `sidan visar ${subject ?? 'något annat'}, kommentaren hör till ${ref.postId}`];
  if (placeholderOf(root, id)) return ['gone', 'YouTube visar att kommentaren är borttagen'];
  const neighbours = neighboursOf(root, id);
  const present = (): Set<string | null> => new Set(findItems(root).map((item) => item.ref.id));
  const neighbourStands = (): boolean => [...present()].some((other) => other !== null && neighbours.has(other));
  const isThere = (): boolean => relocate(root, ref).kind !== 'absent';
  await loadAll(root, () => isThere() || neighbourStands() || (ref.parentId !== null && present().has(ref.parentId)), env);
  if (isThere()) return ['present', 'kommentarens id står bland dem som laddades'];
  if (root.querySelector(section) === null || root.querySelector(sectionHeader) === null) return ['unknown', 'kommentarsfältet är inte laddat'];
  if (neighbourStands()) return ['gone', 'id saknas, kommentarerna runt den står kvar'];
  return ref.parentId === null ? judgeComment(root, url, id, present()) : await judgeReply(root, ref.parentId, id, env);
}

function judgeComment(root: Document, url: URL, id: string, present: ReadonlySet<string | null>): Verdict {
  if ((root.querySelector(section)?.querySelector(offlineMessage) ?? null) !== null) return ['unknown', 'kommentarsfältet visar ett meddelande i stället för kommentarer'];
  // A permalink puts its comment first when it exists.
  if (url.searchParams.get('lc') === id && present.size > 0) return ['gone', 'kommentarens egen adress visar den inte'];
  if (moreComments(root) !== undefined) return ['unknown', `id saknas bland ${present.size} laddade kommentarer, alla är inte laddade`];
  const { level, trace } = health(root);
  if (level !== 'green') return ['unknown', trace];
  return ['gone', `id saknas och alla ${present.size} kommentarer är laddade`];
}

/** A reply is away when its parent's list is open and whole without it. */
async function judgeReply(root: Document, parentId: string, id: string, env: ActEnv): Promise<Verdict> {
  const parent = findItems(root).find((item) => item.ref.id === parentId);
  if (parent === undefined) return ['unknown', 'kommentaren som svaret hör till står inte på sidan'];
  const said = replyCount(parent.element);
  await openReplies(parent, said, env);
  const replies: FoundItem[] = repliesOf(root, parent);
  if (replies.some((reply) => reply.ref.id === id)) return ['present', 'svaret står i listan'];
  if (said === null) return ['unknown', 'YouTube säger inte hur många svar det finns'];
  if (replies.length >= said) return ['gone', 'alla svar är laddade, id saknas'];
  // The number beside the button may still count the reply that went; then the list has come to its end.
  const thread = parent.element.closest(threads);
  const isWhole = thread !== null && [...thread.querySelectorAll(`${moreReplies}, ${nextReplies}`)].every((button) => button.closest('[hidden]') !== null);
  if (replies.length > 0 && isWhole) return ['gone', `listans alla ${replies.length} svar är laddade, id saknas`];
  return ['unknown', 'svaren gick inte att öppna'];
}

/** The element still holds the old id while the words 'removed' are shown in its place. */
const placeholderOf = (root: Document, id: string): boolean =>
  [...root.querySelectorAll(comments)].some((element) => element.parentElement?.matches(commentContainer) === true && permalinkOf(element)?.id === id && isReplacedByPlaceholder(element));
