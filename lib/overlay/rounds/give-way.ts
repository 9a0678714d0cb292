/**
 * Keeps a fixed box of ours from covering an item's control or an entry of an open platform menu. The box moves to the
 * other side of the window, or is hidden if both sides are occupied.
 */
const CONTROL = '[data-uppsikt="control"]';
/** Spacing of the sampled points in CSS pixels; a control is larger. */
const STEP = 20;
/**
 * Delays before checking, in milliseconds. A control appears some time after the pointer reaches its item, and checking
 * on every pointer move would cost too much.
 */
const PAUSES = [100, 600];
/** After a press, a menu appears as soon as the platform has answered, which may take long. */
const AFTER_PRESS = [...PAUSES, 2_500, 5_000, 10_000];
/** Distance to the edge of the window in CSS pixels, as in round-bar.css. */
const EDGE = 16;

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;
type Root = Pick<Document, 'elementsFromPoint'>;

type Home = 'right' | 'left';
export type Side = Home | 'away';

/** @returns whether an element that must stay pressable is in the rectangle, possibly under one of our hosts */
function coversAny(pressed: string, root: Root, { left, top, right, bottom }: Box): boolean {
  const isAt = (x: number, y: number): boolean =>
    root.elementsFromPoint(x, y).some((each) => each.closest(pressed) !== null);
  return pointsIn(top, bottom).some((y) => pointsIn(left, right).some((x) => isAt(x, y)));
}

/** Sample points from `from` to `to`, both ends included. */
function pointsIn(from: number, to: number): number[] {
  const points = [to - 1];
  for (let at = from + 1; at < to - 1; at += STEP) points.push(at);
  return points;
}

/**
 * The side where the box may be, preferring its usual side.
 *
 * @param home its usual side
 * @param menuEntries selector of other elements that must stay pressable, besides our own controls
 */
export function sideFor(
  root: Root,
  box: Box & { width: number },
  width: number,
  menuEntries: string,
  home: Home = 'right',
): Side {
  const pressed = `${CONTROL}, ${menuEntries}`;
  const lefts = { right: width - EDGE - box.width, left: EDGE };
  const isFree = (side: Home): boolean => {
    const x = lefts[side];
    return !coversAny(pressed, root, { left: x, right: x + box.width, top: box.top, bottom: box.bottom });
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
  { home = 'right', box = host }: { home?: Home; box?: HTMLElement } = {},
): () => void {
  let side: Side = home;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const look = (): void => {
    if (!host.isConnected || host.hidden || document.activeElement === host) return;
    const next = sideFor(document, box.getBoundingClientRect(), innerWidth, menuEntries, home);
    if (next === side) return;
    side = next;
    move(side);
  };
  const lookAfter = (pause: number): void => {
    if (timers.has(pause)) return;
    timers.set(
      pause,
      setTimeout(() => {
        timers.delete(pause);
        look();
      }, pause),
    );
  };
  const soon = (): void => PAUSES.forEach(lookAfter);
  // Capture on the window runs before the page's listeners, which may stop the event. A key on a button produces a
  // click or moves the focus.
  const listen = (type: string, hear: () => void): void =>
    addEventListener(type, hear, { capture: true, passive: true, signal });
  for (const type of ['pointerover', 'focusin', 'scroll']) listen(type, soon);
  listen('click', () => AFTER_PRESS.forEach(lookAfter));
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
  return soon;
}
