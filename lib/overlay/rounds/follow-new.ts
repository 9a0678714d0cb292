/**
 * Reads the account's items as they come near the window, for a few milliseconds per frame, and draws the division
 * lines. Items are read only if there is a mark to divide by or a round is running. Posts are always read, because they
 * may be the account's own.
 */
import type { RegisteredAccount } from '../../domain/account';
import type { Look, Session } from '../session';
import type { Divided, DivisionLines } from './division-lines';
import type { ShownItem, ShownItems } from './shown-items';

/** Milliseconds per frame. */
const BUDGET = 4;
/** Margin above and below the window, so that a line is already drawn when its item scrolls in. */
const NEAR = '50% 0px';

export interface Following {
  session: Session;
  account: RegisteredAccount;
  shown: ShownItems;
  /** Undefined if no round has been recorded; then nothing is divided. */
  lines: DivisionLines | undefined;
  isRunning: () => boolean;
  /** Called for each item that has been read. */
  onRead: (item: ShownItem) => void;
  /** Called after each batch of reading. */
  onTurn: () => void;
}

/** @returns a function that reads all nearby items again, for when a round starts */
export function followNew(following: Following): () => void {
  const { session, lines, isRunning, onTurn } = following;
  const near = new Set<Element>();
  const unread = new Set<Element>();
  const kinds = new Map<Element, Divided>();
  let frame = 0;
  const mayRead = (kind: string): boolean => lines !== undefined || isRunning() || kind === 'post';
  const work = (): void => {
    frame = 0;
    const until = performance.now() + BUDGET;
    let hasRead = false;
    for (const element of near) {
      if (!unread.has(element)) continue;
      if (performance.now() > until) break;
      unread.delete(element);
      if (readOne(following, element, kinds)) hasRead = true;
    }
    lines?.draw([...near].flatMap((element) => kinds.get(element) ?? []).toSorted(inPageOrder));
    if (hasRead) onTurn();
    if ([...near].some((element) => unread.has(element))) later();
  };
  const later = (): void => {
    if (frame === 0 && !session.signal.aborted) frame = requestAnimationFrame(work);
  };
  const moved = (): void => {
    if (lines !== undefined && kinds.size > 0) later();
  };
  const observe = watchNear(near, later, session.signal);
  const tell = ({ ours, gone }: Pick<Look, 'ours' | 'gone'>): void => {
    for (const each of [unread, kinds]) for (const element of gone) each.delete(element);
    for (const { element, ref } of ours) {
      kinds.delete(element);
      if (!mayRead(ref.kind)) continue;
      unread.add(element);
      observe(element);
    }
    if (kinds.size > 0 || ours.some(({ element }) => near.has(element))) later();
  };
  const all = (): void => tell({ ours: [...session.controls.values()].map(({ item }) => item), gone: [] });
  session.lookers.add(tell);
  all();
  document.addEventListener('scroll', moved, { capture: true, passive: true, signal: session.signal });
  window.addEventListener('resize', moved, { passive: true, signal: session.signal });
  session.signal.addEventListener('abort', () => {
    session.lookers.delete(tell);
    cancelAnimationFrame(frame);
  });
  return all;
}

/** @returns whether an item of the account was read */
function readOne(
  { session, account, shown, onRead }: Following,
  element: Element,
  kinds: Map<Element, Divided>,
): boolean {
  const item = session.controls.get(element)?.item;
  kinds.delete(element);
  if (item === undefined || session.registeredOf(item)?.id !== account.id) return false;
  const read = shown.of(item);
  if (read.newness !== 'skipped') kinds.set(element, { element, newness: read.newness });
  onRead(read);
  return true;
}

/** @returns a function that observes an element; repeated calls have no effect */
function watchNear(near: Set<Element>, changed: () => void, signal: AbortSignal): (element: Element) => void {
  const watched = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      changed();
    },
    { rootMargin: NEAR },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return (element) => {
    if (watched.has(element)) return;
    watched.add(element);
    observer.observe(element);
  };
}

const inPageOrder = (one: Divided, other: Divided): number =>
  (one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
