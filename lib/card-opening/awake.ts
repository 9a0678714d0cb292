/**
 * When the card may act. What it shows must really have been seen for half a second first, so that a card which the
 * page brings under the pointer or the typing of somebody who is doing something else takes nothing. Choosing is never
 * held up by this; only what acts asks.
 *
 * A key counts only while the card has had the focus for as long, since a page can give the focus away. A press with
 * the pointer gives the focus itself, and hits what was seen to be there; so it needs the sight alone.
 */

/** Milliseconds. */
export const AWAKE_AFTER = 500;

/**
 * `unknown`: the browser does not say (Firefox). Then what the page's side sees from outside decides (card-in-sight).
 */
export type Sight = 'seen' | 'unseen' | 'unknown';
export type By = 'key' | 'pointer';
export type MayAct = 'yes' | 'unseen' | 'asleep';

export interface Awake {
  /** Another item, or the card was put away: it begins anew. */
  anew(): void;
  sight(now: Sight): void;
  focus(has: boolean): void;
  mayAct(by: By): MayAct;
}

/** @param now milliseconds of a clock that nobody sets (performance.now) */
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
