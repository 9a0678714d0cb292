/**
 * Tracks the official's own press on the platform's button, and what that press explains: that the item alone left, in
 * response. If the platform refused or was never asked, and someone else removed the item later, the press does not
 * explain it.
 */
import type { ItemRef } from '../../domain/item';
import type { ActEnv } from '../contract';
import { ANSWERS_WITHIN, frameBefore, rememberItLeft, rememberPress, type Frame, type Remembered } from './frame';
import { untilHidden } from './until-hidden';
import { observerOf } from './wait-for';

/** The question that the platform asks after a menu entry, if its structure is known. */
interface Question {
  /** A question is open. Until it is answered, nothing has been requested of the platform. */
  isOpen: () => boolean;
  /** Whether this is the question's confirm button, whatever its label. */
  isYes: (pressed: Element) => boolean;
}

/** The platform's current answers about an item. */
export interface Leaving extends Pick<ActEnv, 'clock' | 'signal'> {
  isAbsent: () => boolean;
  /** The element that shows the item; null if it cannot be determined. */
  element: () => Element | null;
  /** Null if what contained the item is not on the page. */
  frame: () => Frame | null;
  /** Absent: it is not known when a question has been answered. */
  question?: Question;
}

/** As for our own presses: what leaves later than this after the last press left for another reason. Milliseconds. */
const LEAVES_WITHIN = 8_000;

/** Only one question is tracked at a time: the next press stops the wait for an answer to the previous one. */
const asking = new WeakMap<Document, AbortController>();

/**
 * The official presses a control that may ask first or may act at once. If the question is known, the time starts again
 * when it is confirmed, and nothing that leaves before that is explained by the press.
 */
export function rememberHandPress(root: Document, ref: ItemRef, leaving: Leaving): void {
  asking.get(root)?.abort();
  const { question, clock, signal } = leaving;
  if (question === undefined) return watchPress(root, ref, leaving, ANSWERS_WITHIN);
  watchPress(root, ref, { ...leaving, frame: () => (question.isOpen() ? null : leaving.frame()) }, LEAVES_WITHIN);
  const answered = new AbortController();
  asking.set(root, answered);
  const until = AbortSignal.any([answered.signal, signal]);
  const before = frameBefore(root, ref);
  const onClick = (event: Event): void => {
    const [pressed] = event.composedPath();
    if (!event.isTrusted || until.aborted || frameBefore(root, ref) !== before || !isElement(pressed)) return;
    if (question.isYes(pressed)) watchPress(root, ref, leaving, LEAVES_WITHIN);
  };
  root.addEventListener('click', onClick, { capture: true });
  until.addEventListener('abort', () => root.removeEventListener('click', onClick, { capture: true }));
  clock.wait(ANSWERS_WITHIN, until).then(
    () => answered.abort(),
    () => undefined,
  );
}

const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && 'nodeType' in target && target.nodeType === 1;

/**
 * The official makes the last press. A click on the button that was pointed out sets the time, but only a trusted click
 * while its question is shown. A question that is shown again belongs to another item.
 */
export function rememberTheirPress(root: Document, ref: ItemRef, control: Element, leaving: Leaving): void {
  const hidden = untilHidden(control);
  const onClick = (event: Event): void => {
    if (event.isTrusted && !hidden.aborted) watchPress(root, ref, leaving, LEAVES_WITHIN);
  };
  control.addEventListener('click', onClick, { capture: true, once: true });
}

/**
 * As for our own presses, the frame is read at the moment when the item leaves, before the page can draw anything else.
 * A press after which nothing left explains nothing later.
 */
function watchPress(root: Document, ref: ItemRef, leaving: Leaving, milliseconds: number): void {
  const before = frameBefore(root, ref);
  if (before === undefined) return;
  const at = leaving.clock.now();
  before.pressedAt = at;
  void untilItLeaves(root, leaving, milliseconds).then((left) => {
    // Pressed again, or seen on the page since. Then this press no longer applies.
    if (!isStillOf(before, at, frameBefore(root, ref))) return;
    if (left === undefined) rememberPress(root, ref, null);
    else rememberItLeft(root, ref, left.frame, at);
  });
}

const isStillOf = (before: Remembered, at: number, now: Remembered | undefined): boolean =>
  now === before && before.pressedAt === at;

/** The attributes that show whether an item is there (ids, links and roles) and whether it is hidden. */
const READ_FROM = ['href', 'hidden', 'aria-hidden', 'role', 'aria-label', 'aria-posinset'];

/**
 * Resolves with the item's frame when it left; with undefined when time runs out. A page of a thousand comments changes
 * all the time, so only mutations that may have removed the item are checked.
 */
function untilItLeaves(
  root: Document,
  { isAbsent, element, frame, clock, signal }: Leaving,
  milliseconds: number,
): Promise<{ frame: Frame | null } | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  if (isAbsent()) return Promise.resolve({ frame: frame() });
  return new Promise((resolve) => {
    const timer = new AbortController();
    let held = element();
    const end = (left: { frame: Frame | null } | undefined): void => {
      observer.disconnect();
      timer.abort();
      resolve(left);
    };
    const observer = new (observerOf(root))((records) => {
      if (held !== null && !mayHaveLeft(records, held)) return;
      if (isAbsent()) end({ frame: frame() });
      // The item may be drawn in another element now.
      else held = element();
    });
    const init = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: READ_FROM };
    observer.observe(root, init);
    clock.wait(milliseconds, AbortSignal.any([timer.signal, signal])).then(
      () => end(undefined),
      () => end(undefined),
    );
  });
}

/** The item was removed, or a mutation touched the item, an ancestor or a sibling. */
function mayHaveLeft(records: readonly MutationRecord[], held: Element): boolean {
  const asked = new Set<Node>();
  return records.some(({ type, target, removedNodes }) => {
    if ([...removedNodes].some((node) => node.contains(held))) return true;
    if (asked.has(target)) return false;
    asked.add(target);
    const isBeside = target.parentElement !== null && target.parentElement === held.parentElement;
    return held.contains(target) || isBeside || (type === 'attributes' && target.contains(held));
  });
}
