/**
 * Remembers an item's surroundings (its frame) when it was last seen in this page view. A list that is sorted,
 * filtered, folded or reloaded may lack an item that still exists. So absence only counts if everything else is
 * unchanged. Pure except for this memory.
 */
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { ActEnv, Relocation } from '../contract';
import type { Absence } from './absence';

export interface Frame {
  /** What the page shows, such as a post or a video. */
  place: string;
  /** The sort order in the page's own words; null if the list does not say. */
  sorting: string | null;
  /** How many there are according to the platform; null if it gives no number that can be trusted. */
  said: number | null;
  /**
   * The platform is assumed to lower that number on an open page, and the item is counted in it. Then an unchanged
   * number means that nothing was removed, even if something left the page.
   */
  fallsAtOnce: boolean;
  /**
   * The ids at the item's own level, in order. UNREAD stands for an entry that cannot be read: an emptied unit, or a
   * row that is loading.
   */
  level: readonly string[];
  /** The number of buttons that would open more of it. */
  openers: number;
}

export const UNREAD = '';

/** Each id once, at its first position, because some are drawn twice. Each unreadable entry is kept. */
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
  /** Ids at the same level that disappear with it: the answers to a reply. */
  takes: readonly string[];
  /** How many times the item is drawn. */
  copies: number;
  /** The element that contains it; null if that is the whole page. */
  around: Element | null;
  /**
   * When the platform's final button was last pressed for it in this page view, by Uppsikt or by the official where
   * Uppsikt pointed.
   */
  pressedAt: number | null;
}

const memory = new WeakMap<Document, Map<string, Remembered>>();
const mostRemembered = 200;

/**
 * Going back in history may show a list that was cached before the item was written. That it lacks the item, and counts
 * one less, is then not a change. So the memory is cleared and nothing is compared with earlier frames.
 */
function rememberIn(root: Document): Map<string, Remembered> {
  const known = new Map<string, Remembered>();
  memory.set(root, known);
  root.defaultView?.addEventListener('popstate', ({ state }) => {
    // A link within the page has a fragment in the address and shows the same page.
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

/** @param at null if the item is still there after the press; the press then explains nothing that happens later */
export function rememberPress(root: Document, ref: ItemRef, at: number | null): void {
  const known = frameBefore(root, ref);
  if (known !== undefined) known.pressedAt = at;
}

/**
 * Records that the item left after our press. The press only explains its absence if everything beside it is still
 * there. If the whole list left, the platform may have refused, and the list may come back without the item for another
 * reason.
 *
 * @param now the frame at the moment when the item was seen to be absent
 */
export function rememberItLeft(root: Document, ref: ItemRef, now: Frame | null, at: number): void {
  const before = frameBefore(root, ref);
  if (before === undefined || ref.id === null) return;
  const left = new Set([ref.id, ...before.takes]);
  const stands = now !== null && levelChange(before.frame.level, now.level, left, ref.id) === null;
  rememberPress(root, ref, stands ? at : null);
}

/**
 * How a wait for an item's absence ended. Some platforms draw an item more than once. If one copy left and another
 * stays, it is not known which one is stale.
 */
export function whatStands(root: Document, ref: ItemRef, now: Relocation): 'all' | 'some' | 'none' {
  const before = frameBefore(root, ref);
  rememberPress(root, ref, null);
  if (now.kind === 'absent') return 'none';
  return before !== undefined && now.copies < before.copies ? 'some' : 'all';
}

/** How long the platform may take to respond to a press, in milliseconds. What leaves later left for another reason. */
export const ANSWERS_WITHIN = 30_000;

/**
 * `waits`: only the number is missing, and it may fall a moment later. `byPress`: the item left in response to its own
 * press. It is absent if only the platform's number shows that the item is gone; then it is not known who removed it.
 */
export type FrameAbsence = Absence & { waits?: 'number'; byPress?: true };

/**
 * Judges an item whose id is absent now. It is `gone` if the frame is the same except for this item, and the platform
 * confirms it: its own number has fallen, or its own button was just pressed and no number that must fall contradicts
 * it. A number that has left the page also contradicts it: whatever redrew the page may have removed the row too.
 *
 * @param now null if what contained the item is no longer on the page
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

/** Whether a press explains that the item was absent at this time. */
export const isPressedFor = (before: Remembered | undefined, at: number): boolean =>
  before !== undefined && before.pressedAt !== null && at - before.pressedAt <= ANSWERS_WITHIN;

/**
 * Whether a complete list may be counted, that is, whether it is known to be current.
 *
 * If the item was seen earlier in this page view, a number that has not fallen still includes the item, so an equal
 * number without it means other comments. If no number was given, none is known to have fallen.
 *
 * If the item was not seen, list and number may be older than the item, as in a tab that was opened before it was
 * written. Only a document that was loaded after that has a current list. A list that appears during the check proves
 * nothing, because a list that left comes back unchanged.
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

/** Whether the item was last in its list, or alone. A folded or partly shown list lacks exactly those. */
const mayBeFolded = (level: readonly string[], left: ReadonlySet<string>): boolean => left.has(level.at(-1) ?? '');

/**
 * Null if the list is unchanged except for what left. New entries may have appeared before its first and after its
 * last.
 */
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

/** The entries around the item, up to the nearest unreadable ones. What is beyond those is not known. */
function readableAround(level: readonly string[], id: string): readonly string[] {
  const at = level.indexOf(id);
  const from = level.lastIndexOf(UNREAD, at) + 1;
  const to = level.indexOf(UNREAD, at);
  return at < 0 ? [] : level.slice(from, to < 0 ? level.length : to);
}
