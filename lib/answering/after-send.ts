/**
 * What became of a text after the platform's own button was pressed: it is told within a bounded time whether or not it
 * is known, and again when the truth comes. Pure but for the clock, which is passed in.
 */

/** `press-again`: it stands there and nothing is under way. `still-busy`: the platform has not said. */
export type SentWord = 'press-again' | 'still-busy' | 'taken-late' | 'box-gone';

export interface SentBox {
  /** What stands in the box now; null where the box is not on the page any more. */
  words(): string | null;
  /** The platform's button says that it is at work. */
  isBusy(): boolean;
}

export interface SentClock {
  /** Milliseconds; never runs after the page's session has ended. */
  after(milliseconds: number, run: () => void): void;
}

/** By then a platform that has taken a text has emptied the box. Milliseconds, as all here. */
export const TAKEN_AFTER = 4_000;
/** Nobody waits longer than this without a word. */
export const WORD_WITHIN = 12_000;
/** Then it is looked at less often, and after that no more: what was said last stands. */
const LOOK_AFTERWARDS = 4_000;
export const NO_MORE_AFTER = 5 * 60_000;

/**
 * @param sent the words that the press was for
 * @example watchSent('Hej!', box, clock, (word) => showNotice(t(word)))
 */
export function watchSent(sent: string, box: SentBox, clock: SentClock, tell: (word: SentWord) => void): void {
  let isTold = false;
  const look = (waited: number): void => {
    const now = box.words();
    // Emptied, or written on: the platform has taken it, or the official has gone on.
    if (now !== sent) {
      if (isTold) tell(now === null ? 'box-gone' : 'taken-late');
      return;
    }
    if (!box.isBusy()) return tell('press-again');
    if (!isTold && waited >= WORD_WITHIN) {
      isTold = true;
      tell('still-busy');
    }
    if (waited >= NO_MORE_AFTER) return;
    const next = isTold ? LOOK_AFTERWARDS : TAKEN_AFTER;
    clock.after(next, () => look(waited + next));
  };
  clock.after(TAKEN_AFTER, () => look(TAKEN_AFTER));
}
