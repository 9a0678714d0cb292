/**
 * 'Lika som förra' was pressed at the item itself: the card does it once, when it has been seen for as long as an act
 * of its own asks. Whoever has chosen a ground meanwhile has gone on.
 */
import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { CardState } from '../../lib/messaging/protocol';

/** Calls back once the card has been seen and may act; the returned function stops the wait. */
export const SeenContext = createContext<(heard: () => void) => () => void>(() => () => undefined);

interface SameNow {
  state: Pick<CardState, 'sameNow' | 'openedAt'>;
  isOffered: boolean;
  /** The opening that it was done for, whatever has been shown since. */
  doneFor: RefObject<string | null>;
  onSame: () => void;
}

export function useSameNow({ state: { sameNow, openedAt }, isOffered, doneFor, onSame }: SameNow): void {
  const whenSeen = useContext(SeenContext);
  const latest = useRef(onSame);
  latest.current = onSame;
  const isAsked = sameNow === true && isOffered && doneFor.current !== openedAt;
  useEffect(() => {
    if (!isAsked) return undefined;
    return whenSeen(() => {
      doneFor.current = openedAt;
      latest.current();
    });
  }, [isAsked, openedAt, whenSeen]);
}
