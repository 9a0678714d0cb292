/**
 * On each visit, asks the background once about each item of a registered thread: was it away before? The background
 * knows what was done earlier and has it checked. An item that is back is reported in one notice, and its control says
 * so while it is on the page. Nothing is asked under another account, because what other people see is not visible
 * there.
 */
import { itemKeys } from '../../domain/item-key';
import { nativeText } from '../../i18n/native';
import { overlayText } from '../../i18n/overlay';
import { send } from '../../messaging/client';
import type { Reply } from '../../messaging/protocol';
import type { FoundItem } from '../../platforms/contract';
import { glanceAtAccount } from '../features/glance-at-account';
import { hideNotice, showNotice } from '../features/notice';
import type { Session } from '../session';

/** Items appear in groups; they are collected for this long, in milliseconds. */
const GATHERED = 1_500;
const ASKED_AGAIN = 5_000;
/** At most this many per message. */
const AT_ONCE = 200;
const MOST_POSTS = 50;
const NOTICE = 'seen-again';

/** Keys already asked about. A visit lasts one page load: an address change does not ask again. */
const asked = new Set<string>();
/** The keys among them that were away before. */
const back = new Set<string>();
/** The keys among `back` whose evidence no longer has content. */
const destroyed = new Set<string>();
/** Posts reported to the background; once per visit. */
const told = new Set<string>();

export function watchComingBack(session: Session): void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gather = ({ ours }: { ours: readonly FoundItem[] }): void => {
    const named = ours.filter(({ ref }) => ref.id !== null);
    for (const key of named.flatMap(({ ref }) => itemKeys(ref))) if (!asked.has(key)) waiting.add(key);
    if (waiting.size > 0) timer ??= setTimeout(() => void tell(), GATHERED);
    if (back.size > 0) mark(session);
  };
  const tell = async (): Promise<void> => {
    timer = undefined;
    if (session.signal.aborted) return;
    // Items that have left the page are not reported as present.
    const standing = new Set([...session.controls.values()].flatMap(({ item }) => itemKeys(item.ref)));
    for (const key of waiting) if (!standing.has(key)) waiting.delete(key);
    const keys = [...waiting].slice(0, AT_ONCE);
    if (glanceAtAccount(session, session.thread).state === 'municipality' && keys.length > 0) {
      for (const key of keys) {
        waiting.delete(key);
        asked.add(key);
      }
      const answer = await send('items.visited', { itemKeys: keys });
      if (answer.ok && answer.value.back.length > 0) say(session, answer.value);
      // Sent after `items.visited`, so that items that are back are reported before those still away.
      const postIds = session.signal.aborted ? [] : postsOf(session);
      for (const id of postIds) told.add(id);
      if (postIds.length > 0) void send('posts.visited', { postIds });
    }
    // Another account is in use, or the account cannot be read yet.
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

/** Ids of the posts whose comments are on the page and that have not been reported yet. */
function postsOf({ controls }: Session): string[] {
  const ids = [...controls.values()].map(({ item: { ref } }) => (ref.kind === 'post' ? ref.id : ref.postId));
  return [...new Set(ids.filter((id) => id !== null))].filter((id) => !told.has(id)).slice(0, MOST_POSTS);
}

const isBack = ({ ref }: FoundItem): boolean => itemKeys(ref).some((key) => back.has(key));

/** Opening an item's card counts as having seen that it is back. */
function opened(session: Session, event: Event): void {
  for (const { host, item } of session.controls.values())
    if (event.isTrusted && event.target === host && isBack(item)) {
      for (const key of itemKeys(item.ref)) back.delete(key);
      mark(session);
    }
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

/** Matches by item, never by node: a node may hold another item now. */
function mark({ controls }: Session): void {
  for (const { button, item } of controls.values()) {
    const words = isBack(item) ? nativeText('assessAgain') : overlayText.assess;
    if (button.textContent === words) continue;
    button.textContent = words;
    const isPlain = words === overlayText.assess;
    button.style.opacity = isPlain ? '' : '1';
    // On one line, so that it never covers the item's own menu.
    button.style.whiteSpace = isPlain ? '' : 'nowrap';
  }
}
