/**
 * The keys of one opening in the order they were typed: first those that our content script took from the page while
 * the card was on its way, then those that the card heard itself meanwhile. After that the card's keys go their
 * ordinary way, and it is ready.
 */
import type { Clock } from '../platforms/contract';

/**
 * How long the page's keys are waited for once one of the card's own waits for them, milliseconds: a message may be
 * lost.
 */
export const KEYS_WITHIN = 2_000;

interface Surroundings {
  clock: Clock;
  /** Hands one key to the card's handlers; resolves when the card has been drawn with what it changed. */
  play: (key: string) => Promise<void>;
  /** No key of this opening waits any more. */
  settled: (opening: string) => void;
}

export interface KeyOrder {
  /** Another opening is drawn, or none. */
  drawn(opening: string | undefined): void;
  /** The page's keys of an opening; counts once. */
  fromPage: (opening: string, keys: readonly string[]) => void;
  /** From now on the page's keys are not waited for longer than `KEYS_WITHIN`: the card has the focus. */
  focused(): void;
  /** The card's own key. @returns whether it is held; else it goes its ordinary way */
  own(key: string): boolean;
}

interface Waiting {
  opening: string;
  state: 'waiting' | 'playing' | 'settled';
  keys: string[];
  /** Set once the wait has an end. */
  ends: AbortController | undefined;
}

export function keyOrder({ clock, play, settled }: Surroundings): KeyOrder {
  let now: Waiting | undefined;
  /** Came before the card had drawn the opening. */
  let early: { opening: string; keys: readonly string[] } | undefined;
  const playAll = async (mine: Waiting, first: readonly string[]): Promise<void> => {
    mine.ends?.abort();
    mine.state = 'playing';
    mine.keys.unshift(...first);
    for (let key = mine.keys.shift(); key !== undefined && now === mine; key = mine.keys.shift()) await play(key);
    if (now !== mine) return;
    mine.state = 'settled';
    settled(mine.opening);
  };
  return {
    drawn(opening) {
      if (opening === now?.opening) return;
      now?.ends?.abort();
      now = opening === undefined ? undefined : { opening, state: 'waiting', keys: [], ends: undefined };
      const came = early;
      if (now === undefined || came === undefined || came.opening !== opening) return;
      early = undefined;
      void playAll(now, came.keys);
    },
    fromPage(opening, keys) {
      if (now?.opening !== opening) early = { opening, keys };
      else if (now.state === 'waiting') void playAll(now, keys);
    },
    focused() {
      const mine = now;
      if (mine?.state !== 'waiting' || mine.ends !== undefined) return;
      mine.ends = new AbortController();
      clock.wait(KEYS_WITHIN, mine.ends.signal).then(
        () => (now === mine && mine.state === 'waiting' ? playAll(mine, []) : undefined),
        () => undefined,
      );
    },
    own(key) {
      if (now === undefined || now.state === 'settled') return false;
      now.keys.push(key);
      return true;
    },
  };
}
