/**
 * Tracks which pictures of registered items the official has had on screen. Checked when the page has moved or loaded
 * something, and at each of the official's presses. In memory only; nothing is stored or sent.
 */
import { itemKey } from '../../domain/item-key';
import type { ItemRef } from '../../domain/item';
import type { UnseenChoice } from '../../domain/unseen';
import { ownPictures } from '../../capture/seen/own-pictures';
import { picturesOf, SeenPictures, type SeenBefore } from '../../capture/seen/seen-pictures';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

const seen = onceAPage('uppsiktSeen', () => new SeenPictures());

/**
 * Milliseconds. The page is checked when it has come to rest, and at intervals during continuous scrolling: pictures
 * that rush past are not seen.
 */
const REST = 200;
const LONGEST_WITHOUT = 1_000;
const PRESSES = ['pointerdown', 'click', 'keydown', 'contextmenu'] as const;

export function watchSeen(session: Session): void {
  const { signal } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const later = (): void => {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        look(session);
      },
      Math.max(0, Math.min(REST, since + LONGEST_WITHOUT - now)),
    );
  };
  const atPress = (event: Event): void => {
    if (event.isTrusted) look(session);
  };
  session.lookers.add(later);
  // The load events of media do not bubble, so they are caught in the capture phase.
  for (const type of ['scroll', 'load', 'loadeddata', 'resize', 'visibilitychange'])
    window.addEventListener(type, later, { capture: true, passive: true, signal });
  for (const type of PRESSES) document.addEventListener(type, atPress, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    session.lookers.delete(later);
    clearTimeout(timer);
  });
  look(session);
}

/** Settles what has been seen before anything is opened or scrolled for the record: see lib/capture/seen. */
export function settleSeen(session: Session, ref: ItemRef, choice: UnseenChoice): void {
  look(session);
  seen.settle(itemKey(ref), choice);
}

export const seenBefore = (ref: ItemRef): SeenBefore => seen.before(itemKey(ref));

/** At the press on 'Ta ögonblicksbild': settles, for all items, what had been seen by then. */
export function settleSeenForWalk(session: Session): SeenBefore {
  look(session);
  seen.settle(WALK, 'leave');
  return seen.before(WALK);
}

/** A key that no item has. */
const WALK = 'snapshot';

export const whileOpening = <T>(work: () => Promise<T>): Promise<T> => seen.whileOpening(work);

export const movedByUs = (moving: boolean): void => seen.movedByUs(moving);

function look({ controls, sight }: Session): void {
  if (sight === null) {
    seen.look([...controls.keys()].filter(isNearWindow));
    return;
  }
  // Positions are read only for items that may be in the window, because reading them makes the browser do layout.
  const near = [...sight.near].filter((item) => isInOne(item, controls) && isNearWindow(item));
  seen.look(near, (item) =>
    near.some((other) => other !== item && item.contains(other)) ? ownPictures(item, sight) : picturesOf(item),
  );
}

/** Whether the element is a registered item or inside one. */
function isInOne(element: Element, controls: Session['controls']): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (controls.has(at)) return true;
  return false;
}

function isNearWindow(item: Element): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
