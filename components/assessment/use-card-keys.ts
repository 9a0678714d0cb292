/**
 * The card's keys: a ground's key, J and N for the criticism test, Enter for the main button, Escape to close. Typing
 * in a field is left alone.
 */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { YesNo } from '../../lib/assessment/criticism-questions';
import { ANSWER_KEYS, SAME_KEY } from '../../lib/assessment/grounds';
import { TrustContext } from '../ui/trusted';

/** False for content that is mounted on the card but hidden. */
export const KeysContext = createContext(true);

export interface CardKeys {
  onGround: (key: string) => void;
  onYesNo: (answer: YesNo) => void;
  /** 'Lika som förra', where it is offered. */
  onSame?: () => void;
  onEnter: () => void;
}

export const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'date'));
/** A button or link handles Enter itself. */
const hasOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLAnchorElement ||
  (target instanceof HTMLElement && target.tagName === 'SUMMARY');

/** Whether a character is a command: not with Ctrl, and not when typed in a field. */
const isCommand = (event: KeyboardEvent): boolean => !event.ctrlKey && !inField(event.target) && event.key.length === 1;

export function useCardKeys(keys: CardKeys): void {
  useKeys((event) => {
    if (event.key === 'Enter') {
      const wanted = inField(event.target) ? event.ctrlKey : !hasOwnEnter(event.target);
      if (!wanted) return;
      event.preventDefault();
      keys.onEnter();
      return;
    }
    if (!isCommand(event)) return;
    const answer = (['yes', 'no'] as const).find((name) => ANSWER_KEYS[name] === event.key.toLowerCase());
    if (event.key.toLowerCase() === SAME_KEY) keys.onSame?.();
    else if (answer) keys.onYesNo(answer);
    else keys.onGround(event.key);
  });
}

/** For views that do not list the grounds: handles one ground's key. All other typing is left alone. */
export function useGroundKey(key: string | undefined, onGround: () => void): void {
  useKeys((event) => {
    if (isCommand(event) && event.key.toLowerCase() === key) onGround();
  });
}

function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const judge = useContext(TrustContext);
  const isOn = useContext(KeysContext);
  const latest = useRef(onKey);
  // Assigned during render, because effects wait for a paint. With three quick keys, each must see the choice of the
  // one before.
  latest.current = isOn ? onKey : () => undefined;
  // Layout effects, because a hidden iframe is not painted: an ordinary effect would miss the first key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // A held key counts as one press: the Enter that opened the card must not also remove something.
      if (!judge(event) || event.repeat || event.isComposing || event.altKey || event.metaKey) return;
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [judge]);
}

/** Escape closes the card, wherever the focus is. */
export const useEscape = (onEscape: () => void): void => useEscapeKey(onEscape, false);

/** Escape goes one step back on the card. The listener that closes the card does not get the event. */
export const useEscapeBack = (onEscape: () => void): void => useEscapeKey(onEscape, true);

function useEscapeKey(onEscape: () => void, isFirst: boolean): void {
  const judge = useContext(TrustContext);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A held Escape counts as one press: the one that goes a step back must not also close the card.
      if (event.key !== 'Escape' || event.repeat || event.isComposing || !judge(event)) return;
      if (isFirst) event.stopPropagation();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { capture: isFirst });
    return () => document.removeEventListener('keydown', onKey, { capture: isFirst });
  });
}
