/**
 * 'Lika som förra' was pressed at the item itself. The card does it once, after it has been visible for as long as any
 * act of its own requires. If the official has chosen a ground meanwhile, it is not done.
 */
import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { CardState } from '../../lib/messaging/protocol';

/** Calls back once the card has been visible and may act. The returned function cancels the wait. */
export const SeenContext = createContext<(heard: () => void) => () => void>(() => () => undefined);

/**
 * Milliseconds from the opening. If the card becomes visible later than that, because the official went elsewhere, it
 * only offers the action: nobody expects such an old press to take effect.
 */
const MEANT_FOR = 15_000;

interface SameNow {
  state: Pick<CardState, 'sameNow' | 'openedAt'>;
  isOffered: boolean;
  /** The opening that it was already done for, whatever has been shown since. */
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
