/**
 * A box of ours that stands still on the page may lie over an item's own control, or an entry of a menu that the
 * official has opened: then it moves to the other side of the window, and goes out of the way where one lies under
 * both.
 */
const CONTROL = '[data-uppsikt="control"]';
/** CSS pixels between the points that are looked at; a control is larger. */
const STEP = 20;
/**
 * Milliseconds: the pointer brings a control up, some time after it has come to the item, and a look at each move of it
 * would cost more than it gives.
 */
const PAUSES = [100, 600];
/** A menu comes after the press on its button, as soon as the platform has answered. */
const AFTER_PRESS = [...PAUSES, 2_500];
/** CSS pixels to the edge of the window, as in round-bar.css. */
const EDGE = 16;

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;
type Root = Pick<Document, 'elementsFromPoint'>;

export type Side = 'right' | 'left' | 'away';

/** @returns whether what is to be pressed lies in the rectangle, under whatever of ours is drawn there */
function coversAny(pressed: string, root: Root, { left, top, right, bottom }: Box): boolean {
  const isAt = (x: number, y: number): boolean =>
    root.elementsFromPoint(x, y).some((each) => each.closest(pressed) !== null);
  return pointsIn(top, bottom).some((y) => pointsIn(left, right).some((x) => isAt(x, y)));
}

/** Both ends among them. */
function pointsIn(from: number, to: number): number[] {
  const points = [to - 1];
  for (let at = from + 1; at < to - 1; at += STEP) points.push(at);
  return points;
}

/**
 * Where it may stand, the side where it stands usually first.
 *
 * @param menuEntries selector of what else is to be pressed, beside our own controls
 */
export function sideFor(root: Root, box: Box & { width: number }, width: number, menuEntries: string): Side {
  const pressed = `${CONTROL}, ${menuEntries}`;
  const at = (x: number): Box => ({ left: x, right: x + box.width, top: box.top, bottom: box.bottom });
  if (!coversAny(pressed, root, at(width - EDGE - box.width))) return 'right';
  return coversAny(pressed, root, at(EDGE)) ? 'away' : 'left';
}

/**
 * @param move is told the side at each change
 * @returns to be called when items may have come: their controls come without any event of the pointer
 */
export function giveWay(
  host: HTMLElement,
  menuEntries: string,
  signal: AbortSignal,
  move: (side: Side) => void,
): () => void {
  let side: Side = 'right';
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const look = (): void => {
    if (!host.isConnected || host.hidden || document.activeElement === host) return;
    const next = sideFor(document, host.getBoundingClientRect(), innerWidth, menuEntries);
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
  const first = { capture: true, passive: true, signal };
  for (const type of ['pointerover', 'focusin', 'scroll'] as const) document.addEventListener(type, soon, first);
  // Before any listener of the page's, which may stop it. A key on a button gives a click, or moves the focus.
  addEventListener('click', () => AFTER_PRESS.forEach(lookAfter), first);
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
  return soon;
}
