/**
 * Decides when the card may act. The user must have been able to see its content for half a second first. Otherwise a
 * page could move the card under somebody's pointer or keyboard focus and catch a press meant for something else.
 * Making choices in the card is never delayed; only acting is.
 *
 * A key press also requires that the card has had the focus for half a second, because a page can give the focus away.
 * A pointer press sets the focus itself and hits what was visible there, so it only requires visibility.
 */

/** How long the card must have been visible or focused, in milliseconds. */
export const AWAKE_AFTER = 500;

/**
 * `unknown`: the browser does not report visibility (Firefox). The check from the page's side (card-in-sight) decides
 * instead.
 */
export type Sight = 'seen' | 'unseen' | 'unknown';
export type By = 'key' | 'pointer';
export type MayAct = 'yes' | 'unseen' | 'asleep';

export interface Awake {
  /** Starts over: the card shows another item, or was closed. */
  anew(): void;
  sight(now: Sight): void;
  focus(has: boolean): void;
  mayAct(by: By): MayAct;
}

/** @param now milliseconds from a monotonic clock (performance.now) */
export function awakeAfter(now: () => number): Awake {
  let sight: Sight = 'unseen';
  let focused = false;
  let seenSince: number | undefined;
  let focusedSince: number | undefined;
  const look = (): void => {
    seenSince = sight === 'unseen' ? undefined : (seenSince ?? now());
    focusedSince = focused && seenSince !== undefined ? (focusedSince ?? now()) : undefined;
  };
  return {
    anew() {
      seenSince = undefined;
      focusedSince = undefined;
      look();
    },
    sight(is) {
      sight = is;
      look();
    },
    focus(has) {
      focused = has;
      look();
    },
    mayAct(by) {
      if (seenSince === undefined) return 'unseen';
      const since = by === 'pointer' ? seenSince : focusedSince;
      return since !== undefined && now() - since >= AWAKE_AFTER ? 'yes' : 'asleep';
    },
  };
}
