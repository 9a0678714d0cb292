/**
 * A press of the official's own hand on the platform's button, and what it explains: that the item left alone, as the
 * platform answered. What the platform refused, or was never asked, and somebody else took away later, is not the
 * hand's.
 */
import type { ItemRef } from '../../domain/item';
import type { ActEnv } from '../contract';
import { ANSWERS_WITHIN, frameBefore, rememberItLeft, rememberPress, type Frame, type Remembered } from './frame';
import { untilHidden } from './until-hidden';
import { observerOf } from './wait-for';

/** What the platform asks after an entry, where that is known by its structure. */
interface Question {
  /** One stands open: as long as it does, nothing has been asked of the platform. */
  isOpen: () => boolean;
  /** Whether this is its yes, whatever it says. */
  isYes: (pressed: Element) => boolean;
}

/** What an item's platform says of it in this moment. */
export interface Leaving extends Pick<ActEnv, 'clock' | 'signal'> {
  isAbsent: () => boolean;
  /** What it is drawn in; null where nobody can tell. */
  element: () => Element | null;
  /** Null where what it stood in is not on the page. */
  frame: () => Frame | null;
  /** Absent: nobody knows when a question has been answered. */
  question?: Question;
}

/** As of a press of ours: what leaves later after the last press left for another reason. Milliseconds. */
const LEAVES_WITHIN = 8_000;

/** One hand, and one question at a time: the next press ends the waiting for an answer to the one before it. */
const asking = new WeakMap<Document, AbortController>();

/**
 * A hand presses what may ask, or may do it at once. Where the question is known the time begins anew at its yes, and
 * nothing that leaves before that is the hand's.
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
  const heard = (event: Event): void => {
    const [pressed] = event.composedPath();
    if (!event.isTrusted || until.aborted || frameBefore(root, ref) !== before || !isElement(pressed)) return;
    if (question.isYes(pressed)) watchPress(root, ref, leaving, LEAVES_WITHIN);
  };
  root.addEventListener('click', heard, { capture: true });
  until.addEventListener('abort', () => root.removeEventListener('click', heard, { capture: true }));
  clock.wait(ANSWERS_WITHIN, until).then(
    () => answered.abort(),
    () => undefined,
  );
}

const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && 'nodeType' in target && target.nodeType === 1;

/**
 * The last press is the official's: the button that was pointed at says when, and only for a hand on it while its
 * question stands there. Asked again it is another item's.
 */
export function rememberTheirPress(root: Document, ref: ItemRef, control: Element, leaving: Leaving): void {
  const hidden = untilHidden(control);
  const heard = (event: Event): void => {
    if (event.isTrusted && !hidden.aborted) watchPress(root, ref, leaving, LEAVES_WITHIN);
  };
  control.addEventListener('click', heard, { capture: true, once: true });
}

/**
 * As of a press of ours, what leaves with it is looked at in the very moment in which the item does, before the page
 * can draw anything else; and a press that nothing has left after explains nothing later.
 */
function watchPress(root: Document, ref: ItemRef, leaving: Leaving, milliseconds: number): void {
  const before = frameBefore(root, ref);
  if (before === undefined) return;
  const at = leaving.clock.now();
  before.pressedAt = at;
  void untilItLeaves(root, leaving, milliseconds).then((left) => {
    // Pressed anew, or seen standing there since: then it is another press's, or none's.
    if (!isStillOf(before, at, frameBefore(root, ref))) return;
    if (left === undefined) rememberPress(root, ref, null);
    else rememberItLeft(root, ref, left.frame, at);
  });
}

const isStillOf = (before: Remembered, at: number, now: Remembered | undefined): boolean =>
  now === before && before.pressedAt === at;

/** What an item's being there is read from (ids, links and roles) and what hides it. */
const READ_FROM = ['href', 'hidden', 'aria-hidden', 'role', 'aria-label', 'aria-posinset'];

/**
 * Resolves with what it stood in as it left; with undefined when the time is over. A page of a thousand comments
 * changes all the time: looked at is only what can have taken the item away.
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
      // It may be drawn in another element now.
      else held = element();
    });
    const what = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: READ_FROM };
    observer.observe(root, what);
    clock.wait(milliseconds, AbortSignal.any([timer.signal, signal])).then(
      () => end(undefined),
      () => end(undefined),
    );
  });
}

/** It was taken out, or something was done to itself, to what it stands in or to what stands right beside it. */
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
