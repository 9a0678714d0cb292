/**
 * What became of a text after the platform's own send button was pressed. Reports within a bounded time, even when the
 * result is unknown, and again when the result becomes known. Pure apart from the clock, which is passed in.
 */

/**
 * `press-again`: the text is still in the box and nothing is in progress. `still-busy`: the platform has not answered.
 */
export type SentWord = 'press-again' | 'still-busy' | 'taken-late' | 'box-gone';

export interface SentBox {
  /** The box's current text. Null when the box is no longer on the page. */
  words(): string | null;
  /** True while the platform's button shows that it is working. */
  isBusy(): boolean;
}

export interface SentClock {
  /** Runs the callback after this many milliseconds. Never runs after the page's session has ended. */
  after(milliseconds: number, run: () => void): void;
}

/** Milliseconds, like all constants here. A platform that has accepted a text has emptied the box by then. */
export const TAKEN_AFTER = 4_000;
/** The official gets a message within this time at the latest. */
export const WORD_WITHIN = 12_000;
/** After that message, the interval between checks until they stop. The last message then stays. */
const LOOK_AFTERWARDS = 4_000;
export const NO_MORE_AFTER = 5 * 60_000;

/**
 * @param sent the text that was in the box when the button was pressed
 * @example watchSent('Hej!', box, clock, (word) => showNotice(t(word)))
 */
export function watchSent(sent: string, box: SentBox, clock: SentClock, tell: (word: SentWord) => void): void {
  let isTold = false;
  const look = (waited: number): void => {
    const now = box.words();
    // The box was emptied or edited: the platform has accepted the text, or the official has continued.
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
