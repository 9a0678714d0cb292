/** Reads the thread around an item: what it answers, and every reply that would disappear with it. */
import type { ActEnv, FoundItem, ThreadReading } from '../contract';
import type { ItemReading } from '../../domain/item';
import { outOfTime } from '../../i18n/not-read';
import { notWhole, type Missing } from '../dom/not-whole';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { expand } from './expand';
import { readText } from '../dom/read-text';
import { findItems, isStill, relocate } from './items';
import { whatItDoes } from './opening-words';
import { unitOf } from './post-unit';
import { read } from './read';
import { below, openersOf, repliesOf, type Reply } from './replies';
import { sortOrderOf } from './sorting';

/** Timeouts for one expander and for all of them, in milliseconds. */
const expanderTimeout = 4_000;
const totalTimeout = 25_000;

export async function readThread(root: Document, item: FoundItem, env: ActEnv): Promise<ThreadReading> {
  const missing: Missing[] = [];
  // One deadline for the whole thread: a hundred texts that do not unfold must not use up the time of the capture.
  const until = env.clock.now() + totalTimeout;
  const context = await readContext(root, item, { env, until }, missing);
  const replies = new Map<string, Reply & { reading: ItemReading }>();
  const gather = async (): Promise<void> => {
    for (const { item: reply, answers } of repliesOf(root, item)) {
      const key = reply.ref.id ?? reply.ref.handle;
      const known = replies.get(key);
      if (known !== undefined && !known.reading.text.truncated) continue;
      if (env.clock.now() < until) await expand(reply, env);
      if (item.ref.id === null || reply.ref.id === null || isStill(root, reply.element, reply.ref))
        replies.set(key, { item: reply, answers, reading: read(root, reply) });
    }
  };
  const expected = read(root, item).replyCount;
  const hadOpeners = openersOf(root, item).length > 0;
  await gather();
  const stopped = await openAll(root, item, env, gather, until);
  const found = [...replies.values()];
  if (stopped !== null) missing.push({ artifact: 'svar', reason: stopped });
  else if (expected !== null && found.length < expected)
    missing.push({ artifact: 'svar', reason: `Facebook säger ${expected} svar; ${found.length} kunde läsas` });
  // Facebook shows no count, no replies and no expander when there are no replies.
  else if (expected === null && (found.length > 0 || hadOpeners))
    missing.push({
      artifact: 'svar',
      reason: `Facebook säger inte hur många svar det finns; ${found.length} kunde läsas`,
    });
  for (const { reading } of found) {
    const { ref, text, replyCount } = reading;
    if (text.truncated) missing.push(notWhole(ref));
    const own = below(ref.id, found).length;
    if (replyCount !== null && own < replyCount)
      missing.push({
        artifact: `svar på ${ref.kind === 'reply' ? 'svar' : 'kommentar'} ${ref.id ?? ''}`.trim(),
        reason: `Facebook säger ${replyCount} svar; ${own} kunde läsas`,
      });
  }
  return {
    sortOrder: sortOrderOf(unitOf(item.element) ?? item.element),
    context,
    replies: found.map(({ reading }) => reading),
    missing,
    unopened: stopped,
  };
}

/** The post, and the comments between it and the item, with their texts expanded. */
async function readContext(
  root: Document,
  item: FoundItem,
  { env, until }: { env: ActEnv; until: number },
  missing: Missing[],
): Promise<ItemReading[]> {
  if (item.ref.kind === 'post') return [];
  const post = findItems(root).find((other) => other.element === unitOf(item.element));
  if (post === undefined)
    missing.push({ artifact: 'inlägg', reason: 'inlägget som kommentaren hör till står inte på sidan' });
  const above = aboveReply(root, item);
  if (item.ref.parentId !== null && !above.some(({ ref }) => ref.id === item.ref.parentId))
    missing.push({ artifact: 'föräldrakommentar', reason: 'kommentaren som svaret hör till står inte på sidan' });
  const context: ItemReading[] = [];
  for (const other of post === undefined ? above : [post, ...above]) {
    const kind = env.clock.now() < until ? (await expand(other, env)).kind : null;
    const reading = read(root, other);
    if (kind === 'not-possible' || reading.text.truncated) missing.push(notWhole(reading.ref));
    context.push(reading);
  }
  return context;
}

