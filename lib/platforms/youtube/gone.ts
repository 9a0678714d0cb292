/**
 * Checks whether the comment is gone. Absent does not mean gone. It is gone if YouTube says so itself, if everything
 * around it is unchanged without it, or if its own address or a complete list lacks it. See youtube.design.md, 'Gone'.
 */
import type { ItemRef } from '../../domain/item';
import type { ActEnv, Seen } from '../contract';
import { frameBefore, isPressedFor, judgeFrame, mayBeCounted, rememberPress, whatStands } from '../dom/frame';
import { waitFor } from '../dom/wait-for';
import { isReplacedByPlaceholder, permalinkOf, relocate } from './items';
import { frameNow } from './neighbours';
import { pageSubject, studioChannel } from './pages';
import { comments, commentContainer } from './selectors';
import { isFirstToCome, judgeAsItStands, loadWholeList } from './whole-list';

/** The page may be slow to remove the comment and may put it back. Milliseconds. */
const patience = 5000;
const settle = 700;

export async function goneCheck(root: Document, ref: ItemRef, env: ActEnv): Promise<Seen> {
  const answer = (kind: Seen['kind'], method: string, byPress = false): Seen => ({
    kind,
    method,
    at: new Date(env.clock.now()).toISOString(),
    ...(byPress ? { byPress } : {}),
  });
  if (ref.id === null) return answer('unknown', 'kommentaren har inget id på sidan');
  const absent = (): true | undefined => (relocate(root, ref).kind === 'absent' ? true : undefined);
  // With `asItStands` nothing was pressed, so the comment is not about to disappear.
  const milliseconds = env.asItStands === true ? 0 : patience;
  const went = await waitFor(absent, { root, milliseconds, clock: env.clock, signal: env.signal });
  if (went !== true) return answer(...STANDS[whatStands(root, ref, relocate(root, ref))]);
  const wentAt = env.clock.now();
  await env.clock.wait(settle, env.signal).catch(() => undefined);
  if (absent() !== true) {
    rememberPress(root, ref, null);
    return answer('present', 'kommentaren kom tillbaka');
  }
  return answer(...(await judgeAbsence(root, ref, { id: ref.id, wentAt }, env)));
}

type Verdict = [Seen['kind'], string, byPress?: boolean | undefined];

const STANDS: Record<ReturnType<typeof whatStands>, Verdict> = {
  all: ['present', 'kommentarens id står kvar på sidan'],
  // A pinned comment is drawn twice.
  some: ['unknown', 'kommentaren stod flera gånger på sidan; den ena är borta, den andra står kvar'],
  none: ['unknown', 'kommentaren lämnade sidan just nu'],
};

async function judgeAbsence(
  root: Document,
  ref: ItemRef,
  { id, wentAt }: { id: string; wentAt: number },
  env: ActEnv,
): Promise<Verdict> {
  const url = new URL(root.URL);
  // Studio draws only the comments in view. A comment that is not drawn may be further down.
  if (studioChannel(url) !== null || url.hostname === 'studio.youtube.com')
    return ['unknown', 'Studios lista visar bara de kommentarer som syns'];
  const subject = pageSubject(url);
  if (ref.postId !== null && subject !== ref.postId)
    return ['unknown', `sidan visar ${subject ?? 'något annat'}, kommentaren hör till ${ref.postId}`];
  const before = frameBefore(root, ref);
  if (placeholderOf(root, id))
    return ['gone', 'YouTube visar att kommentaren är borttagen', isPressedFor(before, wentAt)];
  const framed = before === undefined ? undefined : judgeFrame(before, frameNow(root, ref), id, wentAt);
  if (framed?.kind === 'gone') return ['gone', framed.why, framed.byPress];
  // Repeated checks do not scroll the page.
  if (env.quiet === true && env.asItStands !== true) return ['unknown', framed?.why ?? 'listan har inte lästs hel'];
  const loadedAfter = env.loadedAfter === true || isFirstToCome(root);
  const { kind, why } = env.quiet === true ? judgeAsItStands(root, ref) : await loadWholeList(root, ref, env);
  if (kind === 'gone' && !mayBeCounted(before, frameNow(root, ref), { loadedAfter }))
    return ['unknown', `${why}, men det kan vara äldre än kommentaren`];
  return [kind, framed === undefined || kind !== 'unknown' ? why : `${framed.why}; ${why}`];
}

/** The element still holds the old id while the text 'removed' is shown in its place. */
const placeholderOf = (root: Document, id: string): boolean =>
  [...root.querySelectorAll(comments)].some(
    (element) =>
      element.parentElement?.matches(commentContainer) === true &&
      permalinkOf(element)?.id === id &&
      isReplacedByPlaceholder(element),
  );
