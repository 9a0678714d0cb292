/**
 * What an item stood in when it was last seen in this page view: the frame in which its absence means something. A list
 * that is sorted, filtered, folded or loaded anew can lack an item that still exists; so absence counts only where all
 * else stands as it stood. Pure but for the memory.
 */
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { ActEnv, Relocation } from '../contract';
import type { Absence } from './absence';

export interface Frame {
  /** What the page is of. */
  place: string;
  /** In the page's own words; null where the list says nothing of it. */
  sorting: string | null;
  /** How many there are, as the platform says; null where it says nothing that can be trusted. */
  said: number | null;
  /**
   * The platform is taken to lower that number on a page that is open, and this item is counted in it. Where it is so,
   * a number that stands still says that nothing was taken away, whatever has left the page.
   */
  fallsAtOnce: boolean;
  /**
   * The ids at the item's own level, in order. UNREAD in the place of what stands there
   * and cannot be read: an emptied unit, a row that loads.
   */
  level: readonly string[];
  /** Buttons that would open more of it. */
  openers: number;
}

export const UNREAD = '';

/** Each id where it stands first, since some are drawn twice; what cannot be read stands for itself each time. */
export function levelOf(ids: readonly (string | null)[]): string[] {
  const drawn = new Set<string>();
  return ids.flatMap((id) => {
    if (id === null) return [UNREAD];
    if (drawn.has(id)) return [];
    drawn.add(id);
    return [id];
  });
}

export interface Remembered {
  frame: Frame;
  /** Ids at the same level that go with it: the answers to a reply. */
  takes: readonly string[];
  /** How many times it is drawn. */
  copies: number;
  /** What it stands in; null where that is the whole page. */
  around: Element | null;
  /** When the platform's own last button was pressed for it in this page view, by Uppsikt or where it pointed. */
  pressedAt: number | null;
}

const memory = new WeakMap<Document, Map<string, Remembered>>();
const mostRemembered = 200;

/**
 * Going back in the page's history may show a list that the page has kept from before the item was written: that it
 * lacks the item, and counts one less, is no change then. So nothing is compared with what stood before that.
 */
function rememberIn(root: Document): Map<string, Remembered> {
  const known = new Map<string, Remembered>();
  memory.set(root, known);
  root.defaultView?.addEventListener('popstate', ({ state }) => {
    // A link within the page says so in the address, and shows the same page.
    if (state !== null || !root.URL.includes('#')) known.clear();
  });
  return known;
}

/** Called just before an act, also one that the official then does by hand. */
export function rememberFrame(root: Document, ref: ItemRef, seen: Omit<Remembered, 'pressedAt'>): void {
  const known = memory.get(root) ?? rememberIn(root);
  if (known.size >= mostRemembered) known.delete(known.keys().next().value ?? '');
  known.set(itemKey(ref), { ...seen, pressedAt: null });
}

export const frameBefore = (root: Document, ref: ItemRef): Remembered | undefined =>
  memory.get(root)?.get(itemKey(ref));

/** @param at null: the item stands there after it, so the press explains nothing that comes later */
export function rememberPress(root: Document, ref: ItemRef, at: number | null): void {
  const known = frameBefore(root, ref);
  if (known !== undefined) known.pressedAt = at;
}

/**
 * It left after our press. That explains its absence only where all that stood beside it stands there still: where the
 * whole list left, the platform may have refused, and a list that comes back lacks it for a reason of its own.
 *
 * @param now the frame in the moment in which it was seen to be absent
 */
export function rememberItLeft(root: Document, ref: ItemRef, now: Frame | null, at: number): void {
  const before = frameBefore(root, ref);
  if (before === undefined || ref.id === null) return;
  const left = new Set([ref.id, ...before.takes]);
  const stands = now !== null && levelChange(before.frame.level, now.level, left, ref.id) === null;
  rememberPress(root, ref, stands ? at : null);
}

/**
 * What a wait for an item's absence ended with. Some platforms draw an item more than once: where one copy went and
 * another stays, nobody knows which of them is old.
 */
export function whatStands(root: Document, ref: ItemRef, now: Relocation): 'all' | 'some' | 'none' {
  const before = frameBefore(root, ref);
  rememberPress(root, ref, null);
  if (now.kind === 'absent') return 'none';
  return before !== undefined && now.copies < before.copies ? 'some' : 'all';
}

/** How long after the press the platform's own answer may take: what leaves later left for another reason. */
export const ANSWERS_WITHIN = 30_000;