/** The comment that a reply belongs to, and the reply that it answers, if any. */
function aboveReply(root: Document, item: FoundItem): FoundItem[] {
  if (item.ref.parentId === null) return [];
  const comments = findItems(root).filter(({ ref }) => ref.kind !== 'post');
  const comment = comments.find(({ ref }) => ref.id === item.ref.parentId);
  if (comment === undefined) return [];
  const thread = repliesOf(root, comment);
  const answers = thread.find((reply) => reply.item.ref.id === item.ref.id)?.answers ?? null;
  const between = thread.find((reply) => reply.item.ref.id === answers && reply.item.ref.id !== comment.ref.id)?.item;
  return between === undefined ? [comment] : [comment, between];
}

/**
 * The buttons to press now, or undefined when the item is gone. The page re-renders rows while it opens them, so an
 * item whose element is gone is found again by id.
 */
function expandersOf(root: Document, item: FoundItem): Element[] | undefined {
  const current = isHere(root, item) ? item.element : found(root, item);
  return current === undefined ? undefined : openersOf(root, { ...item, element: current, anchor: current });
}

function isHere(root: Document, item: FoundItem): boolean {
  return item.ref.id === null ? item.element.isConnected : isStill(root, item.element, item.ref);
}

function found(root: Document, item: FoundItem): Element | undefined {
  const place = relocate(root, item.ref);
  return place.kind === 'found' ? place.item.element : undefined;
}

/**
 * Presses each expander once, until none is left. Presses only buttons that are known to open something.
 *
 * @returns null when everything was opened, otherwise the reason in Swedish
 */
export async function openAll(
  root: Document,
  item: FoundItem,
  env: ActEnv,
  gather: () => Promise<void>,
  until = env.clock.now() + totalTimeout,
): Promise<string | null> {
  const pressed = new WeakSet<Element>();
  for (;;) {
    const left = expandersOf(root, item);
    if (left === undefined) return 'inlägget eller kommentaren försvann medan svaren öppnades';
    const next = left.find((button) => !pressed.has(button) && whatItDoes(button) === 'opens');
    if (next === undefined) return whyClosed(left, pressed);
    if (env.signal.aborted) return 'läsningen avbröts innan alla svar var öppna';
    if (env.clock.now() >= until) return outOfTime;
    pressed.add(next);
    const before = repliesOf(root, item).length;
    // Checked again at each step of the press: a page that re-renders re-uses its buttons.
    if (press(next, { isStill: () => whatItDoes(next) === 'opens' }) === 'left') continue;
    await waitFor(() => (repliesOf(root, item).length !== before || !next.isConnected ? true : undefined), {
      root,
      milliseconds: expanderTimeout,
      clock: env.clock,
      signal: env.signal,
    });
    await gather();
  }
}

/** Why the thread is not fully open, or null. Presses nothing. */
export function whyNotOpen(root: Document, item: FoundItem): string | null {
  const left = expandersOf(root, item);
  if (left === undefined) return 'inlägget eller kommentaren försvann';
  const closed = left.find((button) => whatItDoes(button) === 'opens');
  if (closed !== undefined) return `”${readText(closed).slice(0, 60)}” har inte öppnats`;
  return whyClosed(left, new WeakSet());
}

function whyClosed(left: Element[], pressed: WeakSet<Element>): string | null {
  const unknown = left.find((button) => !pressed.has(button));
  if (unknown !== undefined) return `knappen ”${readText(unknown).slice(0, 60)}” är okänd och har inte tryckts`;
  return left.length > 0 ? 'en knapp för fler svar står kvar fast den har tryckts' : null;
}
