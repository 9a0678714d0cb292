/**
 * Keeps a fixed box of ours from covering an item's control or an entry of an open platform menu. The box moves to the
 * other side of the window, or is hidden if both sides are occupied.
 */
const CONTROL = '[data-uppsikt="control"]';
/**
 * Delays before checking, in milliseconds. A control appears some time after the pointer reaches its item, and checking
 * on every pointer move would cost too much.
 */
const PAUSES = [100, 600];
/** A menu appears after a press as soon as the platform has answered, which may take long. */
const LATE_PAUSES = [2_500, 5_000, 10_000];
/** Distance to the edge of the window in CSS pixels, as in round-bar.css. */
const EDGE = 16;

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;
type Root = Pick<Document, 'elementsFromPoint' | 'querySelectorAll'>;

type Home = 'right' | 'left';
export type Side = Home | 'away';

/**
 * Whether the rectangle covers one of the elements. Their boxes are compared first: to ask the browser what is at a
 * point costs about a millisecond on a long thread. It is asked once for each element in the rectangle, since a menu
 * that is closed may keep its box. Whether one of our hosts lies above the element does not matter.
 */
const coversAny = (elements: readonly Element[], root: Root, box: Box): boolean =>
  elements.some((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, width] = shared(left, right, box.left, box.right);
    const [y, height] = shared(top, bottom, box.top, box.bottom);
    if (width <= 0 || height <= 0) return false;
    return root.elementsFromPoint(x + width / 2, y + height / 2).some((each) => element.contains(each));
  });

/** @returns where the two stretches begin to overlap, and how long the overlap is; not positive if they do not */
const shared = (from: number, to: number, otherFrom: number, otherTo: number): [from: number, length: number] => {
  const begins = Math.max(from, otherFrom);
  return [begins, Math.min(to, otherTo) - begins];
};

/** What a box gives way to, and where it is when it need not. */
interface Place {
  home: Home;
  /** Our own controls too. Without them only menus are followed, which costs nothing while the pointer moves. */
  controls: boolean;
}
const ROUND_BAR: Place = { home: 'right', controls: true };

/**
 * The side where the box may be, preferring its usual side.
 *
 * @param menuEntries selector of the platform's menu entries
 */
export function sideFor(
  root: Root,
  box: Box & { width: number },
  { width, menuEntries, home, controls }: Place & { width: number; menuEntries: string },
): Side {
  const elements = [...root.querySelectorAll(controls ? `${CONTROL}, ${menuEntries}` : menuEntries)];
  const lefts = { right: width - EDGE - box.width, left: EDGE };
  const isFree = (side: Home): boolean => {
    const x = lefts[side];
    return !coversAny(elements, root, { left: x, right: x + box.width, top: box.top, bottom: box.bottom });
  };
  const other = home === 'right' ? 'left' : 'right';
  return isFree(home) ? home : isFree(other) ? other : 'away';
}

/**
 * @param move called with the side each time it changes
 * @param box the part of the host that covers something, where the host itself has no size
 * @returns a function to call when items may have appeared: their controls come without any pointer event
 */
export function giveWay(
  host: HTMLElement,
  menuEntries: string,
  signal: AbortSignal,
  move: (side: Side) => void,
  { box = host, ...place }: Place & { box?: HTMLElement } = ROUND_BAR,
): () => void {
  let side: Side = place.home;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const pending = new Set<number>();
  const look = (): void => {
    if (!host.isConnected || host.hidden || document.activeElement === host) return;
    const next = sideFor(document, box.getBoundingClientRect(), { ...place, width: innerWidth, menuEntries });
    if (next === side) return;
    side = next;
    move(side);
  };
  const lookAfter = (pause: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      pending.delete(pause);
      look();
    }, pause);
    timers.add(timer);
  };
  const soon = (): void =>
    PAUSES.filter((pause) => !pending.has(pause)).forEach((pause) => {
      pending.add(pause);
      lookAfter(pause);
    });
  // Capture on the window runs before the page's listeners, which may stop the event. A key on a button produces a
  // click or moves the focus.
  const listen = (type: string, hear: () => void): void =>
    addEventListener(type, hear, { capture: true, passive: true, signal });
  for (const type of place.controls ? ['pointerover', 'focusin', 'scroll'] : ['focusin']) listen(type, soon);
  listen('click', () => {
    soon();
    // Each press has looks of its own: an earlier one's may all come before this one's menu.
    LATE_PAUSES.forEach(lookAfter);
  });
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
  return soon;
}
