/** The thread around an item: what it answers, and every reply that would disappear with it. */
import type { ActEnv, FoundItem, ThreadReading } from '../contract';
import type { ItemReading } from '../../domain/item';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { expand } from './expand';
import { expandersIn, threadBox } from './expanders';
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
  if (stopped !== null) missing.push({ artifact: 'replies', reason: stopped });
  else if (expected !== null && replies.size < expected) {
    missing.push({ artifact: 'replies', reason: `${replies.size} of ${expected} replies could be read` });
  }
  for (const reply of replies.values()) {
    if (reply.text.truncated) missing.push({ artifact: `reply ${reply.ref.id ?? ''}`, reason: 'the whole text could not be opened' });
  }
  return { context, replies: [...replies.values()], missing };
}

function contextOf(root: Document, item: FoundItem, missing: ThreadReading['missing']): ItemReading[] {
  if (item.ref.kind === 'post') return [];
  const items = findItems(root);
  const unit = unitOf(item.element);
  const post = items.find((other) => other.element === unit);
  const parent = item.ref.parentId === null ? undefined : items.find((other) => other.ref.kind !== 'post' && other.ref.id === item.ref.parentId);
  if (post === undefined) missing.push({ artifact: 'parent-post', reason: 'the post is not on the page beside its comments' });
  if (item.ref.parentId !== null && parent === undefined) missing.push({ artifact: 'parent-comment', reason: 'the comment that was replied to is not on the page' });
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

/** The page re-renders rows while it opens them: where the item's element went away, the item is found again by id. */
function boxOf(root: Document, item: FoundItem): Element | undefined {
  const current = item.element.isConnected ? item.element : item.ref.id === null ? undefined : found(root, item);
  if (current === undefined) return undefined;
  return item.ref.kind === 'post' ? commentSection(current) : threadBox(current);
}

function found(root: Document, item: FoundItem): Element | undefined {
  const place = relocate(root, item.ref);
  return place.kind === 'found' ? place.item.element : undefined;
}

/** Where a post's comments stand; its like and share buttons stand above and are not pressed. Undefined where no comment shows yet. */
function commentSection(unit: Element): Element | undefined {
  const articles = [...unit.querySelectorAll('[role="article"]')];
  const [first] = articles;
  let box = first?.parentElement ?? null;
  while (box !== null && box !== unit && !articles.every((article) => box?.contains(article) === true)) box = box.parentElement;
  const around = box?.parentElement ?? null;
  const isPlain = around !== null && around !== unit && unit.contains(around) && around.querySelector('[data-ad-rendering-role], [role="toolbar"], form') === null;
  return (isPlain ? around : box) ?? undefined;
}

/** Presses every expander once until none is left or nothing new comes. Null when all was opened, else why not. */
async function openAll(root: Document, item: FoundItem, env: ActEnv, gather: () => Promise<void>): Promise<string | null> {
  const pressed = new WeakSet<Element>();
  const until = env.clock.now() + allPatience;
  for (;;) {
    const box = boxOf(root, item);
    if (box === undefined) return item.ref.kind === 'post' ? null : 'the item went away while its replies were being opened';
    const left = expandersIn(box);
    const next = left.find((button) => !pressed.has(button));
    if (next === undefined) return left.some((button) => button.isConnected) ? 'a button for more replies stays after it was pressed' : null;
    if (env.signal.aborted) return 'stopped before all replies were open';
    if (env.clock.now() >= until) return 'opening all replies took too long';
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
