/** The card's keys: a ground's key, the criticism test's, Enter for the main button, Escape to close. Plain typing in a field is left alone. */
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { CRITICISM_KEYS } from '../../lib/assessment/grounds';
import type { CriticismAnswer } from '../../lib/domain/decision';
import { TrustContext } from '../ui/trusted';

export interface CardKeys {
  onGround: (key: string) => void;
  onCriticism: (answer: CriticismAnswer) => void;
  onEnter: () => void;
}

const inField = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
/** Enter on a button or link is that button's own. */
const hasOwnEnter = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;

export function useCardKeys(keys: CardKeys): void {
  const judge = useContext(TrustContext);
  const latest = useRef(keys);
  // Set while rendering: effects wait for a paint, and three quick keys must each see what the one before chose.
  latest.current = keys;
  // Layout effects: while the frame is still hidden no paint comes, and the first key would find nobody listening.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const now = latest.current;
      // A held key is one press: the Enter that opened the card must not also remove something.
      if (!judge(event) || event.repeat || event.isComposing || event.altKey || event.metaKey) return;
      if (event.key === 'Enter') {
        const wanted = inField(event.target) ? event.ctrlKey : !hasOwnEnter(event.target);
        if (!wanted) return;
        event.preventDefault();
        now.onEnter();
        return;
      }
      if (event.ctrlKey || inField(event.target) || event.key.length !== 1) return;
      const answer = (Object.keys(CRITICISM_KEYS) as CriticismAnswer[]).find((name) => CRITICISM_KEYS[name] === event.key.toLowerCase());
      if (answer) now.onCriticism(answer);
      else now.onGround(event.key);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [judge]);
}

/** Escape closes, wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  const judge = useContext(TrustContext);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && judge(event)) onEscape();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
