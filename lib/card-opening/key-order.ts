/**
 * Keeps the keys of one opening in the order they were typed: first those that our content script kept from the page
 * while the card was loading, then those that the card received itself in the meantime. After that the card handles its
 * keys normally and is ready.
 */
import type { Clock } from '../platforms/contract';

/**
 * How long the card waits for the page's keys after it got the focus, in milliseconds. The message that brings them may
 * be lost.
 */
export const KEYS_WITHIN = 2_000;

interface Surroundings {
  clock: Clock;
  /** Passes one key to the card's handlers. Resolves when the card has rendered the change. */
  play: (key: string) => Promise<void>;
  /** All keys of this opening have been handled. */
  settled: (opening: string) => void;
}

export interface KeyOrder {
  /** The card now shows another opening, or none. */
  drawn(opening: string | undefined): void;
  /** The keys kept from the page for an opening. Only the first call for an opening counts. */
  fromPage: (opening: string, keys: readonly string[]) => void;
  /** The card has the focus: from now on the page's keys are awaited for at most `KEYS_WITHIN`. */
  focused(): void;
  /** A key that the card received. @returns whether it is queued; if not, the card handles it normally */
  own(key: string): boolean;
}

interface KeyQueue {
  opening: string;
  state: 'waiting' | 'playing' | 'settled';
  keys: string[];
  /** Set once the timeout is running. */
  ends: AbortController | undefined;
}

export function keyOrder({ clock, play, settled }: Surroundings): KeyOrder {
  let current: KeyQueue | undefined;
  /** Keys that arrived before the card showed their opening. */
  let early: { opening: string; keys: readonly string[] } | undefined;
  const playAll = async (queue: KeyQueue, first: readonly string[]): Promise<void> => {
    queue.ends?.abort();
    queue.state = 'playing';
    queue.keys.unshift(...first);
    for (let key = queue.keys.shift(); key !== undefined && current === queue; key = queue.keys.shift())
      await play(key);
    if (current !== queue) return;
    queue.state = 'settled';
    settled(queue.opening);
  };
  return {
    drawn(opening) {
      if (opening === current?.opening) return;
      current?.ends?.abort();
      current = opening === undefined ? undefined : { opening, state: 'waiting', keys: [], ends: undefined };
      const came = early;
      if (current === undefined || came === undefined || came.opening !== opening) return;
      early = undefined;
      void playAll(current, came.keys);
    },
    fromPage(opening, keys) {
      if (current?.opening !== opening) early = { opening, keys };
      else if (current.state === 'waiting') void playAll(current, keys);
    },
    focused() {
      const queue = current;
      if (queue?.state !== 'waiting' || queue.ends !== undefined) return;
      queue.ends = new AbortController();
      clock.wait(KEYS_WITHIN, queue.ends.signal).then(
        () => (current === queue && queue.state === 'waiting' ? playAll(queue, []) : undefined),
        () => undefined,
      );
    },
    own(key) {
      if (current === undefined || current.state === 'settled') return false;
      current.keys.push(key);
      return true;
    },
  };
}
