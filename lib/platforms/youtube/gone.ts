/**
 * Is the comment gone? Only when the page can be read and would show it. An
 * empty, loading or foreign page says 'unknown', never 'gone'.
 */
import type { ItemRef } from '../../domain/item';
import type { GoneCheck } from '../../domain/outcome';
import type { ActEnv } from '../contract';
import { waitFor } from '../dom/wait-for';
import { findItems, isReplacedByPlaceholder, permalinkOf, relocate } from './items';
import { neighboursOf } from './neighbours';
import { pageSubject, studioChannel } from './pages';
import { comments, commentContainer } from './selectors';
import { loadWholeList } from './whole-list';

/** The page takes its time to take the comment away, and may put it back; milliseconds. */
const patience = 5000;
const settle = 700;

export async function goneCheck(root: Document, ref: ItemRef, env: ActEnv): Promise<GoneCheck> {
  const answer = (kind: GoneCheck['kind'], method: string): GoneCheck => ({
    kind,
    method,
    at: new Date(env.clock.now()).toISOString(),
  });
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
  if (studioChannel(url) !== null || url.hostname === 'studio.youtube.com')
    return ['unknown', 'Studios lista visar bara de kommentarer som syns'];
  const subject = pageSubject(url);
  if (ref.postId !== null && subject !== ref.postId)
    return ['unknown', `sidan visar ${subject ?? 'något annat'}, kommentaren hör till ${ref.postId}`];
  if (placeholderOf(root, id)) return ['gone', 'YouTube visar att kommentaren är borttagen'];
  const neighbours = neighboursOf(root, id);
  if (findItems(root).some((item) => item.ref.id !== null && neighbours.has(item.ref.id)))
    return ['gone', 'id saknas, kommentarerna runt den står kvar'];
  const { kind, why } = await loadWholeList(root, ref, env);
  return [kind, why];
}

/** The element still holds the old id while the words 'removed' are shown in its place. */
const placeholderOf = (root: Document, id: string): boolean =>
  [...root.querySelectorAll(comments)].some(
    (element) =>
      element.parentElement?.matches(commentContainer) === true &&
      permalinkOf(element)?.id === id &&
      isReplacedByPlaceholder(element),
  );
