/**
 * Whether an item is gone. Absence proves something only where all that stood around it stands as before, or where the
 * whole list is there without it. See facebook.design.md, 'Gone'.
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

/** A re-render takes the rows away for a moment; absence must last. Milliseconds. */
const patience = 4_000;
const settled = 600;
/** The post's number may fall a moment after the row has left: 12 s, of the 90 that whoever asks allows. */
const looksForNumber = 30;
const betweenLooks = 400;

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
    // Nothing was pressed: what stands there is not about to go.
    milliseconds: env.asItStands === true ? 0 : patience,
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
  // Of a post there is no list that is whole; what looks all the time opens nothing. And a list that is sorted anew is
  // another frame, in which a number that falls later says nothing.
  if (ref.kind === 'post' || (isQuiet && env.asItStands !== true) || framed?.waits === 'number')
    return answer('unknown', `absent by id; ${framed?.why ?? 'it was not seen on this page before'}`);
  const before = frameBefore(root, ref);
  const whole = isQuiet ? judgeAsItStands(root, ref, env, before) : await openWholeThread(root, ref, env, before);
  if (!isAbsent()) return answer('present', 'found by id in the opened thread');
  const counts = whole.kind !== 'gone' || mayBeCounted(before, frameNow(root, ref, before?.around ?? null), env);
  const why = `absent by id; ${framed === undefined ? '' : `${framed.why}; `}${whole.why}`;
  return counts ? answer(whole.kind, why) : answer('unknown', `${why}, and that may be older than the item`);
}

/** A number that is all that is lacking is waited for, but by what looks all the time: it looks again. */
async function inItsFrame(
  root: Document,
  ref: ItemRef,
  wentAt: number,
  { clock, signal, quiet }: ActEnv,
): Promise<FrameAbsence | undefined> {
  let framed = frameAt(root, ref, wentAt);
  for (let left = looksForNumber; framed?.waits === 'number' && quiet !== true && left > 0; left -= 1) {
    const waited = await clock.wait(betweenLooks, signal).then(
      () => true,
      () => false,
    );
    if (!waited) return framed;
    framed = frameAt(root, ref, wentAt);
  }
  return framed;
}

/** Undefined where it was not seen in this page view. */
function frameAt(root: Document, ref: ItemRef, wentAt: number): FrameAbsence | undefined {
  const before = frameBefore(root, ref);
  if (before === undefined || ref.id === null) return undefined;
  const now = frameNow(root, ref, before.around);
  // A list that was folded or taken away is as empty, and no press explains that: only the post's own number does.
  const pressedAt = ref.kind === 'comment' && now !== null && mayBeUndrawn(now) ? null : before.pressedAt;
  return judgeFrame({ ...before, pressedAt }, withoutSorting(ref, before.frame, now), ref.id, wentAt);
}

/** Neither a comment that can be read nor the button that sorts them says that the list is there at all. */
const mayBeUndrawn = ({ sorting, level }: Frame): boolean => sorting === null && level.every((each) => each === UNREAD);

/**
 * The button that sorts goes away where nothing is left to sort: one that is left has no other order, and none where
 * the post's own number says that there is none. Of an empty list alone that says nothing: it may itself have been
 * taken away with the button. Nor of replies: the button is the post's.
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
