/**
 * The card's keys: a ground's key, J and N for the criticism test, Enter for the main
 * button, Escape to close. Plain typing in a field is left alone.
 */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { YesNo } from '../../lib/assessment/criticism-questions';
import { ANSWER_KEYS, SAME_KEY } from '../../lib/assessment/grounds';
import { TrustContext } from '../ui/trusted';

/** False around what is on the card and cannot be seen. */
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
/** Enter on a button or link is that button's own. */
const hasOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLAnchorElement ||
  (target instanceof HTMLElement && target.tagName === 'SUMMARY');

/** A character as a command: not with Ctrl, and not what is written in a field. */
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

/** Where the grounds are not listed: one ground's key alone. Nothing else is taken from whoever types. */
export function useGroundKey(key: string | undefined, onGround: () => void): void {
  useKeys((event) => {
    if (isCommand(event) && event.key.toLowerCase() === key) onGround();
  });
}

function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const judge = useContext(TrustContext);
  const isOn = useContext(KeysContext);
  const latest = useRef(onKey);
  // Set while rendering: effects wait for a paint, and three quick keys must each see what the one before chose.
  latest.current = isOn ? onKey : () => undefined;
  // Layout effects: while the frame is still hidden no paint comes, and the first key would find nobody listening.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // A held key is one press: the Enter that opened the card must not also remove something.
      if (!judge(event) || event.repeat || event.isComposing || event.altKey || event.metaKey) return;
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [judge]);
}

/** Escape closes, wherever the focus is. */
export const useEscape = (onEscape: () => void): void => useEscapeKey(onEscape, false);

/** Escape takes one step back in the card; what closes the card does not hear it. */
export const useEscapeBack = (onEscape: () => void): void => useEscapeKey(onEscape, true);

function useEscapeKey(onEscape: () => void, isFirst: boolean): void {
  const judge = useContext(TrustContext);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Held it is one press: the one that goes a step back must not also close.
      if (event.key !== 'Escape' || event.repeat || event.isComposing || !judge(event)) return;
      if (isFirst) event.stopPropagation();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { capture: isFirst });
    return () => document.removeEventListener('keydown', onKey, { capture: isFirst });
  });
}
