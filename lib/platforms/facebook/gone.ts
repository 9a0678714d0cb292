/**
 * Whether an item is gone. Absence proves something only if everything around it is unchanged, or if the whole list is
 * shown without it. See facebook.design.md, 'Gone'.
 */
import type { ActEnv, Seen } from '../contract';
import type { ItemRef } from '../../domain/item';
import {
  frameBefore,
  judgeFrame,
  mayBeCounted,
  rememberPress,
  UNREAD,
  whatStands,
  type Frame,
  type FrameAbsence,
} from '../dom/frame';
import { waitFor } from '../dom/wait-for';
import { gateOf } from './health';
import { relocate } from './items';
import { frameNow } from './neighbours';
import { judgeAsItStands, openWholeThread } from './whole-thread';

/** A re-render removes rows for a moment, so absence must last. Milliseconds. */
const absenceTimeout = 4_000;
const settled = 600;
/** The post's count may fall a moment after the row is gone. Waits up to 12 s of the 90 s that the caller allows. */
const countRetries = 30;
const retryDelay = 400;

export async function goneCheck(root: Document, ref: ItemRef, env: ActEnv): Promise<Seen> {
  const answer = (kind: Seen['kind'], method: string, byPress = false): Seen => ({
    kind,
    method,
    at: new Date(env.clock.now()).toISOString(),
    ...(byPress ? { byPress } : {}),
  });
  if (ref.id === null) return answer('unknown', 'the item has no id to look for');
  const isAbsent = (): boolean => relocate(root, ref).kind === 'absent';
  const absent = await waitFor(() => (isAbsent() ? true : undefined), {
    root,
    // Nothing was pressed, so the item is not about to go.
    milliseconds: env.asItStands === true ? 0 : absenceTimeout,
    clock: env.clock,
    signal: env.signal,
  });
  if (absent === undefined) return answer(...STANDS[whatStands(root, ref, relocate(root, ref))]);
  const wentAt = env.clock.now();
  await env.clock.wait(settled, env.signal).catch(() => undefined);
  if (!isAbsent()) {
    rememberPress(root, ref, null);
    return answer('present', 'found by id again after it had been away');
  }
  const wall = gateOf(root);
  if (wall !== null) return answer('unknown', `a ${wall} page stands in the way`);
  const framed = await inItsFrame(root, ref, wentAt, env);
  if (!isAbsent()) {
    rememberPress(root, ref, null);
    return answer('present', 'found by id again while the number was waited for');
  }
  if (framed?.kind === 'gone') return answer('gone', `absent by id; ${framed.why}`, framed.byPress);
  const isQuiet = env.quiet === true;
  // A list of posts is never complete, and a caller that polls must open nothing. Opening the thread also sorts the
  // list anew; that is another frame, in which a later fall of the count proves nothing.
  if (ref.kind === 'post' || (isQuiet && env.asItStands !== true) || framed?.waits === 'number')
    return answer('unknown', `absent by id; ${framed?.why ?? 'it was not seen on this page before'}`);
  const before = frameBefore(root, ref);
  const whole = isQuiet ? judgeAsItStands(root, ref, env, before) : await openWholeThread(root, ref, env, before);
  if (!isAbsent()) return answer('present', 'found by id in the opened thread');
  const counts = whole.kind !== 'gone' || mayBeCounted(before, frameNow(root, ref, before?.around ?? null), env);
  const why = `absent by id; ${framed === undefined ? '' : `${framed.why}; `}${whole.why}`;
  return counts ? answer(whole.kind, why) : answer('unknown', `${why}, and that may be older than the item`);
}

/**
 * Judges the surroundings. If only a fall of the count is missing, it retries, except for callers that poll and so look
 * again anyway.
 */
async function inItsFrame(
  root: Document,
  ref: ItemRef,
  wentAt: number,
  { clock, signal, quiet }: ActEnv,
): Promise<FrameAbsence | undefined> {
  let framed = frameAt(root, ref, wentAt);
  for (let left = countRetries; framed?.waits === 'number' && quiet !== true && left > 0; left -= 1) {
    const waited = await clock.wait(retryDelay, signal).then(
      () => true,
      () => false,
    );
    if (!waited) return framed;
    framed = frameAt(root, ref, wentAt);
  }
  return framed;
}

/** Undefined when the item was not seen in this page view. */
function frameAt(root: Document, ref: ItemRef, wentAt: number): FrameAbsence | undefined {
  const before = frameBefore(root, ref);
  if (before === undefined || ref.id === null) return undefined;
  const now = frameNow(root, ref, before.around);
  // An empty list may have been folded or removed, which no press explains. Only the post's own count can.
  const pressedAt = ref.kind === 'comment' && now !== null && mayBeUndrawn(now) ? null : before.pressedAt;
  return judgeFrame({ ...before, pressedAt }, withoutSorting(ref, before.frame, now), ref.id, wentAt);
}

/** Without a readable comment and without a sort button, the list may not be shown at all. */
const mayBeUndrawn = ({ sorting, level }: Frame): boolean => sorting === null && level.every((each) => each === UNREAD);

/**
 * Facebook removes the sort button when there is nothing left to sort. So the old sorting is kept when one comment is
 * left, or when the list is empty and the post's count is 0. An empty list alone is not enough: it may have been
 * removed together with the button. Replies are excluded, because the button is the post's.
 */
function withoutSorting({ kind }: ItemRef, before: Frame, now: Frame | null): Frame | null {
  if (kind !== 'comment' || now === null || now.sorting !== null) return now;
  const isAlone = now.level.length === 1 && now.level[0] !== UNREAD;
  const isNone = now.level.length === 0 && now.said === 0;
  return isAlone || isNone ? { ...now, sorting: before.sorting } : now;
}

const STANDS: Record<ReturnType<typeof whatStands>, [Seen['kind'], string]> = {
  all: ['present', 'found by id on the page'],
  some: ['unknown', 'it was drawn more than once; one of them is gone, another still stands'],
  none: ['unknown', 'found by id on the page'],
};
