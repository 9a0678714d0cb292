/**
 * At each visit the items of a registered thread are asked about once: was one of them away? The background knows what
 * was done before and has it looked at. What stands there again is said in one line, and its control says so as long as
 * it stands. Nothing is asked under another account: what others see is not seen there.
 */
import { itemKey } from '../../domain/item-key';
import { nativeText } from '../../i18n/native';
import { overlayText } from '../../i18n/overlay';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import type { FoundItem } from '../../platforms/contract';
import { glanceAtAccount } from '../features/glance-at-account';
import { hideNotice, showNotice } from '../features/notice';
import type { Session } from '../session';

/** Items come many at a time; milliseconds. */
const GATHERED = 1_500;
const ASKED_AGAIN = 5_000;
/** At most so many in one message. */
const AT_ONCE = 200;
const MOST_POSTS = 50;
const NOTICE = 'seen-again';

/** A visit is a load of the page: what was asked about is not asked again when its address changes. */
const asked = new Set<string>();
const back = new Set<string>();
/** Of these, those whose evidence has no content any more. */
const destroyed = new Set<string>();
/** Posts that the background has been told of: one look at them a visit. */
const told = new Set<string>();

export function watchComingBack(session: Session): void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gather = ({ ours }: { ours: readonly FoundItem[] }): void => {
    for (const { ref } of ours) if (ref.id !== null && !asked.has(itemKey(ref))) waiting.add(itemKey(ref));
    if (waiting.size > 0) timer ??= setTimeout(() => void tell(), GATHERED);
    if (back.size > 0) mark(session);
  };
  const tell = async (): Promise<void> => {
    timer = undefined;
    if (session.signal.aborted) return;
    // What has left meanwhile is not said to stand there.
    const standing = new Set([...session.controls.values()].map(({ item }) => itemKey(item.ref)));
    for (const key of waiting) if (!standing.has(key)) waiting.delete(key);
    const keys = [...waiting].slice(0, AT_ONCE);
    if (glanceAtAccount(session, session.thread).state === 'municipality' && keys.length > 0) {
      for (const key of keys) {
        waiting.delete(key);
        asked.add(key);
      }
      const answer = await send('items.visited', { itemKeys: keys });
      if (answer.ok && answer.value.back.length > 0) say(session, answer.value);
      // After it, so that what stands there again is told before what is still away.
      const postIds = session.signal.aborted ? [] : postsOf(session);
      for (const id of postIds) told.add(id);
      if (postIds.length > 0) void send('posts.visited', { postIds });
    }
    // Another account, or one that cannot be read yet.
    if (waiting.size > 0 && !session.signal.aborted) timer ??= setTimeout(() => void tell(), ASKED_AGAIN);
  };
  session.lookers.add(gather);
  document.addEventListener('click', (event) => opened(session, event), { capture: true, signal: session.signal });
  session.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    session.lookers.delete(gather);
    hideNotice(NOTICE);
  });
  gather({ ours: [...session.controls.values()].map(({ item }) => item) });
}

/** Whose comments stand there, and that nothing has been told of. */
function postsOf({ controls }: Session): string[] {
  const ids = [...controls.values()].map(({ item: { ref } }) => (ref.kind === 'post' ? ref.id : ref.postId));
  return [...new Set(ids.filter((id) => id !== null))].filter((id) => !told.has(id)).slice(0, MOST_POSTS);
}

/** Whose card is opened has been told of. */
function opened(session: Session, event: Event): void {
  for (const { host, item } of session.controls.values())
    if (event.isTrusted && event.target === host && back.delete(itemKey(item.ref))) mark(session);
}

function say(session: Session, found: Reply<'items.visited'>): void {
  for (const key of found.back) back.add(key);
  for (const key of found.destroyed ?? []) destroyed.add(key);
  if (session.signal.aborted) return;
  mark(session);
  showNotice(
    nativeText(back.size === 1 ? 'backOne' : 'backMany', {
      n: back.size,
      evidence: evidenceWords(),
      button: nativeText('assessAgain'),
    }),
    undefined,
    NOTICE,
  );
}

function evidenceWords(): string {
  const gone = [...back].filter((key) => destroyed.has(key)).length;
  if (gone === 0) return nativeText(back.size === 1 ? 'keptOne' : 'keptMany');
  return nativeText(back.size === 1 ? 'destroyedOne' : 'destroyedMany', { m: gone });
}

/** By the item and never by the node, which may hold another one by now. */
function mark({ controls }: Session): void {
  for (const { button, item } of controls.values()) {
    const words = back.has(itemKey(item.ref)) ? nativeText('assessAgain') : overlayText.assess;
    if (button.textContent === words) continue;
    button.textContent = words;
    const isPlain = words === overlayText.assess;
    button.style.opacity = isPlain ? '' : '1';
    // On one line, so that it never covers the item's own menu.
    button.style.whiteSpace = isPlain ? '' : 'nowrap';
  }
}
