/** Whether an item is gone. Absence proves something only where the thread it stood in is still there and whole. */
import type { ActEnv, FoundItem } from '../contract';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { GoneCheck } from '../../domain/outcome';
import type { Absence } from '../dom/absence';
import { waitFor } from '../dom/wait-for';
import { addressOf } from './addresses';
import { gateOf, health } from './health';
import { findItems, relocate } from './items';
import { authorLinkOf, unitOf } from './post-unit';
import { openWholeThread } from './whole-thread';

/** A re-render takes the rows away for a moment; absence must last. Milliseconds. */
const patience = 4_000;
const settled = 600;

/** What stood around an item when it was last seen in this page view. */
interface Surroundings {
  unit: Element | null;
  author: string | null;
  neighbours: string[];
  path: string;
}

const remembered = new Map<string, Surroundings>();
const mostRemembered = 200;

/** Called just before an act, so that absence afterwards can be told from a thread that left the page. */
export function rememberThread(root: Document, item: FoundItem): void {
  const unit = item.ref.kind === 'post' ? null : (unitOf(item.element) ?? null);
  const neighbours = findItems(root).filter(
    ({ ref, element }) => ref.id !== null && ref.id !== item.ref.id && element !== unit && belongs(ref, item.ref),
  );
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(itemKey(item.ref), {
    unit,
    author: unit === null ? null : authorOf(unit),
    neighbours: neighbours.flatMap(({ ref }) => (ref.parentId === item.ref.id || ref.id === null ? [] : [ref.id])),
    path: pathOf(root),
  });
}

export async function goneCheck(root: Document, ref: ItemRef, env: ActEnv): Promise<GoneCheck> {
  const answer = (kind: GoneCheck['kind'], method: string): GoneCheck => ({
    kind,
    method,
    at: new Date(env.clock.now()).toISOString(),
  });
  if (ref.id === null) return answer('unknown', 'the item has no id to look for');
  const isAbsent = (): boolean => relocate(root, ref).kind === 'absent';
  const absent = await waitFor(() => (isAbsent() ? true : undefined), {
    root,
    milliseconds: patience,
    clock: env.clock,
    signal: env.signal,
  });
  if (absent === undefined) return answer(isAbsent() ? 'unknown' : 'present', 'found by id on the page');
  await env.clock.wait(settled, env.signal).catch(() => undefined);
  if (!isAbsent()) return answer('present', 'found by id again after it had been away');
  const wall = gateOf(root);
  if (wall !== null) return answer('unknown', `a ${wall} page stands in the way`);
  const before = remembered.get(itemKey(ref));
  // A page that has just been opened has nothing to read yet; that is waited for there.
  const isNew = before === undefined && ref.kind !== 'post';
  if (!isNew && health(root).level === 'red') return answer('unknown', 'the page cannot be read');
  const sound =
    ref.kind === 'post'
      ? feedIsSound(root, ref, before)
      : before === undefined
        ? await openWholeThread(root, ref, env)
        : neighboursStand(root, before);
  if (!isAbsent()) return answer('present', 'found by id in the opened thread');
  return answer(sound.kind, `absent by id; ${sound.why}`);
}

/** By what stood beside it when it was last seen in this page view. */
function neighboursStand(root: Document, before: Surroundings): Absence {
  const items = findItems(root);
  const still = before.neighbours.filter((id) => items.some((item) => item.ref.id === id));
  if (still.length > 0)
    return { kind: 'gone', why: `${still.length} of its ${before.neighbours.length} neighbours are still there` };
  const isHere =
    before.unit?.isConnected === true && authorOf(before.unit) === before.author && pathOf(root) === before.path;
  if (isHere && before.neighbours.length === 0)
    return { kind: 'gone', why: 'it stood alone in its thread, and the post is still there' };
  return { kind: 'unknown', why: 'the thread that it stood in is no longer on the page' };
}

function feedIsSound(root: Document, ref: ItemRef, before: Surroundings | undefined): Absence {
  const isOther = findItems(root).some((item) => item.ref.kind === 'post' && item.ref.id !== ref.id);
  if (before === undefined) return { kind: 'unknown', why: 'it was not seen on this page before' };
  if (pathOf(root) !== before.path) return { kind: 'unknown', why: 'the page has another address now' };
  const still = before.neighbours.filter((id) => findItems(root).some((item) => item.ref.id === id));
  if (still.length > 0) return { kind: 'gone', why: `${still.length} posts that stood beside it are still there` };
  return isOther && before.neighbours.length === 0
    ? { kind: 'gone', why: 'the list of posts is still there' }
    : { kind: 'unknown', why: 'no post that stood beside it is left' };
}

/** Neighbours of a post are posts, of a comment what stands in the same thread. */
function belongs(other: ItemRef, ref: ItemRef): boolean {
  if (ref.kind === 'post' || other.kind === 'post') return ref.kind === other.kind;
  return other.postId === ref.postId;
}

function authorOf(unit: Element): string | null {
  const link = authorLinkOf(unit)?.link ?? null;
  return link === null ? null : (addressOf(link.getAttribute('href'))?.pathname ?? null);
}

function pathOf(root: Document): string {
  return root.location?.pathname ?? root.URL;
}
