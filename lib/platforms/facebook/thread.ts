/** The thread around an item: what it answers, and every reply that would disappear with it. */
import type { ActEnv, FoundItem, ThreadReading } from '../contract';
import type { ItemReading } from '../../domain/item';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { expand } from './expand';
import { expandersIn, isAfter, replyExpanders } from './expanders';
import { findItems, isStill, relocate } from './items';
import { unitOf } from './post-unit';
import { read } from './read';

/** Time for one expander, and for all of them, in milliseconds. */
const patience = 4_000;
const allPatience = 25_000;

export async function readThread(root: Document, item: FoundItem, env: ActEnv): Promise<ThreadReading> {
  const missing: ThreadReading['missing'] = [];
  const context = contextOf(root, item, missing);
  if (item.ref.kind === 'reply') return { context, replies: [], missing };
  const replies = new Map<string, ItemReading>();
  const gather = async (): Promise<void> => {
    for (const reply of repliesOf(root, item)) {
      const known = replies.get(reply.ref.id ?? reply.ref.handle);
      if (known !== undefined && !known.text.truncated) continue;
      await expand(reply, env);
      if (item.ref.id === null || reply.ref.id === null || isStill(root, reply.element, reply.ref)) replies.set(reply.ref.id ?? reply.ref.handle, read(root, reply));
    }
  };
  const expected = read(root, item).replyCount;
  await gather();
  const stopped = await openAll(root, item, env, gather);
  if (stopped !== null) missing.push({ artifact: 'svar', reason: stopped });
  else if (expected !== null && replies.size < expected) {
    missing.push({ artifact: 'svar', reason: `Facebook säger ${expected} svar; ${replies.size} kunde läsas` });
  }
  for (const reply of replies.values()) {
    if (reply.text.truncated) missing.push({ artifact: `svar ${reply.ref.id ?? ''}`, reason: 'hela texten gick inte att öppna' });
  }
  return { context, replies: [...replies.values()], missing };
}

function contextOf(root: Document, item: FoundItem, missing: ThreadReading['missing']): ItemReading[] {
  if (item.ref.kind === 'post') return [];
  const items = findItems(root);
  const unit = unitOf(item.element);
  const post = items.find((other) => other.element === unit);
  const parent = item.ref.parentId === null ? undefined : items.find((other) => other.ref.kind !== 'post' && other.ref.id === item.ref.parentId);
  if (post === undefined) missing.push({ artifact: 'inlägg', reason: 'inlägget som kommentaren hör till står inte på sidan' });
  if (item.ref.parentId !== null && parent === undefined) missing.push({ artifact: 'föräldrakommentar', reason: 'kommentaren som svaret hör till står inte på sidan' });
  return [post, parent].flatMap((found) => (found === undefined ? [] : [read(root, found)]));
}

/** Of a comment: its replies. Of a post: everything below it. Copies of one id count once. */
function repliesOf(root: Document, item: FoundItem): FoundItem[] {
  const seen = new Set<string>();
  return findItems(root).filter(({ ref, element }) => {
    const belongs = item.ref.kind === 'post' ? item.element !== element && item.element.contains(element) : ref.parentId !== null && ref.parentId === item.ref.id;
    if (ref.kind === 'post' || !belongs || (ref.id !== null && seen.has(ref.id))) return false;
    if (ref.id !== null) seen.add(ref.id);
    return true;
  });
}

/**
 * The buttons to press now; undefined when the item itself went away. The page re-renders rows while it opens them: where the item's element is gone,
 * the item is found again by id. A post's like and share buttons stand before its first comment and are not pressed.
 */
function expandersOf(root: Document, item: FoundItem): Element[] | undefined {
  const current = isHere(root, item) ? item.element : found(root, item);
  if (current === undefined) return undefined;
  if (item.ref.kind !== 'post') return replyExpanders(current);
  const first = current.querySelector('[role="article"]');
  return first === null ? [] : expandersIn(current).filter((button) => isAfter(first, button));
}

function isHere(root: Document, item: FoundItem): boolean {
  return item.ref.id === null ? item.element.isConnected : isStill(root, item.element, item.ref);
}

function found(root: Document, item: FoundItem): Element | undefined {
  const place = relocate(root, item.ref);
  return place.kind === 'found' ? place.item.element : undefined;
}

/** Presses every expander once until none is left or nothing new comes. Null when all was opened, else why not. */
export async function openAll(root: Document, item: FoundItem, env: ActEnv, gather: () => Promise<void>): Promise<string | null> {
  const pressed = new WeakSet<Element>();
  const until = env.clock.now() + allPatience;
  for (;;) {
    const left = expandersOf(root, item);
    if (left === undefined) return 'inlägget eller kommentaren försvann medan svaren öppnades';
    const next = left.find((button) => !pressed.has(button));
    if (next === undefined) return left.length > 0 ? 'en knapp för fler svar står kvar fast den har tryckts' : null;
    if (env.signal.aborted) return 'läsningen avbröts innan alla svar var öppna';
    if (env.clock.now() >= until) return 'det tog för lång tid att öppna alla svar';
    pressed.add(next);
    const before = repliesOf(root, item).length;
    if (press(next) === 'left') continue;
    await waitFor(() => (repliesOf(root, item).length !== before || !next.isConnected ? true : undefined), {
      root,
      milliseconds: patience,
      clock: env.clock,
      signal: env.signal,
    });
    await gather();
  }
}
