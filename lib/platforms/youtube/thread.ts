/** 'Read more', and the thread around a comment: opened the way a reader opens it, counted against what the page says. */
import type { ItemReading } from '../../domain/item';
import type { ActEnv, FoundItem, ThreadReading } from '../contract';
import { press } from '../dom/press';
import { readText } from '../dom/read-text';
import { waitFor } from '../dom/wait-for';
import { normaliseText } from '../../domain/normalise-text';
import { itemsIn } from './items';
import { owner } from './owner';
import { read, replyCount } from './read';
import { clamped, moreReplies, nextReplies, readMore, threads, videoTitle, within } from './selectors';

/** How long one waits for the text to unfold, and for replies to come, in milliseconds. */
const unfoldTime = 1500;
const repliesTime = 5000;
/** Ten replies come at a time; beyond this the record says how many are missing. */
const mostPages = 30;

export async function expand(item: FoundItem, env: ActEnv): Promise<{ kind: 'expanded' | 'nothing-to-expand' | 'not-possible'; trace: string }> {
  const expander = within(item.element, clamped);
  const more = expander === null ? null : within(expander, readMore);
  if (expander === null || more === null) return { kind: 'nothing-to-expand', trace: 'texten är inte förkortad' };
  if (press(more) === 'left') return { kind: 'not-possible', trace: 'knappen försvann' };
  const open = await waitFor(() => (expander.hasAttribute('collapsed') ? undefined : true), { root: expander, milliseconds: unfoldTime, clock: env.clock, signal: env.signal });
  return open === true ? { kind: 'expanded', trace: 'Läs mer öppnades' } : { kind: 'not-possible', trace: 'texten vecklades inte ut' };
}

export async function readThread(root: Document, item: FoundItem, env: ActEnv): Promise<ThreadReading> {
  const missing: ThreadReading['missing'] = [];
  const context: ItemReading[] = [];
  const video = videoReading(root, item);
  if (video !== null) context.push(video);
  if (item.ref.kind === 'reply') {
    const parent = parentOf(root, item);
    if (parent === undefined) missing.push({ artifact: 'föräldrakommentar', reason: 'kommentaren som svaret hör till står inte på sidan' });
    else context.push(await readOpened(root, parent, env));
    return { context, replies: [], missing };
  }
  const said = replyCount(item.element);
  await openReplies(item, said, env);
  const replies: ItemReading[] = [];
  for (const reply of repliesOf(root, item)) replies.push(await readOpened(root, reply, env));
  if (said === null) missing.push({ artifact: 'svar', reason: `YouTube säger inte hur många svar det finns; ${replies.length} kunde läsas` });
  else if (replies.length < said) missing.push({ artifact: 'svar', reason: `YouTube säger ${said} svar; ${replies.length} kunde läsas` });
  return { context, replies, missing };
}

async function readOpened(root: Document, item: FoundItem, env: ActEnv): Promise<ItemReading> {
  await expand(item, env);
  return read(root, item);
}

export function parentOf(root: Document, item: FoundItem): FoundItem | undefined {
  const { parentId } = item.ref;
  const thread = item.element.closest(threads);
  const items = itemsIn(root, thread ?? root);
  return items.find((other) => (parentId === null ? other.ref.kind === 'comment' : other.ref.id === parentId));
}

export function repliesOf(root: Document, item: FoundItem): FoundItem[] {
  const thread = item.element.closest(threads);
  const replies = itemsIn(root, thread ?? root).filter((other) =>
    item.ref.id !== null && other.ref.id !== null ? other.ref.parentId === item.ref.id : other.ref.kind === 'reply' && thread !== null,
  );
  // Teasers show a reply that stands in the full list too.
  return replies.filter((reply, at) => reply.ref.id === null || replies.findIndex((other) => other.ref.id === reply.ref.id) === at);
}

/** Opens the list of replies, and its continuations, until as many stand there as the page says. */
export async function openReplies(item: FoundItem, said: number | null, env: ActEnv): Promise<void> {
  const root = item.element.ownerDocument;
  const thread = item.element.closest(threads);
  const have = (): number => repliesOf(root, item).length;
  for (let page = 0; thread !== null && page < mostPages && !env.signal.aborted; page += 1) {
    const before = have();
    if (said !== null && before >= said) return;
    const button = within(thread, page === 0 ? moreReplies : nextReplies);
    const pressable = button?.querySelector('button') ?? button ?? null;
    if (pressable === null || press(pressable) === 'left') return;
    const came = await waitFor(() => (have() > before ? true : undefined), { root: thread, milliseconds: repliesTime, clock: env.clock, signal: env.signal });
    if (came !== true) return;
    // A page of replies may be drawn in parts.
    await waitFor(() => (said !== null && have() >= said ? true : undefined), { root: thread, milliseconds: 300, clock: env.clock, signal: env.signal });
  }
}

/** The video as the post that the thread is about: its title is all that the record needs. */
function videoReading(root: Document, item: FoundItem): ItemReading | null {
  const title = root.querySelector(videoTitle);
  if (title === null || item.ref.postId === null) return null;
  const raw = readText(title);
  const whose = owner(root, item);
  return {
    ref: { platform: 'youtube', kind: 'post', id: item.ref.postId, postId: item.ref.postId, parentId: null, handle: '' },
    depth: 0,
    permalink: `https://www.youtube.com/watch?v=${encodeURIComponent(item.ref.postId)}`,
    author: { name: whose.name, profileUrl: null, id: whose.keys[0] ?? null },
    postedAt: { raw: null, iso: null, precision: 'unknown' },
    edited: null,
    text: { raw, normalised: normaliseText(raw), truncated: false },
    links: [],
    mentions: [],
    media: [{ kind: 'video', url: null, alt: raw }],
    reactions: null,
    replyCount: null,
    visibility: null,
    menuLabel: null,
    language: root.documentElement.lang || null,
    owner: whose,
    trace: [{ field: 'text', strategy: 'watch title', leansOn: 'id' }],
  };
}
