/**
 * 'Lika som förra' was pressed at the item itself: the card does it once, when it has been seen for as long as an act
 * of its own asks. Whoever has chosen a ground meanwhile has gone on.
 */
import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { CardState } from '../../lib/messaging/protocol';

/** Calls back once the card has been seen and may act; the returned function stops the wait. */
export const SeenContext = createContext<(heard: () => void) => () => void>(() => () => undefined);

/**
 * Milliseconds from the opening. A card that is seen later, since the official went elsewhere in between, only offers
 * it: nobody expects an act of a press so long ago.
 */
const MEANT_FOR = 15_000;

interface SameNow {
  state: Pick<CardState, 'sameNow' | 'openedAt'>;
  isOffered: boolean;
  /** The opening that it was done for, whatever has been shown since. */
  doneFor: RefObject<string | null>;
  onSame: () => void;
  now: () => number;
}

export function useSameNow({ state: { sameNow, openedAt }, isOffered, doneFor, onSame, now }: SameNow): void {
  const whenSeen = useContext(SeenContext);
  const latest = useRef(onSame);
  latest.current = onSame;
  const isAsked = sameNow === true && isOffered && doneFor.current !== openedAt;
  useEffect(() => {
    if (!isAsked) return undefined;
    return whenSeen(() => {
      doneFor.current = openedAt;
      if (now() - Date.parse(openedAt) <= MEANT_FOR) latest.current();
    });
  }, [isAsked, openedAt, whenSeen, now]);
}