/**
 * `waits`: only the number is lacking, and it may fall a moment later. `byPress`: it left as its press was answered;
 * absent where only the platform's number says that it has gone, and then nobody knows who took it away.
 */
export type FrameAbsence = Absence & { waits?: 'number'; byPress?: true };

/**
 * The item is absent by id now. `gone` where the frame is the same, has fallen by this item and no other, and the
 * platform has a part in it: its own number has fallen, or its own button was pressed just now and no number that must
 * fall contradicts it. One that has left the page contradicts too: what drew the page anew may have taken the row with
 * it.
 *
 * @param now null where what it stood in is no longer on the page
 */
export function judgeFrame(before: Remembered, now: Frame | null, id: string, at: number): FrameAbsence {
  const unknown = (why: string): Absence => ({ kind: 'unknown', why });
  const { frame } = before;
  if (now === null) return unknown('what it stood in is no longer on the page');
  if (now.place !== frame.place) return unknown('the page has another address now');
  if (now.sorting !== frame.sorting) return unknown('the list is sorted otherwise now');
  const left = new Set([id, ...before.takes]);
  const changed = levelChange(frame.level, now.level, left, id);
  if (changed !== null) return unknown(changed);
  if (now.openers > frame.openers && mayBeFolded(frame.level, left))
    return unknown('there is more to open than there was');
  const fallen = frame.said === null || now.said === null ? null : frame.said - now.said;
  const standsStill = fallen !== null && fallen <= before.takes.length;
  const hasLeft = frame.said !== null && now.said === null;
  const isPressed = isPressedFor(before, at);
  if (isPressed && !(frame.fallsAtOnce && (standsStill || hasLeft)))
    return {
      kind: 'gone',
      why: 'it left when it was pressed, and all that stood beside it stands as before',
      byPress: true,
    };
  if (fallen !== null && !standsStill)
    return {
      kind: 'gone',
      why: `the platform's number fell from ${frame.said} to ${now.said}, all else stands as before`,
    };
  const why =
    fallen === null
      ? 'the platform does not say how many there are'
      : `the platform spoke of ${frame.said} and speaks of ${now.said}`;
  return isPressed ? { ...unknown(why), waits: 'number' } : unknown(why);
}

/** Whether a press explains that it was absent at this time. */
export const isPressedFor = (before: Remembered | undefined, at: number): boolean =>
  before !== undefined && before.pressedAt !== null && at - before.pressedAt <= ANSWERS_WITHIN;

/**
 * Whether a whole list may be counted: whether it is known to be of now. In a page view where the item stood before, a
 * number that did not fall is of a list with the item in it, and then as many without it are other comments; where none
 * was said, none is known to have fallen. In one where it did not stand, list and number may be older than the item, as
 * in a tab that was opened before somebody wrote it: only a document that was loaded after that holds none so old. That
 * a list comes while it is looked for proves nothing, since one that left comes again as it was.
 */
export function mayBeCounted(
  before: Remembered | undefined,
  now: Frame | null,
  { loadedAfter }: Pick<ActEnv, 'loadedAfter'>,
): boolean {
  if (before === undefined) return loadedAfter === true;
  const { said } = before.frame;
  return said !== null && now !== null && now.said !== null && now.said < said;
}

/** The last of a list, or alone: a list that is folded or shown in part lacks just these. */
const mayBeFolded = (level: readonly string[], left: ReadonlySet<string>): boolean => left.has(level.at(-1) ?? '');

/** Null where the list is what it was without what left; new ones may have come before its first and after its last. */
function levelChange(
  before: readonly string[],
  now: readonly string[],
  left: ReadonlySet<string>,
  id: string,
): string | null {
  const unread = (level: readonly string[]): number => level.filter((each) => each === UNREAD).length;
  if (unread(now) > unread(before)) return 'something stands there that cannot be read';
  const run = readableAround(before, id).filter((each) => !left.has(each));
  const [first] = run;
  if (first === undefined)
    return now.every((each) => each === UNREAD) ? null : 'nothing that stood beside it stands there now';
  const start = now.indexOf(first);
  return start >= 0 && run.every((each, index) => now[start + index] === each)
    ? null
    : 'its neighbours no longer stand as they stood';
}

/** Those around it up to what cannot be read: beyond that nobody knows what stands there. */
function readableAround(level: readonly string[], id: string): readonly string[] {
  const at = level.indexOf(id);
  const from = level.lastIndexOf(UNREAD, at) + 1;
  const to = level.indexOf(UNREAD, at);
  return at < 0 ? [] : level.slice(from, to < 0 ? level.length : to);
}
